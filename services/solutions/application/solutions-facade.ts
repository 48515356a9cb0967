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
}
