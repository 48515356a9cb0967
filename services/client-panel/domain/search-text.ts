/** What a person typed, understood: a code or tax number by its beginning, or words. */
export type Search =
  | { kind: 'none' }
  | { kind: 'number'; codePrefix: string; documentPrefix: string | null }
  | { kind: 'words'; words: string[] };

/** One digit says nothing about a tax number; it may be a whole account. */
const SHORTEST_DOCUMENT_PREFIX = 2;

/** `30-71` and `3071` begin a CUIT; `123`, `000123` and `000123-01` begin a code. Anything else is words. */
export function parseSearch(text: string): Search {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const digits = trimmed.replace(/\D/g, '');
  if (/^[\d.\-/ ]+$/.test(trimmed) && digits !== '') {
    const documentPrefix = digits.length >= SHORTEST_DOCUMENT_PREFIX ? digits : null;
    return { kind: 'number', codePrefix: codePrefixOf(trimmed, digits), documentPrefix };
  }
  return { kind: 'words', words: trimmed.split(/\s+/) };
}

/** A code typed with its dash is complete before the dash; without one it may have lost its zeros. */
function codePrefixOf(text: string, digits: string): string {
  const [account = '', subaccount] = text.split('-');
  if (subaccount !== undefined && /^\d{1,6}$/.test(account))
    return `${account.padStart(6, '0')}-${subaccount}`;
  return digits.length <= 6 ? digits.padStart(6, '0') : digits;
}
