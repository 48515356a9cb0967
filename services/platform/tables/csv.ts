import { formulaSafe } from './formula-safe.js';
import type { CellKind, RowBatches, TableColumn } from './table.js';

/** Without it Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Beyond what RFC 4180 asks, what other programs may take for a separator. */
const NEEDS_QUOTES = /[;,\t"\r\n]/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A table as Excel with Argentine settings opens it: UTF-8 with its mark, semicolons, CRLF, decimal comma, dd/mm/yyyy.
 * No text is a formula (see `formulaSafe`).
 */
export async function* csvFile(
  columns: readonly TableColumn[],
  batches: RowBatches,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${BYTE_ORDER_MARK}${columns.map((column) => csvText(column.heading)).join(';')}\r\n`);
  const writers = columns.map((column) => WRITERS[column.kind]);
  for await (const rows of batches) {
    let text = '';
    for (const row of rows) {
      for (let at = 0; at < writers.length; at++) {
        const value = row[at];
        if (at > 0) text += ';';
        if (value) text += (writers[at] as CellWriter)(value);
      }
      text += '\r\n';
    }
    yield Buffer.from(text);
  }
}

type CellWriter = (value: string) => string;

const WRITERS: Record<CellKind, CellWriter> = {
  text: csvText,
  amount: (value) => value.replace('.', ','),
  whole: (value) => value,
  day: (value) =>
    ISO_DAY.test(value) ? `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}` : csvText(value),
};

function csvText(text: string): string {
  const safe = formulaSafe(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
