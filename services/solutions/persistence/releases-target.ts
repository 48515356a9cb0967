import type { BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';
import type { Tx } from '../../platform/database/tx.js';

const SET: rows.RowSet = {
  entity: 'releases',
  table: 'solutions.releases',
  rows: 'solutions_release_rows',
  columns: ['product_id', 'version_number', 'released_on', 'end_of_support_on', 'notes', 'observations'],
};

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('product'),
  rows.missing('version_number'),
  {
    column: 'version_number',
    code: 'version-too-long',
    when: 'length(r.version_number) > 60',
    reason: 'La versión tiene hasta 60 caracteres',
  },
  {
    column: 'version_number',
    code: 'duplicate-in-file',
    when: 'r.superseded',
    reason: rows.DUPLICATE_REASON,
  },
];

/** Releases of the products. They belong to no client. */
export const releasesTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    product: 'text',
    version: 'text',
    released_on: 'date',
    end_of_support_on: 'date',
    notes: 'text',
  },
  async upsertMany(tx, staging, context) {
    await addProducts(tx, staging);
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.product, coalesce(r.id, uuidv7()) as id, r.id is not null as existing,
        lead(s.row_number) over (partition by p.id, s.version order by s.row_number) is not null as superseded,
        p.id as product_id, s.version as version_number, s.released_on, s.end_of_support_on, s.notes,
        ${rows.observations({ 'support-ends-before-release': 's.end_of_support_on < s.released_on' })} as observations
      from ${staging} s
      left join solutions.products p on platform.fold(p.name) = platform.fold(s.product)
      left join solutions.releases r on r.product_id = p.id and r.version_number = s.version`,
      [],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds: [] };
  },
};

/** Products of the file that the catalogue lacks. */
export async function addProducts(tx: Tx, staging: string): Promise<void> {
  await tx.execute(
    `insert into solutions.products (name)
     select min(product) from ${staging} where product <> '' group by platform.fold(product)
     on conflict do nothing`,
  );
}
