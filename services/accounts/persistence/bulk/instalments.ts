import type { BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../../platform/database/tx.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { withSharedLimits } from './touched-clients.js';

const SET: rows.RowSet = {
  entity: 'instalments',
  table: 'accounts.instalments',
  rows: 'accounts_instalment_rows',
  columns: ['voucher_id', 'position', 'due_on', 'amount', 'observations'],
  // Within the check of the row; the triggers split what is applied.
  derived: { onInsert: { pending: 'r.amount' }, onUpdate: { pending: 'least(t.pending, r.amount)' } },
};

/** Rules of the rows that belong to a voucher by its external id and a position in it. */
export const PART_RULES: readonly rows.RejectionRule[] = [
  {
    column: 'voucher_external_id',
    code: 'voucher-unknown',
    when: 'r.voucher_id is null',
    reason: 'El comprobante no existe',
  },
  rows.missing('position'),
  {
    column: 'position',
    code: 'position-invalid',
    when: 'r.position < 1',
    reason: 'El número de orden empieza en 1',
  },
  { column: 'position', code: 'duplicate-in-file', when: 'r.superseded', reason: rows.DUPLICATE_REASON },
  ...rows.unusableAmount('amount'),
];

/**
 * Cuotas: the due dates of a voucher. They come in any batch and order; while those that are stored do not add
 * up to the voucher's amount, its own due date holds.
 */
export const instalmentsTarget: BulkTarget = {
  entity: SET.entity,
  columns: { voucher_external_id: 'text', position: 'int', due_on: 'date', amount: 'numeric' },
  async upsertMany(tx, staging, context) {
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.voucher_external_id, coalesce(i.id, uuidv7()) as id, i.id is not null as existing,
        ${rows.superseded('voucher_external_id', '"position"')} as superseded,
        v.id as voucher_id, v.client_id, s.position, s.due_on, round(s.amount, 2) as amount,
        ${rows.observations({ 'due-before-issue': 's.due_on < v.issued_on' })} as observations
      from ${staging} s
      left join accounts.vouchers v on v.origin = $1 and v.external_id = s.voucher_external_id
      left join accounts.instalments i on i.voucher_id = v.id and i.position = s.position`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, [...PART_RULES, rows.missing('due_on')]);
    const same = await rows.removeSame(tx, SET);
    const touched = await clientsOf(tx, SET);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: await withSharedLimits(tx, touched) };
  },
};

export async function clientsOf(tx: Tx, set: rows.RowSet): Promise<string[]> {
  const touched = await tx.query<{ id: string }>(`select distinct client_id as id from ${set.rows}`);
  return touched.map((row) => row.id);
}
