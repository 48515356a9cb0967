import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { Side, VoucherKind } from '../domain/voucher-types.js';
import { codeOf } from './account-scope.js';
import { filterValues, type LedgerFilter, sortsSql, wordsGivenSql, wordsSql } from './ledger-filter.js';
import { marksSql } from './voucher-marks.js';

/** What is pending of a voucher, or of one of its instalments. Amounts are decimal strings, unsigned. */
export interface OpenItemRow {
  readonly id: string;
  readonly clientCode: string;
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
  readonly purchaseOrder: string | null;
  readonly observations: string[];
  /** Whether the filter leaves it. */
  readonly shown: boolean;
}

/**
 * Open items of clients as of a day, the oldest due first. The filter takes none away, so that totals are of all: it
 * tells which it leaves.
 */
export function readOpenItems(
  q: Queryable,
  clientIds: readonly string[],
  asOf: IsoDay,
  filter: LedgerFilter,
): Promise<OpenItemRow[]> {
  return q.query<OpenItemRow>({ name: 'accounts-open-items', text: OPEN_ITEMS }, [
    clientIds,
    asOf,
    ...filterValues(filter),
  ]);
}

/** The first of the filter's values. */
const FILTER = 3;
const MARKS = marksSql({
  isOpen: 'true',
  isDuplicate: 'v.id in (select voucher_id from doubtful union all select note_id from doubtful)',
});

export const OPEN_ITEMS = `
  with doubtful as materialized (select * from accounts.duplicate_debts($1::uuid[], $2::date))
  select v.id, ${codeOf('ca')} as "clientCode", v.kind, v.arca_code as "arcaCode", v.letter,
    v.point_of_sale as "pointOfSale", v.number, v.issued_on as "issuedOn", i.due_on as "dueOn",
    i.instalment_position as "instalmentPosition", v.instalment_count as "instalmentCount", v.currency,
    coalesce(part.amount, v.amount) as amount, i.pending::numeric(18, 2) as pending, v.side, v.concept,
    v.purchase_order as "purchaseOrder", ${MARKS} as observations,
    ${sortsSql('v', FILTER)} and (not (${wordsGivenSql(FILTER)}) or ${wordsSql(FILTER)}) is true as shown
  from accounts.open_items($1::uuid[], $2::date) i
  join accounts.vouchers v on v.id = i.voucher_id
  join accounts.client_accounts ca on ca.client_id = v.client_id
  left join accounts.instalments part
    on part.voucher_id = i.voucher_id and part.position = i.instalment_position
  order by i.due_on, v.issued_on, v.id, i.instalment_position`;

/** The newest data date among clients' vouchers; null when they have none or none says. */
export async function readDataAsOf(q: Queryable, clientIds: readonly string[]): Promise<Date | null> {
  const [row] = await q.query<{ dataAsOf: Date | null }>(
    {
      name: 'accounts-data-as-of',
      text: `select max(data_as_of) as "dataAsOf" from accounts.vouchers where client_id = any ($1::uuid[])`,
    },
    [clientIds],
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
