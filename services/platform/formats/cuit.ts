/**
 * CUIT, CUIL and CDI: eleven digits, the last one a check digit.
 * Weights and prefixes: ARCA (ex AFIP), RG 10/1997 and its completions; as of 2026.
 */

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const PERSON_PREFIXES = ['20', '23', '24', '25', '26', '27'] as const;
const ENTITY_PREFIXES = ['30', '33', '34'] as const;
/** Foreign residents and the CUIT that each country has for its residents ("CUIT país"). */
export const FOREIGN_CUIT_PREFIXES = ['50', '51', '55'] as const;
export const CUIT_PREFIXES = [...PERSON_PREFIXES, ...ENTITY_PREFIXES, ...FOREIGN_CUIT_PREFIXES] as const;

/** The digits of a CUIT written in any of the usual ways: `30-71234567-1`, `30.71234567.1`, `30 71234567 1`. */
export function cuitDigits(written: string): string {
  return written.replace(/[\s.\-/]/g, '');
}

/** Whether eleven digits, without separators, end in their check digit. Says nothing of the prefix. */
export function isValidCuit(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  return checkDigit(digits) === Number(digits[10]);
}

/**
 * The check digit of the first ten digits; undefined where the remainder gives 10: such a number is never
 * issued, its prefix changes instead.
 */
export function checkDigit(digits: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** Whether the prefix is one of those that ARCA assigns; others deserve a warning, not a refusal. */
export function hasUsualPrefix(digits: string): boolean {
  return CUIT_PREFIXES.some((prefix) => digits.startsWith(prefix));
}

/** `30712345671` as `30-71234567-1`; anything that is not eleven digits comes back as it is. */
export function formatCuit(digits: string): string {
  return digits.replace(/^(\d{2})(\d{8})(\d)$/, '$1-$2-$3');
}
