import type { IsoDay } from '../../platform/clock/clock.js';
import type { Cents } from './cents.js';
import { daysOverdue } from './days.js';
import type { Side } from './voucher-types.js';

/** Antigüedad de saldos: pending debits by days past due, each bucket with its last day (null: no end). */
export const AGEING_BUCKETS = [
  { key: 'notDue', lastDay: 0 },
  { key: 'd1to30', lastDay: 30 },
  { key: 'd31to60', lastDay: 60 },
  { key: 'd61to90', lastDay: 90 },
  { key: 'd91to120', lastDay: 120 },
  { key: 'over120', lastDay: null },
] as const;
export type AgeingBucket = (typeof AGEING_BUCKETS)[number]['key'];

/** What is pending on one due date. */
export interface OpenItem {
  readonly side: Side;
  readonly currency: string;
  readonly dueOn: IsoDay;
  readonly pending: Cents;
}

/** The open items of one currency added up. Credits not applied stay apart, in `onAccount`. */
export interface CurrencyTotals {
  readonly currency: string;
  readonly pendingDebits: Cents;
  /** A cuenta: credits not applied, unsigned. */
  readonly onAccount: Cents;
  /** Pending debits less what is on account; negative is the client's favour. */
  readonly balance: Cents;
  readonly overdue: Cents;
  readonly ageing: Readonly<Record<AgeingBucket, Cents>>;
}

export function ageingBucket(dueOn: IsoDay, day: IsoDay): AgeingBucket {
  const late = daysOverdue(dueOn, day);
  const bucket = AGEING_BUCKETS.find(({ lastDay }) => lastDay === null || late <= lastDay);
  if (!bucket) throw new Error('The last bucket has no end');
  return bucket.key;
}

/** Totals per currency, in the order of their codes. Amounts of different currencies are never added. */
export function totalsOf(items: readonly OpenItem[], day: IsoDay): CurrencyTotals[] {
  const currencies = [...new Set(items.map((item) => item.currency))].sort();
  return currencies.map((currency) => {
    const own = items.filter((item) => item.currency === currency);
    const debits = own.filter((item) => item.side === 'debit');
    const pendingDebits = sum(debits);
    const onAccount = sum(own.filter((item) => item.side === 'credit'));
    const ageing = Object.fromEntries(
      AGEING_BUCKETS.map(({ key }) => [
        key,
        sum(debits.filter((item) => ageingBucket(item.dueOn, day) === key)),
      ]),
    ) as Record<AgeingBucket, Cents>;
    return {
      currency,
      pendingDebits,
      onAccount,
      balance: pendingDebits - onAccount,
      overdue: pendingDebits - ageing.notDue,
      ageing,
    };
  });
}

function sum(items: readonly OpenItem[]): Cents {
  return items.reduce((total, item) => total + item.pending, 0n);
}
