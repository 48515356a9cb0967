import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { VoucherKind } from '../domain/voucher-types.js';
import { codeOf } from './account-scope.js';
import { filterValues, type LedgerFilter, sortsSql, wordsGivenSql, wordsSql } from './ledger-filter.js';

/** Movements of some clients, from a day (null: the first) up to another. */
export interface MovementRange extends LedgerFilter {
  readonly clientIds: readonly string[];
  readonly from: IsoDay | null;
  readonly until: IsoDay;
}

/** Where a movement stands among all; unique. */
export type MovementKey = readonly [day: IsoDay, step: number, itemId: string, voucherId: string];

/** A movement with the balance of its currency after it. Amounts are decimal strings. */
export interface MovementRow {
  readonly day: IsoDay;
  readonly step: number;
  readonly itemId: string;
  readonly voucherId: string;
  readonly clientCode: string;
  readonly kind: VoucherKind;
  readonly arcaCode: number | null;
  readonly letter: string | null;
  readonly pointOfSale: number | null;
  readonly number: string | null;
  readonly concept: string | null;
  readonly currency: Currency;
  readonly debit: string | null;
  readonly credit: string | null;
  readonly balance: string;
}

export interface MovementTotalsRow {
  readonly currency: Currency;
  readonly opening: string;
  readonly debits: string;
  readonly credits: string;
  readonly closing: string;
  readonly movements: number;
}

/**
 * A page of movements in their order. The balance counts every movement of the currency before it, also those that
 * the filter leaves out; the database adds up, so that a page costs the caller a page.
 */
export function readMovements(
  q: Queryable,
  range: MovementRange,
  after: MovementKey | null,
  limit: number,
): Promise<MovementRow[]> {
  return q.query<MovementRow>({ name: 'accounts-movements', text: MOVEMENTS_PAGE }, [
    ...rangeValues(range),
    ...(after ?? [null, null, null, null]),
    limit,
  ]);
}

/** The first of the filter's five values. */
const FILTER = 4;

/** Vouchers are looked up for their words alone. */
const FILTERED = `${sortsSql('m', FILTER)} and (not (${wordsGivenSql(FILTER)})
  or exists (select from accounts.vouchers v where v.id = m.voucher_id and ${wordsSql(FILTER)}))`;

/** Movements with their balances, before any filter. */
const RUNNING = `
  select m.*, sum(m.signed) over (
    partition by m.currency order by m.day, m.step, m.item_id, m.voucher_id rows unbounded preceding) as balance
  from accounts.movements($1::uuid[], $2::date) m`;

export const MOVEMENTS_PAGE = `
  with chosen as (
    select * from (${RUNNING}) m
    where ($3::date is null or m.day >= $3::date) and ${FILTERED}
      and ($9::date is null or (m.day, m.step, m.item_id, m.voucher_id) > ($9::date, $10::int, $11::uuid, $12::uuid))
    order by m.day, m.step, m.item_id, m.voucher_id
    limit $13::int
  )
  select m.day, m.step, m.item_id as "itemId", m.voucher_id as "voucherId", ${codeOf('ca')} as "clientCode",
    v.kind, v.arca_code as "arcaCode", v.letter, v.point_of_sale as "pointOfSale", v.number, v.concept, m.currency,
    case when m.signed >= 0 then m.signed::numeric(18, 2) end as debit,
    case when m.signed < 0 then (-m.signed)::numeric(18, 2) end as credit,
    m.balance::numeric(18, 2) as balance
  from chosen m
  join accounts.vouchers v on v.id = m.voucher_id
  join accounts.client_accounts ca on ca.client_id = m.client_id
  order by m.day, m.step, m.item_id, m.voucher_id`;

/**
 * Per currency the balance before and after, of every movement, and what the filter leaves of debe and haber between
 * them.
 */
export function readMovementTotals(q: Queryable, range: MovementRange): Promise<MovementTotalsRow[]> {
  return q.query<MovementTotalsRow>({ name: 'accounts-movement-totals', text: MOVEMENT_TOTALS }, [
    ...rangeValues(range),
  ]);
}

export const MOVEMENT_TOTALS = `
  select m.currency,
    coalesce(sum(m.signed) filter (where m.day < $3::date), 0)::numeric(18, 2) as opening,
    coalesce(sum(m.signed) filter (where m.shown and m.signed > 0), 0)::numeric(18, 2) as debits,
    coalesce(-sum(m.signed) filter (where m.shown and m.signed < 0), 0)::numeric(18, 2) as credits,
    sum(m.signed)::numeric(18, 2) as closing,
    count(*) filter (where m.shown)::int as movements
  from (
    select m.*, ($3::date is null or m.day >= $3::date) and ${FILTERED} as shown
    from accounts.movements($1::uuid[], $2::date) m
  ) m
  where $4::text is null or m.currency = $4::text
  group by m.currency order by m.currency`;

export function rangeValues(range: MovementRange): unknown[] {
  return [range.clientIds, range.until, range.from, ...filterValues(range)];
}
