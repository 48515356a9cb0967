/** How much of `whole` a part is, in per cent with one decimal, for the length of a bar. Exact amounts, as decimal texts. */
export function shareOf(part: string, whole: string): number {
  const all = cents(whole);
  return all <= 0n ? 0 : Number((cents(part) * 1000n) / all) / 10;
}

function cents(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
