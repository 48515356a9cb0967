import type { BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';

const SET: rows.RowSet = {
  entity: 'releases',
  table: 'solutions.releases',
  rows: 'solutions_release_rows',
  columns: ['product_id', 'version_number', 'released_on', 'end_of_support_on', 'notes', 'observations'],
};

const RULES: readonly rows.RejectionRule[] = [
  { ...rows.missing('product'), when: `coalesce(r.product, '') = ''` },
  { ...rows.missing('version_number'), when: `coalesce(r.version_number, '') = ''` },
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
    await tx.execute(
      `insert into solutions.products (name)
       select min(product) from ${staging} where product <> '' group by platform.fold(product)
       on conflict do nothing`,
    );
    const marks = rows.observations({ 'support-ends-before-release': 'x.end_of_support_on < x.released_on' });
    await rows.prepareRows(
      tx,
      SET,
      `select x.*, ${marks} as observations
      from (
        select s.row_number, s.product, coalesce(r.id, uuidv7()) as id, r.id is not null as existing,
          lead(s.row_number) over (partition by p.id, s.version order by s.row_number) is not null as superseded,
          p.id as product_id, s.version as version_number,
          ${rows.cells(context, ['released_on', 'end_of_support_on', 'notes'], 'r')}
        from ${staging} s
        left join solutions.products p on platform.fold(p.name) = platform.fold(s.product)
        left join solutions.releases r on r.product_id = p.id and r.version_number = s.version
      ) x`,
      [],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds: [] };
  },
};
