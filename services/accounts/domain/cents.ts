/** An exact amount in hundredths of its currency. Floats never touch money. */
export type Cents = bigint;

/** Reads a decimal string with up to two decimals, as PostgreSQL gives a `numeric(18,2)`. */
export function toCents(amount: string): Cents {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) throw new Error(`Not an amount with two decimals: ${amount}`);
  const [, sign, units, decimals = ''] = match;
  const value = BigInt(`${units}${decimals.padEnd(2, '0')}`);
  return sign ? -value : value;
}

/** `-2420000n` is `-24200.00`. */
export function fromCents(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function isNoMoney(amount: string): boolean {
  return toCents(amount) === 0n;
}
