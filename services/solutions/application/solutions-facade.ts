import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';

/** A release that a client runs. */
export interface InstalledRelease {
  readonly installationId: string;
  readonly releaseId: string;
  readonly product: string;
  readonly version: string;
  /** Production, testing, ... in the client's words. */
  readonly environment: string | null;
  readonly installedOn: string | null;
  /** Releases of the product that come after this one; 0 when it runs the newest. */
  readonly releasesBehind: number;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  /** Its releases, the newest first. */
  readonly releases: readonly { readonly id: string; readonly version: string }[];
}

/** How a release's version compares with a given one; 4.2 and 4.2.0 are equal. */
const COMPARISONS = { lt: '<', le: '<=', eq: '=', ge: '>=', gt: '>' } as const;
export type VersionComparison = keyof typeof COMPARISONS;

/** The other domains' way to products, releases and installations. */
@Injectable()
export class SolutionsFacade {
  /** What a client runs, by product. */
  installationsOf(q: Queryable, clientId: string): Promise<InstalledRelease[]> {
    return q.query<InstalledRelease>(
      {
        name: 'solutions-installations-of',
        text: `select i.id as "installationId", r.id as "releaseId", p.name as product, r.version_number as version,
                      i.environment, i.installed_on as "installedOn",
                      (select count(distinct later.version_order)::int from solutions.releases later
                        where later.product_id = r.product_id and later.version_order > r.version_order) as "releasesBehind"
                 from solutions.installations i
                 join solutions.releases r on r.id = i.release_id
                 join solutions.products p on p.id = r.product_id
                where i.client_id = $1
                order by p.name collate "es-AR-x-icu", r.version_order desc, i.id`,
      },
      [clientId],
    );
  }

  /** Every product with its releases, by name. */
  products(q: Queryable): Promise<Product[]> {
    return q.query<Product>({
      name: 'solutions-products',
      text: `select p.id, p.name,
                    coalesce(
                      jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version_number) order by r.version_order desc)
                        filter (where r.id is not null), '[]') as releases
               from solutions.products p
               left join solutions.releases r on r.product_id = p.id
              group by p.id order by p.name collate "es-AR-x-icu"`,
    });
  }

  /** Ids of a product's releases: all, or those whose version compares so with the given one. */
  async releaseIds(
    q: Queryable,
    productId: string,
    version?: { comparison: VersionComparison; number: string },
  ): Promise<string[]> {
    const condition = version
      ? `and version_order ${COMPARISONS[version.comparison]} solutions.version_order($2) collate "C"`
      : '';
    const rows = await q.query<{ id: string }>(
      `select id from solutions.releases where product_id = $1 ${condition}`,
      version ? [productId, version.number] : [productId],
    );
    return rows.map((row) => row.id);
  }
}
