import { type CellReader } from '../cell.js';
import {
  CONTRIBUTOR_CODES,
  CONTRIBUTOR_NAMES,
  CURRENCY_WORDS,
  DOCUMENT_CODES,
  DOCUMENT_NAMES,
  PROVINCE_CODES,
  PROVINCE_NAMES,
} from '../values/catalogues.js';
import { type DayOrder, dayReader } from '../values/day.js';
import { type DecimalStyle, readDecimal, readUnsignedDecimal } from '../values/decimal.js';
import { readInstant } from '../values/instant.js';
import { readClientKey, readDocument, readKey, readVerbatimKey } from '../values/keys.js';
import {
  choiceReader,
  codeOrNameReader,
  listReader,
  readFlag,
  readText,
  wholeReader,
} from '../values/simple.js';

/** How one file writes what has more than one reading. */
export interface Dialect {
  readonly decimals: DecimalStyle;
  readonly days: DayOrder;
}

/** A kind of value of a column. */
export interface ValueType {
  /** In the documentation of the format. */
  readonly label: string;
  /** What its texts prove about the file's dialect. */
  readonly sniff?: 'decimal' | 'day';
  reader(dialect: Dialect): CellReader;
}

const plain = (label: string, read: CellReader): ValueType => ({ label, reader: () => read });

export const text = plain('text', readText);
export const key = plain('identifier', readKey);
export const clientKey = plain('client identifier', readClientKey);
export const verbatimKey = plain('identifier, kept as it is', readVerbatimKey);
export const documentNumber = plain('document number', readDocument);
export const flag = plain('S/N', readFlag);
export const phones = plain('list, separated by `|` or `;`', listReader(/[|;]/));
export const emails = plain('list, separated by `|`, `;`, `,` or a space', listReader(/[|;,\s]+/));
export const province = plain('ARCA province code or name', codeOrNameReader(PROVINCE_CODES, PROVINCE_NAMES));
export const contributorType = plain(
  'RG 5616 code or name',
  codeOrNameReader(CONTRIBUTOR_CODES, CONTRIBUTOR_NAMES),
);
export const documentType = plain(
  'ARCA document code or name',
  codeOrNameReader(DOCUMENT_CODES, DOCUMENT_NAMES),
);
export const currency = plain('currency', choiceReader(CURRENCY_WORDS, 'refuse'));

export const decimal: ValueType = {
  label: 'decimal',
  sniff: 'decimal',
  reader:
    ({ decimals }) =>
    (value) =>
      readDecimal(value, decimals),
};
export const amount: ValueType = {
  label: 'amount, not negative',
  sniff: 'decimal',
  reader:
    ({ decimals }) =>
    (value) =>
      readUnsignedDecimal(value, decimals),
};
export const day: ValueType = { label: 'date', sniff: 'day', reader: ({ days }) => dayReader(days) };
export const instant: ValueType = {
  label: 'date and time',
  reader:
    ({ days }) =>
    (value) =>
      readInstant(value, days),
};

export function whole(min: number, max: number): ValueType {
  return plain(`integer, ${min} to ${max}`, wholeReader(min, max));
}

/** A closed list; an unknown word makes the row unreadable. */
export function choice(words: Readonly<Record<string, string>>): ValueType {
  return plain(`one of ${wordList(words)}`, choiceReader(words, 'refuse'));
}

/** A closed list; an unknown word is left out and reported. */
export function optionalChoice(words: Readonly<Record<string, string>>): ValueType {
  return plain(`one of ${wordList(words)}`, choiceReader(words, 'leave-out'));
}

function wordList(words: Readonly<Record<string, string>>): string {
  const first = new Map<string, string>();
  for (const [word, value] of Object.entries(words)) if (!first.has(value)) first.set(value, word);
  return [...first.values()].map((word) => `\`${word}\``).join(', ');
}
