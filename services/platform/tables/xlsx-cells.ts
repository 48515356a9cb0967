import type { CellKind, TableColumn, TableRow } from './table.js';

/** Positions in the list of formats of `STYLES` (see `xlsx-parts.ts`). */
export const STYLE = { heading: 1, amount: 2, whole: 3, day: 4, text: 5 } as const;

/** Excel refuses a file with a longer text. */
const LONGEST_TEXT = 32_767;
/**
 * What XML has no place for or what means something else in it. Excel writes control characters as `_x0001_`, and so
 * has to write a text that looks like that in the same way.
 */
const UNWRITABLE = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Cs}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Days that Excel numbers as everybody does: it has a 29 February 1900. */
const COUNTABLE_DAY = /^(19(?!00)|[2-9]\d)\d{2}-\d{2}-\d{2}$/;
const DAY_MILLISECONDS = 86_400_000;
/** Of 1 January 1970, when 1 is 1 January 1900. */
const FIRST_DAY_NUMBER = 25_569;

/** Writes rows of a sheet as XML. Text is always an inline string, so no cell can be a formula. */
export class RowWriter {
  private readonly columns: readonly { name: string; heading: string; write: CellWriter }[];

  constructor(columns: readonly TableColumn[]) {
    this.columns = columns.map(({ kind, heading }, at) => ({
      name: columnName(at),
      heading,
      write: WRITERS[kind],
    }));
  }

  headings(): string {
    const cells = this.columns.map(({ name, heading }) => textCell(`${name}1`, heading, STYLE.heading));
    return `<row r="1">${cells.join('')}</row>`;
  }

  row(row: TableRow, number: number): string {
    let cells = '';
    for (let at = 0; at < this.columns.length; at++) {
      const value = row[at];
      const column = this.columns[at];
      if (column && value !== null && value !== undefined && value !== '')
        cells += column.write(column.name + number, value);
    }
    return `<row r="${number}">${cells}</row>`;
  }
}

type CellWriter = (reference: string, value: string) => string;

const WRITERS: Record<CellKind, CellWriter> = {
  text: (reference, value) => textCell(reference, value, STYLE.text),
  amount: (reference, value) => numberCell(reference, value, STYLE.amount),
  whole: (reference, value) => numberCell(reference, value, STYLE.whole),
  day: (reference, value) =>
    COUNTABLE_DAY.test(value)
      ? numberCell(reference, FIRST_DAY_NUMBER + Date.parse(value) / DAY_MILLISECONDS, STYLE.day)
      : textCell(reference, value, STYLE.text),
};

function numberCell(reference: string, value: string | number, style: number): string {
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
}

function textCell(reference: string, value: string, style: number): string {
  const text = xmlText(value);
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}

function xmlText(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return short.replace(UNWRITABLE, (character) => {
    const entity = ENTITIES[character];
    if (entity !== undefined) return entity;
    if (/\p{Cs}/u.test(character)) return '\uFFFD';
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** `A` to `Z`, then `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
