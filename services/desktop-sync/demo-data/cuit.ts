const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A CUIT with a valid check digit. A remainder that gives 10 has no digit: ARCA changes the prefix then. */
export function demoCuit(prefix: number, replacement: number, body: number): string {
  const digits = `${prefix}${body}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = (11 - (sum % 11)) % 11;
  if (check === 10) return demoCuit(replacement, prefix, body);
  return `${digits.slice(0, 2)}-${digits.slice(2)}-${check}`;
}
