import { type BulkContext, REJECTIONS_TABLE } from '../../../platform/bulk/bulk-contract.js';
import * as rows from '../../../platform/bulk/row-set.js';
import type { Tx } from '../../../platform/database/tx.js';

const APPLIED = `(exists (select from accounts.applications a where a.voucher_id = r.id)
  or exists (select from accounts.applications a where a.credit_id = r.id))`;

/** What a change may not do to a voucher that has applications. */
export const LOCKED_BY_APPLICATIONS: readonly rows.RejectionRule[] = [
  {
    column: 'side',
    code: 'side-locked',
    when: `r.side <> r.old_side and ${APPLIED}`,
    reason: 'El comprobante tiene imputaciones y no puede pasar de debe a haber ni al revés',
  },
  {
    column: 'currency',
    code: 'currency-locked',
    when: `r.currency <> r.old_currency and ${APPLIED}`,
    reason: 'El comprobante tiene imputaciones y no puede cambiar de moneda',
  },
  {
    column: 'amount',
    code: 'below-applied',
    when: 'r.voided_on is null and r.amount < r.old_applied',
    reason: 'El importe es menor que lo ya imputado',
  },
];

/** The fiscal key is unique among an issuer's vouchers, when it is whole; the first of a file has it. */
export async function rejectTakenFiscalKeys(tx: Tx, set: rows.RowSet, context: BulkContext): Promise<void> {
  const key = ['arca_code', 'letter', 'point_of_sale', 'number'];
  const keyOf = (alias: string) => key.map((column) => `${alias}.${column}`).join(', ');
  await tx.execute(
    `with keyed as (
      select r.row_number, r.id, ${keyOf('r')},
        row_number() over (partition by ${keyOf('r')} order by r.row_number) as occurrence
      from ${set.rows} r where num_nulls(${keyOf('r')}) = 0
    ), taken as (
      select k.row_number from keyed k where k.occurrence > 1
      union
      select k.row_number from keyed k
      join accounts.vouchers v on v.origin = $1 and (${keyOf('v')}) = (${keyOf('k')}) and v.id <> k.id
    ), rejected as (
      delete from ${set.rows} r using taken where taken.row_number = r.row_number returning r.row_number, r.number
    )
    insert into ${REJECTIONS_TABLE} (row_number, column_name, value, code, reason)
    select row_number, 'number', number, 'fiscal-key-taken',
      'Otro comprobante tiene el mismo tipo, letra, punto de venta y número' from rejected`,
    [context.origin],
  );
}

/** A voided document that comes back takes up its applications again, if what they settle is still free. */
export async function rejectReinstatementsBeyondPending(tx: Tx, set: rows.RowSet): Promise<void> {
  await tx.execute(`
    with reinstated as (
      select r.row_number, r.id, r.amount from ${set.rows} r
      where r.existing and r.old_voided_on is not null and r.voided_on is null
    ), returning_applications as (
      select x.row_number, x.id, x.amount as own_amount, a.voucher_id as other_id, a.credit_amount as own,
        a.voucher_amount as other
      from reinstated x join accounts.applications a on a.credit_id = x.id where a.annulled_on is null
      union all
      select x.row_number, x.id, x.amount, a.credit_id, a.voucher_amount, a.credit_amount
      from reinstated x join accounts.applications a on a.voucher_id = x.id where a.annulled_on is null
    ), summed as (
      select g.row_number, sum(g.own) over (partition by g.id) > g.own_amount
        or sum(g.other) over (partition by g.other_id) > o.pending as beyond
      from returning_applications g join accounts.vouchers o on o.id = g.other_id and o.voided_on is null
    ), rejected as (
      delete from ${set.rows} r
      where r.row_number in (select row_number from summed where beyond) returning r.row_number
    )
    insert into ${REJECTIONS_TABLE} (row_number, column_name, value, code, reason)
    select row_number, 'annulled_on', null, 'reinstated-exceeds',
      'El comprobante dejó de estar anulado, pero lo que cancelaba ya fue imputado a otro' from rejected`);
}
