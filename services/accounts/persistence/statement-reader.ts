import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { Scope } from '../domain/scope.js';
import type { Side, VoucherKind } from '../domain/voucher-types.js';
import { codeOf } from './account-scope.js';

/** A client whose ledger is read for one that was asked for: itself, or all that share its account. */
export interface ScopeMemberRow {
  readonly askedId: string;
  readonly clientId: string;
  readonly clientCode: string;
}

/** How a voucher is named; see `voucherLabel`. */
interface VoucherNameRow {
  readonly kind: VoucherKind;
  readonly arcaCode: number | null;
  readonly letter: string | null;
  readonly pointOfSale: number | null;
  readonly number: string | null;
  readonly concept: string | null;
  readonly purchaseOrder: string | null;
}

export interface StatementItemRow extends VoucherNameRow {
  readonly clientId: string;
  readonly issuedOn: IsoDay;
  readonly dueOn: IsoDay;
  readonly instalmentPosition: number | null;
  readonly instalmentCount: number;
  readonly currency: Currency;
  readonly amount: string;
  readonly pending: string;
  readonly side: Side;
}

/** A movement; or, when its day is null, the balance of a client in a currency before the first of them. */
export interface StatementMovementRow extends VoucherNameRow {
  readonly clientId: string;
  readonly day: IsoDay | null;
  readonly step: number;
  readonly currency: Currency;
  readonly dueOn: IsoDay | null;
  readonly signed: string;
}

export interface StatementChequeRow {
  readonly clientId: string;
  readonly bank: string | null;
  readonly number: string | null;
  readonly paymentOn: IsoDay | null;
  readonly currency: Currency;
  readonly amount: string;
}

export function readScopeMembers(
  q: Queryable,
  clientIds: readonly string[],
  scope: Scope,
): Promise<ScopeMemberRow[]> {
  const mates = scope === 'account' ? 'ca.account = own.account' : 'ca.client_id = own.client_id';
  return q.query<ScopeMemberRow>(
    {
      name: `accounts-statement-members-${scope}`,
      text: `select own.client_id as "askedId", ca.client_id as "clientId", ${codeOf('ca')} as "clientCode"
        from accounts.client_accounts own join accounts.client_accounts ca on ${mates}
        where own.client_id = any ($1::uuid[]) order by own.client_id, ca.subaccount`,
    },
    [clientIds],
  );
}

const VOUCHER_NAME = `v.kind, v.arca_code as "arcaCode", v.letter, v.point_of_sale as "pointOfSale", v.number,
  v.concept, v.purchase_order as "purchaseOrder"`;

/** Open items of many clients as of a day, the oldest due first. */
export function readStatementItems(
  q: Queryable,
  clientIds: readonly string[],
  asOf: IsoDay,
): Promise<StatementItemRow[]> {
  return q.query<StatementItemRow>({ name: 'accounts-statement-items', text: ITEMS }, [clientIds, asOf]);
}

export const ITEMS = `
  select i.client_id as "clientId", ${VOUCHER_NAME}, v.issued_on as "issuedOn", i.due_on as "dueOn",
    i.instalment_position as "instalmentPosition", v.instalment_count as "instalmentCount", v.currency,
    coalesce(part.amount, v.amount) as amount, i.pending::numeric(18, 2) as pending, v.side
  from accounts.open_items($1::uuid[], $2::date) i
  join accounts.vouchers v on v.id = i.voucher_id
  left join accounts.instalments part
    on part.voucher_id = i.voucher_id and part.position = i.instalment_position
  order by i.due_on, v.issued_on, v.id, i.instalment_position`;

/** Movements of many clients from a day (null: the first) up to another, in their order, opening balances first. */
export function readStatementMovements(
  q: Queryable,
  clientIds: readonly string[],
  { from, until, scope }: { from: IsoDay | null; until: IsoDay; scope: Scope },
): Promise<StatementMovementRow[]> {
  return q.query<StatementMovementRow>({ name: 'accounts-statement-movements', text: MOVEMENTS }, [
    clientIds,
    until,
    from,
    scope === 'account',
  ]);
}

export const MOVEMENTS = `
  with m as materialized (
    select * from accounts.scoped_movements($1::uuid[], $2::date, $4::boolean)
  ), opening as (
    select client_id, currency, sum(signed) as signed from m
    where day < $3::date group by client_id, currency having sum(signed) <> 0
  ), shown as (
    select null::date as day, 0 as step, client_id, currency, signed, null::uuid as voucher_id,
      null::uuid as item_id
    from opening
    union all
    select day, step, client_id, currency, signed, voucher_id, item_id from m
    where $3::date is null or day >= $3::date
  )
  select s.client_id as "clientId", s.day, s.step, s.currency, s.signed::numeric(18, 2) as signed,
    ${VOUCHER_NAME}, case when s.step = 0 then v.falls_due_on end as "dueOn"
  from shown s left join accounts.vouchers v on v.id = s.voucher_id
  order by s.day nulls first, s.step, s.item_id, s.voucher_id, s.currency`;

/** Cheques that were received by a day and are not credited, the first to be paid first. */
export function readUncreditedCheques(
  q: Queryable,
  clientIds: readonly string[],
  asOf: IsoDay,
): Promise<StatementChequeRow[]> {
  return q.query<StatementChequeRow>(
    {
      name: 'accounts-statement-cheques',
      text: `select l.client_id as "clientId", l.bank, l.cheque_number as number, l.payment_on as "paymentOn",
          v.currency, l.amount
        from unnest($1::uuid[]) asked (id)
        join accounts.receipt_lines l on l.client_id = asked.id
        join accounts.vouchers v on v.id = l.voucher_id
        where l.kind in ('cheque', 'echeq') and l.cheque_state in ('held', 'deposited')
          and v.issued_on <= $2::date and (v.voided_on > $2::date) is not false
        order by l.payment_on nulls first, v.id, l.position`,
    },
    [clientIds, asOf],
  );
}

/** The newest data date among each client's vouchers; clients without one are left out. */
export function readDataDates(
  q: Queryable,
  clientIds: readonly string[],
): Promise<{ clientId: string; dataAsOf: Date }[]> {
  return q.query(
    {
      name: 'accounts-statement-data-dates',
      text: `select v.client_id as "clientId", max(v.data_as_of) as "dataAsOf"
        from unnest($1::uuid[]) asked (id) join accounts.vouchers v on v.client_id = asked.id
        group by v.client_id having max(v.data_as_of) is not null`,
    },
    [clientIds],
  );
}
