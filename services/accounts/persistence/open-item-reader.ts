import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { Side, VoucherKind } from '../domain/voucher-types.js';

/** What is pending of a voucher, or of one of its instalments. Amounts are decimal strings, unsigned. */
export interface OpenItemRow {
  readonly id: string;
  readonly kind: VoucherKind;
  readonly arcaCode: number | null;
  readonly letter: string | null;
  readonly pointOfSale: number | null;
  readonly number: string | null;
  readonly issuedOn: IsoDay;
  readonly dueOn: IsoDay;
  readonly instalmentPosition: number | null;
  readonly instalmentCount: number;
  readonly currency: Currency;
  readonly amount: string;
  readonly pending: string;
  readonly side: Side;
  readonly concept: string | null;
  readonly observations: string[];
}

/** Open items of a client as of a day, the oldest due first. */
export function readOpenItems(q: Queryable, clientId: string, asOf: IsoDay): Promise<OpenItemRow[]> {
  return q.query<OpenItemRow>(
    {
      name: 'accounts-open-items',
      // The two last marks depend on other rows, so they are told here and never stored.
      text: `select v.id, v.kind, v.arca_code as "arcaCode", v.letter, v.point_of_sale as "pointOfSale", v.number,
          v.issued_on as "issuedOn", i.due_on as "dueOn", i.instalment_position as "instalmentPosition",
          v.instalment_count as "instalmentCount", v.currency, coalesce(part.amount, v.amount) as amount,
          i.pending::numeric(18, 2) as pending, v.side, v.concept,
          v.observations
            || case when v.kind = 'fiscal-receipt' then '{fiscal-receipt-uncollected}'::text[] else '{}' end
            || case when v.instalment_count = 0 and exists (
                select from accounts.instalments x where x.voucher_id = v.id)
              then '{instalments-mismatch}'::text[] else '{}' end as observations
        from accounts.open_items(array[$1::uuid], $2::date) i
        join accounts.vouchers v on v.id = i.voucher_id
        left join accounts.instalments part
          on part.voucher_id = i.voucher_id and part.position = i.instalment_position
        order by i.due_on, v.issued_on, v.id, i.instalment_position`,
    },
    [clientId, asOf],
  );
}

/** The newest data date among a client's vouchers; null when it has none or none says. */
export async function readDataAsOf(q: Queryable, clientId: string): Promise<Date | null> {
  const [row] = await q.query<{ dataAsOf: Date | null }>(
    {
      name: 'accounts-data-as-of',
      text: `select max(data_as_of) as "dataAsOf" from accounts.vouchers where client_id = $1`,
    },
    [clientId],
  );
  return row?.dataAsOf ?? null;
}

export interface PendingSummaryRow {
  readonly vouchers: number;
  readonly amount: string;
  readonly clients: number;
}

/** Debits of the whole company pending as of a day in one currency: how many, how much, of how many clients. */
export async function readPendingSummary(
  q: Queryable,
  asOf: IsoDay,
  currency: Currency,
): Promise<PendingSummaryRow> {
  const [row] = await q.query<PendingSummaryRow>(
    `with applied as (
      select a.voucher_id, sum(a.voucher_amount) as amount from accounts.applications a
      where a.effective_from <= $1 and (a.effective_until > $1) is not false group by a.voucher_id
    ), pending as (
      select v.client_id, v.pending from accounts.vouchers v
      where v.side = 'debit' and v.currency = $2 and v.pending > 0 and v.pending_since <= $1
      union all
      select v.client_id, v.amount - coalesce(applied.amount, 0)
      from accounts.vouchers v left join applied on applied.voucher_id = v.id
      where v.side = 'debit' and v.currency = $2 and v.pending_since > $1 and v.issued_on <= $1
        and (v.voided_on > $1) is not false
    )
    select count(*)::int as vouchers, coalesce(sum(pending), 0)::numeric(18, 2) as amount,
      count(distinct client_id)::int as clients
    from pending where pending <> 0`,
    [asOf, currency],
  );
  if (!row) throw new Error('An aggregate always gives a row');
  return row;
}
