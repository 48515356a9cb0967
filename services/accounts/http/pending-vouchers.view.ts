import type { IsoDay } from '../../platform/clock/clock.js';
import type { Currency, Money } from '../../platform/http/money.js';
import type { PendingVouchers } from '../application/list-pending-vouchers.js';
import { AGEING_BUCKETS, type AgeingBucket, type CurrencyTotals } from '../domain/ageing.js';
import { type Cents, fromCents } from '../domain/cents.js';
import { daysOverdue } from '../domain/days.js';
import { voucherLabel } from '../domain/voucher-types.js';
import type { OpenItemRow } from '../persistence/open-item-reader.js';
import type { PendingVouchersView } from './accounts.schemas.js';

/** The answer; without `figures` its amounts are absent, not empty. */
export function pendingVouchersView(found: PendingVouchers, figures: boolean): PendingVouchersView {
  return {
    asOf: found.asOf,
    dataAsOf: found.dataAsOf?.toISOString() ?? null,
    scope: { kind: found.scope.kind, accountCodes: found.scope.accountCodes },
    total: found.total,
    items: found.items.map((item) => itemView(item, found.asOf, figures)),
    ...(figures ? { totals: found.totals.map(totalsView) } : {}),
  };
}

function itemView(item: OpenItemRow, asOf: IsoDay, figures: boolean): PendingVouchersView['items'][number] {
  const { amount, pending, instalmentPosition, instalmentCount, shown: _, ...facts } = item;
  const debit = item.side === 'debit';
  return {
    ...facts,
    label: voucherLabel(item),
    dueOn: debit ? item.dueOn : null,
    instalment: instalmentPosition === null ? null : { position: instalmentPosition, count: instalmentCount },
    daysOverdue: debit ? daysOverdue(item.dueOn, asOf) : 0,
    ...(figures
      ? {
          amount: { amount, currency: item.currency },
          pending: { amount: pending, currency: item.currency },
        }
      : {}),
  };
}

function totalsView(totals: CurrencyTotals) {
  const currency = totals.currency as Currency;
  const money = (cents: Cents): Money => ({ amount: fromCents(cents), currency });
  const ageing = Object.fromEntries(AGEING_BUCKETS.map(({ key }) => [key, money(totals.ageing[key])]));
  return {
    currency,
    pendingDebits: money(totals.pendingDebits),
    onAccount: money(totals.onAccount),
    balance: money(totals.balance),
    overdue: money(totals.overdue),
    ageing: ageing as Record<AgeingBucket, Money>,
  };
}
