import type { components, operations, paths } from '@panel/contracts/clients/accounts';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Billing = components['schemas']['Billing'];
export type CurrencyBilling = components['schemas']['CurrencyBilling'];
export type MonthBilling = components['schemas']['MonthBilling'];
export type BillingVouchers = components['schemas']['BillingVouchers'];
export type BillingVoucher = components['schemas']['BillingVoucher'];

type Query = NonNullable<operations['readBilling']['parameters']['query']>;
export type Span = NonNullable<Query['months']>;
export type Scope = NonNullable<Query['scope']>;

/** What is asked for of a client. */
export interface BillingQuestion {
  readonly code: string;
  readonly months: Span;
  readonly scope: Scope;
}

/** Vouchers behind a figure: those of a month in one currency, or those of the period that count nowhere. */
export type VouchersWanted =
  | { readonly kind: 'month'; readonly month: string; readonly currency: CurrencyBilling['currency'] }
  | { readonly kind: 'observed'; readonly until: string };

const api = createApi<paths>('accounts');

export function loadBilling(
  { code, months, scope }: BillingQuestion,
  signal: AbortSignal,
  priority?: RequestPriority,
): Promise<Billing> {
  return dataOf(
    api.GET('/api/accounts/clients/{code}/billing', {
      params: { path: { code }, query: { months, scope } },
      signal,
      priority,
    }),
  );
}

export function loadBillingVouchers(
  { code, months, scope }: BillingQuestion,
  wanted: VouchersWanted,
  { cursor, signal }: { cursor?: string; signal?: AbortSignal },
): Promise<BillingVouchers> {
  if (wanted.kind === 'observed') {
    const query = { months, scope, until: wanted.until, cursor };
    return dataOf(
      api.GET('/api/accounts/clients/{code}/billing/observed-vouchers', {
        params: { path: { code }, query },
        signal,
      }),
    );
  }
  const { month, currency } = wanted;
  return dataOf(
    api.GET('/api/accounts/clients/{code}/billing/{month}/vouchers', {
      params: { path: { code, month }, query: { scope, currency, cursor } },
      signal,
    }),
  );
}
