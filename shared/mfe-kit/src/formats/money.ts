/** An exact amount as the API sends it: a decimal string and an ISO 4217 code. Never a float. */
export interface Money {
  amount: string;
  currency: string;
}

/** Currencies that accounts are kept in. */
export const CURRENCIES = ['ARS', 'USD', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

const SYMBOLS: Readonly<Record<string, string>> = { ARS: '$', USD: 'US$', EUR: '€' };

/** `$`, `US$`, `€`, or the ISO code itself. Never `$` alone for dollars. */
export function currencySymbol(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}

/** `$ 1.234,50`; negative `-$ 1.234,50`. */
export function formatMoney(money: Money): string {
  const text = formatAmount(money.amount);
  const sign = text.startsWith('-') ? '-' : '';
  return `${sign}${currencySymbol(money.currency)}\u00a0${text.slice(sign.length)}`;
}

/** `1234.5` as `1.234,50`: dots for thousands, comma, two decimals rounded half up. Minus zero has no sign. */
export function formatAmount(amount: string): string {
  const cents = toCents(amount);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0n ? '-' : ''}${whole},${digits.slice(-2)}`;
}

export function isNegative(amount: string): boolean {
  return toCents(amount) < 0n;
}

export function isZero(amount: string): boolean {
  return toCents(amount) === 0n;
}

/** For sorting: negative when `left` is the smaller. Amounts of different currencies must not be compared. */
export function compareAmounts(left: string, right: string): number {
  const difference = toCents(left) - toCents(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The amount of one currency in a list of balances; `null` when the client has none in it. */
export function amountIn(list: readonly Money[] | undefined, currency: string): string | null {
  return list?.find((money) => money.currency === currency)?.amount ?? null;
}

/** Hundredths, rounded half up (away from zero), without passing through a float. */
function toCents(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (match === null) throw new RangeError('not a decimal amount');
  const [, sign, whole = '0', decimals = ''] = match;
  const padded = decimals.padEnd(3, '0');
  const cents = BigInt(whole + padded.slice(0, 2)) + (padded.charAt(2) >= '5' ? 1n : 0n);
  return sign === '-' ? -cents : cents;
}
