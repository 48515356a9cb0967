import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { BilledRow } from '../domain/billing.js';
import type { Side, VoucherKind } from '../domain/voucher-types.js';
import { codeOf } from './account-scope.js';

/** Vouchers of some clients issued from a day up to another. */
export interface BillingRange {
  readonly clientIds: readonly string[];
  readonly from: IsoDay;
  readonly until: IsoDay;
}

/** Which of them: those that count, or those that are observed. */
export interface BillingVouchersWanted extends BillingRange {
  readonly observed: boolean;
  readonly currency: Currency | undefined;
}

/** Where a voucher stands among all; unique. */
export type BillingKey = readonly [issuedOn: IsoDay, id: string];

export interface BillingVoucherRow {
  readonly id: string;
  readonly clientCode: string;
  readonly kind: VoucherKind;
  readonly arcaCode: number | null;
  readonly letter: string | null;
  readonly pointOfSale: number | null;
  readonly number: string | null;
  readonly issuedOn: IsoDay;
  readonly currency: Currency;
  readonly side: Side;
  /** Signed: what it adds to the billing. */
  readonly amount: string;
  readonly concept: string | null;
  readonly observations: string[];
}

/**
 * What has a code of ARCA is billing whatever the ERP calls it; without one, what invoices by its kind. Collection
 * receipts, adjustments and other internal documents are not.
 */
const IN_RANGE = `v.client_id = any ($1::uuid[]) and v.issued_on between $2::date and $3::date
  and (v.arca_code is not null or v.kind in ('invoice', 'debit-note', 'credit-note', 'fiscal-receipt'))`;

/** Their sign is in doubt, so they count nowhere. A fiscal voucher that arrives annulled counts: a note reverses it. */
const OBSERVED = `v.observations && '{side-mismatch,type-unknown}'::text[]`;

/** Billing by month and currency, and how many vouchers are observed, of one look at the vouchers. */
export async function readBilling(
  q: Queryable,
  range: BillingRange,
): Promise<{ billed: BilledRow<Currency>[]; observed: number }> {
  const rows = await q.query<BilledRow<Currency> & { observed: number }>(
    { name: 'accounts-billing', text: BILLING },
    [range.clientIds, range.from, range.until],
  );
  return {
    billed: rows.filter(({ vouchers }) => vouchers > 0),
    observed: rows.reduce((count, row) => count + row.observed, 0),
  };
}

export const BILLING = `
  select to_char(v.issued_on::timestamp, 'YYYY-MM') as month, v.currency,
    coalesce(sum(v.amount) filter (where v.side = 'debit' and not ${OBSERVED}), 0.00) as invoiced,
    coalesce(sum(v.amount) filter (where v.side = 'credit' and not ${OBSERVED}), 0.00) as credited,
    count(*) filter (where not ${OBSERVED})::int as vouchers,
    count(*) filter (where ${OBSERVED})::int as observed
  from accounts.vouchers v
  where ${IN_RANGE}
  group by 1, 2
  order by array_position('{ARS,USD,EUR}', v.currency), 1`;

/** A page of the vouchers behind a figure, by date of issue. */
export function readBillingVouchers(
  q: Queryable,
  wanted: BillingVouchersWanted,
  after: BillingKey | null,
  limit: number,
): Promise<BillingVoucherRow[]> {
  const { clientIds, from, until, observed, currency = null } = wanted;
  const values = [clientIds, from, until, observed, currency, ...(after ?? [null, null]), limit];
  return q.query<BillingVoucherRow>({ name: 'accounts-billing-vouchers', text: BILLING_VOUCHERS }, values);
}

export const BILLING_VOUCHERS = `
  select v.id, ${codeOf('ca')} as "clientCode", v.kind, v.arca_code as "arcaCode", v.letter,
    v.point_of_sale as "pointOfSale", v.number, v.issued_on as "issuedOn", v.currency, v.side,
    case v.side when 'debit' then v.amount else -v.amount end as amount, v.concept, v.observations
  from accounts.vouchers v
  join accounts.client_accounts ca on ca.client_id = v.client_id
  where ${IN_RANGE} and (${OBSERVED}) = $4::boolean and ($5::text is null or v.currency = $5::text)
    and ($6::date is null or (v.issued_on, v.id) > ($6::date, $7::uuid))
  order by v.issued_on, v.id
  limit $8::int`;
