import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { CHEQUE_STATES, RECEIPT_LINE_KINDS } from '../domain/receipt-lines.js';
import type { Side, VoucherKind } from '../domain/voucher-types.js';
import { codeOf } from './account-scope.js';
import { marksSql } from './voucher-marks.js';

/** What names a voucher. */
export interface VoucherName {
  readonly id: string;
  readonly clientCode: string;
  readonly kind: VoucherKind;
  readonly arcaCode: number | null;
  readonly letter: string | null;
  readonly pointOfSale: number | null;
  readonly number: string | null;
  readonly issuedOn: IsoDay;
  readonly currency: Currency;
}

/** A voucher as of a day. Amounts are decimal strings, unsigned. */
export interface VoucherRow extends VoucherName {
  readonly dueOn: IsoDay | null;
  readonly side: Side;
  readonly amount: string;
  readonly applied: string;
  readonly pending: string;
  readonly instalmentCount: number;
  readonly exchangeRate: string | null;
  readonly pesoAmount: string | null;
  readonly settledInOwnCurrency: boolean | null;
  readonly cae: string | null;
  readonly caeExpiresOn: IsoDay | null;
  readonly billedFrom: IsoDay | null;
  readonly billedUntil: IsoDay | null;
  readonly purchaseOrder: string | null;
  readonly concept: string | null;
  readonly annulledOn: IsoDay | null;
  /** Set when the annulment counts, which it does for internal documents alone. */
  readonly voidedOn: IsoDay | null;
  readonly observations: string[];
  readonly dataAsOf: Date | null;
}

const NAME = `v.id, ${codeOf('ca')} as "clientCode", v.kind, v.arca_code as "arcaCode", v.letter,
  v.point_of_sale as "pointOfSale", v.number, v.issued_on as "issuedOn", v.currency`;
const EXISTS_ON_DAY = 'v.issued_on <= $2::date and (v.voided_on > $2::date) is not false';
const IN_EFFECT = 'a.effective_from <= $2::date and (a.effective_until > $2::date) is not false';
const PENDING = `case when ${EXISTS_ON_DAY} then v.amount - used.applied else 0 end`;

const VOUCHER = `
  select ${NAME}, v.due_on as "dueOn", v.side, v.amount, used.applied::numeric(18, 2) as applied,
    (${PENDING})::numeric(18, 2) as pending, v.instalment_count as "instalmentCount",
    v.exchange_rate as "exchangeRate", v.peso_amount as "pesoAmount",
    v.settled_in_own_currency as "settledInOwnCurrency", v.cae, v.cae_expires_on as "caeExpiresOn",
    v.billed_from as "billedFrom", v.billed_until as "billedUntil", v.purchase_order as "purchaseOrder",
    v.concept, v.annulled_on as "annulledOn", v.voided_on as "voidedOn", v.data_as_of as "dataAsOf",
    ${marksSql({
      isOpen: `${PENDING} > 0`,
      isDuplicate: `exists (
        select from accounts.duplicate_debts(array[v.client_id], $2::date) d where v.id in (d.voucher_id, d.note_id))`,
    })} as observations
  from accounts.vouchers v
  join accounts.client_accounts ca on ca.client_id = v.client_id
  cross join lateral (
    select coalesce(sum(case when a.voucher_id = v.id then a.voucher_amount else a.credit_amount end), 0) as applied
    from accounts.applications a where (a.voucher_id = v.id or a.credit_id = v.id) and ${IN_EFFECT}
  ) used
  where v.id = $1`;

export async function readVoucher(q: Queryable, id: string, asOf: IsoDay): Promise<VoucherRow | undefined> {
  const [row] = await q.query<VoucherRow>({ name: 'accounts-voucher', text: VOUCHER }, [id, asOf]);
  return row;
}

export interface InstalmentRow {
  readonly position: number;
  readonly dueOn: IsoDay;
  readonly amount: string;
  readonly pending: string;
}

