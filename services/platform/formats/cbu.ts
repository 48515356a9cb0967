/**
 * CBU: the 22 digits of a bank account; the first eight (bank, branch) and the other fourteen (account) each end in a
 * check digit. The accounts of payment providers (CVU) are built alike. Rules: BCRA, Comunicación "A" 2622; as of 2026.
 */

const BANK_BLOCK = 8;
const BANK_WEIGHTS = [7, 1, 3, 9];
const ACCOUNT_WEIGHTS = [3, 9, 7, 1];

/** What is wrong with a CBU: how long it is, or the check digit of its bank or of its account. */
export type CbuProblem = 'length' | 'bank' | 'account';

/** The digits of a CBU written in groups: `2850590-9 4009041813520-1`. */
export function cbuDigits(written: string): string {
  return written.replace(/[\s.\-/]/g, '');
}

/** The first thing that is wrong with digits without separators; undefined when they are a CBU. */
export function cbuProblem(digits: string): CbuProblem | undefined {
  if (!/^\d{22}$/.test(digits)) return 'length';
  if (!endsInCheckDigit(digits.slice(0, BANK_BLOCK), BANK_WEIGHTS)) return 'bank';
  return endsInCheckDigit(digits.slice(BANK_BLOCK), ACCOUNT_WEIGHTS) ? undefined : 'account';
}

/** Whether a text can be the alias of a CBU: 6 to 20 letters without accents, digits, dots or dashes. */
export function isCbuAlias(text: string): boolean {
  return /^[A-Za-z0-9.-]{6,20}$/.test(text);
}

/** The weights come round again as often as the block is long. */
function endsInCheckDigit(block: string, weights: readonly number[]): boolean {
  const digits = [...block].map(Number);
  const last = digits.pop();
  const sum = digits.reduce((total, digit, i) => total + digit * (weights[i % weights.length] ?? 0), 0);
  return last === (10 - (sum % 10)) % 10;
}
