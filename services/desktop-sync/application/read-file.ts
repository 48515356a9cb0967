import { createReadStream } from 'node:fs';
import { type FileDefinition } from '../domain/format/definition.js';
import { type HeaderIndex } from '../domain/format/headers.js';
import { CsvParser } from '../domain/text/csv-parser.js';
import { createDecoder, type Encoding } from '../domain/text/encoding.js';
import { isBlankLine, isRepeatedHeader, isTotalLine } from '../domain/text/report-lines.js';

const CHUNK_BYTES = 256 * 1024;

/** What is needed to read a file's rows. */
export interface ReadableFile {
  readonly path: string;
  readonly definition: Pick<FileDefinition, 'emitters'>;
  readonly encoding: Encoding;
  readonly separator: string;
  readonly header: readonly string[];
  /** Row of the header; rows count from 1, as a spreadsheet shows them. */
  readonly headerRow: number;
  readonly headers: HeaderIndex;
  readonly requiredPositions: readonly number[];
}

export interface DataRow {
  readonly row: number;
  readonly record: readonly string[];
}

/** The bytes of a file in chunks. */
export async function* readChunks(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
}

/** All records of a file, some at a time, never the whole file in memory. */
export async function* readRecords(
  path: string,
  encoding: Encoding,
  separator: string,
): AsyncGenerator<string[][]> {
  const decoder = createDecoder(encoding);
  const parser = new CsvParser(separator);
  for await (const chunk of readChunks(path)) yield parser.write(decoder.write(chunk));
  yield [...parser.write(decoder.end()), ...parser.end()];
}

/** The rows below the header without blank lines, repeated headers and total lines. */
export async function* readDataRows(file: ReadableFile): AsyncGenerator<DataRow[]> {
  let row = 0;
  for await (const records of readRecords(file.path, file.encoding, file.separator)) {
    const rows: DataRow[] = [];
    for (const record of records) {
      row++;
      if (row > file.headerRow && isData(record, file)) rows.push({ row, record });
    }
    yield rows;
  }
}

function isData(record: readonly string[], file: ReadableFile): boolean {
  if (record.length === 1 && isBlankLine(record)) return false;
  if (isRepeatedHeader(record, file.header)) return false;
  return !isTotalLine(record, file.requiredPositions) && !isBlankLine(record);
}