/** The schedule that is in use, with what is pending of each part as of the day. */
export function readInstalments(
  q: Queryable,
  { id, applied, pending }: VoucherRow,
  asOf: IsoDay,
): Promise<InstalmentRow[]> {
  return q.query<InstalmentRow>(
    {
      name: 'accounts-voucher-instalments',
      text: `select i.position, i.due_on as "dueOn", i.amount,
          (case when $4::numeric = 0 then 0 else split.pending end)::numeric(18, 2) as pending
        from accounts.instalments i
        join accounts.instalments_as_of($1, $2::numeric, $3::date) split on split.instalment_id = i.id
        where i.voucher_id = $1 order by i.due_on, i.position`,
    },
    [id, applied, asOf, pending],
  );
}

export interface ReceiptLineRow {
  readonly position: number;
  readonly kind: (typeof RECEIPT_LINE_KINDS)[number];
  readonly amount: string;
  readonly bank: string | null;
  readonly chequeNumber: string | null;
  readonly drawerCuit: string | null;
  readonly issuedOn: IsoDay | null;
  readonly paymentOn: IsoDay | null;
  readonly chequeState: (typeof CHEQUE_STATES)[number] | null;
  readonly tax: string | null;
  readonly jurisdiction: string | null;
  readonly certificate: string | null;
  readonly observations: string[];
}

export function readReceiptLines(q: Queryable, id: string): Promise<ReceiptLineRow[]> {
  return q.query<ReceiptLineRow>(
    {
      name: 'accounts-voucher-receipt-lines',
      text: `select position, kind, amount, bank, cheque_number as "chequeNumber", drawer_cuit as "drawerCuit",
          issued_on as "issuedOn", payment_on as "paymentOn", cheque_state as "chequeState", tax, jurisdiction,
          certificate, observations
        from accounts.receipt_lines where voucher_id = $1 order by position`,
    },
    [id],
  );
}

/** An application seen from one of its two documents; the other is named. */
export interface VoucherApplicationRow {
  readonly id: string;
  readonly other: VoucherName;
  /** In the currency of the document that is looked at. */
  readonly amount: string;
  /** In the other's. */
  readonly otherAmount: string;
  readonly appliedOn: IsoDay;
  readonly annulledOn: IsoDay | null;
  /** It counts on the day that was asked for. */
  readonly inEffect: boolean;
  readonly instalmentPosition: number | null;
  readonly exchangeRate: string | null;
  readonly rateSource: string | null;
  /** In pesos; null where no rate takes part. */
  readonly exchangeDifference: string | null;
  readonly observations: string[];
}

/** Applications that began to count by the day, also those undone since, the oldest first. */
export function readApplications(q: Queryable, id: string, asOf: IsoDay): Promise<VoucherApplicationRow[]> {
  return q.query<VoucherApplicationRow>(
    {
      name: 'accounts-voucher-applications',
      text: `select a.id, jsonb_build_object('id', o.id, 'clientCode', ${codeOf('ca')}, 'kind', o.kind,
            'arcaCode', o.arca_code, 'letter', o.letter, 'pointOfSale', o.point_of_sale, 'number', o.number,
            'issuedOn', o.issued_on, 'currency', o.currency) as other,
          case when a.voucher_id = $1 then a.voucher_amount else a.credit_amount end as amount,
          case when a.voucher_id = $1 then a.credit_amount else a.voucher_amount end as "otherAmount",
          a.applied_on as "appliedOn", a.effective_until as "annulledOn", ${IN_EFFECT} as "inEffect",
          a.instalment_position as "instalmentPosition",
          a.exchange_rate as "exchangeRate", a.rate_source as "rateSource",
          case when c.currency = 'ARS' and d.currency <> 'ARS' then accounts.exchange_difference(
            a.credit_amount, a.voucher_amount, d.amount, d.exchange_rate,
            coalesce(a.exchange_rate, a.credit_amount / a.voucher_amount), d.settled_in_own_currency)
          end as "exchangeDifference",
          a.observations
        from accounts.applications a
        join accounts.vouchers c on c.id = a.credit_id
        join accounts.vouchers d on d.id = a.voucher_id
        join accounts.vouchers o on o.id = case when a.voucher_id = $1 then a.credit_id else a.voucher_id end
        join accounts.client_accounts ca on ca.client_id = o.client_id
        where (a.voucher_id = $1 or a.credit_id = $1) and a.effective_from <= $2::date
        order by a.effective_from, a.id`,
    },
    [id, asOf],
  );
}
