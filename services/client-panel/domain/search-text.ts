/** What a person typed, understood: a code or tax number by its beginning, or words. */
export type Search =
  | { kind: 'none' }
  | { kind: 'number'; codePrefix: string; documentPrefix: string | null }
  | { kind: 'words'; words: readonly SearchWord[] };

export interface SearchWord {
  text: string;
  /** Words that may have been meant, folded: so few clients contain this one that it may be a typing error. */
  meant: readonly string[];
}

/** One digit says nothing about a tax number; it may be a whole account. */
const SHORTEST_DOCUMENT_PREFIX = 2;
/** Anything resembles a shorter word. */
const SHORTEST_SIMILAR_WORD = 4;
/** When at least so many clients contain a word, it was typed as meant. */
export const ENOUGH_EXACT = 30;

/** `30-71` and `3071` begin a CUIT; `123`, `000123` and `000123-01` begin a code. Anything else is words. */
export function parseSearch(text: string): Search {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const digits = trimmed.replace(/\D/g, '');
  if (/^[\d.\-/ ]+$/.test(trimmed) && digits !== '') {
    const documentPrefix = digits.length >= SHORTEST_DOCUMENT_PREFIX ? digits : null;
    return { kind: 'number', codePrefix: codePrefixOf(trimmed, digits), documentPrefix };
  }
  const words = [...new Set(trimmed.split(/\s+/))];
  return { kind: 'words', words: words.map((word) => ({ text: word, meant: [] })) };
}

/** Whether it is worth finding out if a word was typed as meant. Numbers and addresses resemble only by chance. */
export function mayBeMistyped({ text }: SearchWord): boolean {
  return text.length >= SHORTEST_SIMILAR_WORD && !/[\d@]/.test(text);
}

/** A code typed with its dash is complete before the dash; without one it may have lost its zeros. */
function codePrefixOf(text: string, digits: string): string {
  const [account = '', subaccount] = text.split('-');
  if (subaccount !== undefined && /^\d{1,6}$/.test(account))
    return `${account.padStart(6, '0')}-${subaccount}`;
  return digits.length <= 6 ? digits.padStart(6, '0') : digits;
}
