import type { CellKind, TableColumn, TableRow } from './table.js';
import type { XmlBytes } from './xml-bytes.js';

/** Positions in the list of formats of `STYLES` (see `xlsx-parts.ts`). */
export const STYLE = { heading: 1, amount: 2, whole: 3, day: 4, text: 5 } as const;

/** Excel refuses a file with a longer text. */
const LONGEST_TEXT = 32_767;
/** Days that Excel numbers as everybody does: it has a 29 February 1900. */
const COUNTABLE_DAY = /^(19(?!00)|[2-9]\d)\d{2}-\d{2}-\d{2}$/;
const DAY_MILLISECONDS = 86_400_000;
/** Of 1 January 1970, when 1 is 1 January 1900. */
const FIRST_DAY_NUMBER = 25_569;
const SPACE_AT_AN_END = /^\s|\s$/;

/** Writes rows of a sheet as XML. Text is always an inline string, so no cell can be a formula. */
export class RowWriter {
  private readonly columns: readonly { open: Buffer; heading: string; write: CellWriter }[];

  constructor(columns: readonly TableColumn[]) {
    this.columns = columns.map(({ kind, heading }, at) => ({
      open: Buffer.from(`<c r="${columnName(at)}`),
      heading,
      write: WRITERS[kind],
    }));
  }

  headings(out: XmlBytes): void {
    out.put(Buffer.from('<row r="1">'));
    for (const { open, heading } of this.columns) {
      out.put(open);
      out.text('1');
      textCell(out, heading, TEXT_OPEN.heading);
    }
    out.put(ROW_CLOSE);
  }

  row(out: XmlBytes, row: TableRow, number: number): void {
    const name = String(number);
    out.put(ROW_OPEN);
    out.text(name);
    out.put(ROW_OPENED);
    for (let at = 0; at < this.columns.length; at++) {
      const value = row[at];
      const column = this.columns[at];
      if (!column || value === null || value === undefined || value === '') continue;
      out.put(column.open);
      out.text(name);
      column.write(out, value);
    }
    out.put(ROW_CLOSE);
  }
}

const ROW_OPEN = Buffer.from('<row r="');
const ROW_OPENED = Buffer.from('">');
const ROW_CLOSE = Buffer.from('</row>');
const NUMBER_CLOSE = Buffer.from('</v></c>');
const TEXT_CLOSE = Buffer.from('</t></is></c>');
const numberOpen = (style: number) => Buffer.from(`" s="${style}"><v>`);
const textOpen = (style: number) => ({
  trimmed: Buffer.from(`" s="${style}" t="inlineStr"><is><t>`),
  spaced: Buffer.from(`" s="${style}" t="inlineStr"><is><t xml:space="preserve">`),
});
const NUMBER_OPEN = {
  amount: numberOpen(STYLE.amount),
  whole: numberOpen(STYLE.whole),
  day: numberOpen(STYLE.day),
};
const TEXT_OPEN = { heading: textOpen(STYLE.heading), text: textOpen(STYLE.text) };

/** A cell after its reference. */
type CellWriter = (out: XmlBytes, value: string) => void;

const WRITERS: Record<CellKind, CellWriter> = {
  text: (out, value) => textCell(out, value, TEXT_OPEN.text),
  amount: (out, value) => numberCell(out, value, NUMBER_OPEN.amount),
  whole: (out, value) => numberCell(out, value, NUMBER_OPEN.whole),
  day: (out, value) =>
    COUNTABLE_DAY.test(value)
      ? numberCell(out, String(FIRST_DAY_NUMBER + Date.parse(value) / DAY_MILLISECONDS), NUMBER_OPEN.day)
      : textCell(out, value, TEXT_OPEN.text),
};

function numberCell(out: XmlBytes, value: string, open: Buffer): void {
  out.put(open);
  out.text(value);
  out.put(NUMBER_CLOSE);
}

function textCell(out: XmlBytes, value: string, open: ReturnType<typeof textOpen>): void {
  const short = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  out.put(SPACE_AT_AN_END.test(short) ? open.spaced : open.trimmed);
  out.text(short);
  out.put(TEXT_CLOSE);
}

/** `A` to `Z`, then `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
