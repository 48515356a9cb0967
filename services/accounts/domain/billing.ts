import { addDays, type IsoDay } from '../../platform/clock/clock.js';
import { type Cents, fromCents, toCents } from './cents.js';

/** A calendar month `yyyy-mm`. Vouchers are billing of the month of their date of issue. */
export type IsoMonth = string;

/** How many months can be asked for. */
export const BILLING_SPANS = ['12', '24', '36'] as const;

/** Exact amounts as decimal strings; `net` is what was invoiced less what was credited. */
export interface BillingFigures {
  readonly invoiced: string;
  readonly credited: string;
  readonly net: string;
  readonly vouchers: number;
}

export interface MonthBilling extends BillingFigures {
  readonly month: IsoMonth;
}

export interface CurrencyBilling<Currency extends string> {
  readonly currency: Currency;
  /** Every month of the period, the oldest first; without vouchers it is zero. */
  readonly months: MonthBilling[];
  readonly totals: BillingFigures;
}

/** What was billed in one currency and month; months without vouchers have none. */
export interface BilledRow<Currency extends string> {
  readonly month: IsoMonth;
  readonly currency: Currency;
  readonly invoiced: string;
  readonly credited: string;
  readonly vouchers: number;
}

/** `count` months that end with `until`, the oldest first. */
export function monthsUntil(until: IsoMonth, count: number): IsoMonth[] {
  return Array.from({ length: count }, (_, i) => addMonths(until, i + 1 - count));
}

/** The first and the last day of consecutive months. */
export function daysOf(months: readonly IsoMonth[]): { from: IsoDay; until: IsoDay } {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A period has at least one month');
  return { from: `${first}-01`, until: addDays(`${addMonths(last, 1)}-01`, -1) };
}

/** Per currency that occurs, all `months` and what they come to; currencies are never added together. */
export function billingOf<Currency extends string>(
  rows: readonly BilledRow<Currency>[],
  months: readonly IsoMonth[],
): CurrencyBilling<Currency>[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const billed = rows.filter((row) => row.currency === currency);
    return {
      currency,
      months: months.map((month) => ({ month, ...figuresOf(billed.filter((row) => row.month === month)) })),
      totals: figuresOf(billed),
    };
  });
}

function figuresOf(rows: readonly BilledRow<string>[]): BillingFigures {
  const sum = (amounts: string[]): Cents => amounts.reduce((total, amount) => total + toCents(amount), 0n);
  const invoiced = sum(rows.map((row) => row.invoiced));
  const credited = sum(rows.map((row) => row.credited));
  return {
    invoiced: fromCents(invoiced),
    credited: fromCents(credited),
    net: fromCents(invoiced - credited),
    vouchers: rows.reduce((count, row) => count + row.vouchers, 0),
  };
}

function addMonths(month: IsoMonth, months: number): IsoMonth {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
