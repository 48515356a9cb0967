import type { RowBatches, TableColumn, TableRow } from './table.js';
import { columnName, RowWriter } from './xlsx-cells.js';
import { type Sheet, SHEET_HEAD, workbookParts } from './xlsx-parts.js';
import { XmlBytes } from './xml-bytes.js';
import { zip, type ZipEntry } from './zip.js';

/** Rows that a sheet has room for, the headings included. */
const MOST_ROWS = 1_048_576;
/** Bytes, well under what an entry of the archive has room for. */
const LARGEST_SHEET = 3 * 2 ** 30;

/**
 * A table as an Excel workbook, written while its rows come: numbers are numbers, days are days, everything else is
 * text that cannot be a formula. Headings are bold, stay in sight and filter. What does not fit in a sheet goes on in
 * another.
 */
export async function* xlsxFile(
  columns: readonly TableColumn[],
  batches: RowBatches,
  sheetName: string,
): AsyncGenerator<Uint8Array> {
  const feed = new RowFeed(batches);
  try {
    yield* zip(workbook(columns, feed, sheetName));
  } finally {
    await feed.close();
  }
}

async function* workbook(
  columns: readonly TableColumn[],
  feed: RowFeed,
  sheetName: string,
): AsyncGenerator<ZipEntry> {
  const sheets: Sheet[] = [];
  do {
    const sheet: Sheet = {
      name: sheets.length === 0 ? sheetName : `${sheetName} ${sheets.length + 1}`,
      range: '',
    };
    sheets.push(sheet);
    yield { name: `xl/worksheets/sheet${sheets.length}.xml`, content: sheetXml(columns, feed, sheet) };
  } while (await feed.hasMore());
  for (const [name, xml] of workbookParts(sheets)) yield { name, content: [Buffer.from(xml)] };
}

async function* sheetXml(
  columns: readonly TableColumn[],
  feed: RowFeed,
  sheet: Sheet,
): AsyncGenerator<Uint8Array> {
  const writer = new RowWriter(columns);
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const xml = new XmlBytes();
  xml.put(Buffer.from(`${SHEET_HEAD}<cols>${widths.join('')}</cols><sheetData>`));
  writer.headings(xml);
  yield xml.take();
  let rows = 1;
  let size = 0;
  while (rows < MOST_ROWS && size < LARGEST_SHEET && (await feed.hasMore())) {
    for (const row of feed.take(MOST_ROWS - rows)) writer.row(xml, row, ++rows);
    const bytes = xml.take();
    size += bytes.length;
    yield bytes;
  }
  sheet.range = `A1:${columnName(columns.length - 1)}${rows}`;
  yield Buffer.from(`</sheetData><autoFilter ref="${sheet.range}"/></worksheet>`);
}

/** The rows of all sheets: a sheet takes what it has room for and leaves the rest to the next. */
class RowFeed {
  private readonly batches: AsyncIterator<readonly TableRow[]>;
  private waiting: readonly TableRow[] = [];

  constructor(batches: RowBatches) {
    this.batches = batches[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.waiting.length === 0) {
      const next = await this.batches.next();
      if (next.done) return false;
      this.waiting = next.value;
    }
    return true;
  }

  take(most: number): readonly TableRow[] {
    const taken = this.waiting.slice(0, most);
    this.waiting = this.waiting.slice(most);
    return taken;
  }

  async close(): Promise<void> {
    await this.batches.return?.();
  }
}
