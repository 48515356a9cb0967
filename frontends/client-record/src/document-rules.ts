/**
 * Says at once what the server would say of a document when it is saved: `services/platform/formats` has the same rules,
 * and `tests/contract/document-rules.spec.ts` holds the two together.
 */

/** ARCA's document types that carry a check digit: CUIT, CUIL, CDI. */
export const CUIT = 80;
const CHECKED = [CUIT, 86, 87];

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const PREFIXES = ['20', '23', '24', '25', '26', '27', '30', '33', '34', '50', '51', '55'];
const FOREIGN_PREFIXES = ['50', '51', '55'];

/** Contributor types (RG 5616 and those before it) are numbered from 1. */
const LAST_TYPE = 16;
const NEEDS_CUIT = [1, 4, 6, 10, 13, 15, 16];
const FOREIGN = [8, 9];

export type DocumentProblem =
  'contributor-type-unknown' | 'cuit-missing' | 'cuit-invalid' | 'cuit-prefix-unusual' | 'cuit-not-foreign';

export interface Identification {
  contributorType: number | null;
  documentType: number | null;
  /** Digits alone for the documents with a check digit. */
  documentNumber: string | null;
}

/** The rules that an identification breaks; `cuit-prefix-unusual` is a warning, the others are refused. */
export function documentProblems({
  contributorType,
  documentType,
  documentNumber,
}: Identification): DocumentProblem[] {
  const cuit = documentType === CUIT ? documentNumber : null;
  const checked = documentNumber && CHECKED.some((type) => type === documentType) ? documentNumber : null;
  const valid = checked !== null && isValidCuit(checked);
  const rules: readonly [DocumentProblem, boolean][] = [
    ['contributor-type-unknown', contributorType !== null && !isKnown(contributorType)],
    ['cuit-missing', NEEDS_CUIT.some((type) => type === contributorType) && !cuit],
    ['cuit-invalid', checked !== null && !valid],
    ['cuit-prefix-unusual', valid && !startsWith(checked, PREFIXES)],
    [
      'cuit-not-foreign',
      FOREIGN.some((type) => type === contributorType) && !!cuit && !startsWith(cuit, FOREIGN_PREFIXES),
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([problem]) => problem);
}

/** Whether eleven digits end in their check digit; where the remainder gives 10 none does. */
export function isValidCuit(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[10]);
}

/** The number as it is kept: digits alone where it carries a check digit or is a DNI. */
export function plainDocument(type: number | null, number: string): string {
  return type === 96 || CHECKED.some((checked) => checked === type)
    ? number.replace(/[\s.\-/]/g, '')
    : number.trim();
}

function isKnown(type: number): boolean {
  return type >= 1 && type <= LAST_TYPE;
}

function startsWith(digits: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => digits.startsWith(prefix));
}
