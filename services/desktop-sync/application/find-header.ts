import { open } from 'node:fs/promises';
import { type EmitterDefinition } from '../domain/format/definition.js';
import { type HeaderIndex, indexHeaders, missingHeaders, positionOf } from '../domain/format/headers.js';
import { CsvParser } from '../domain/text/csv-parser.js';
import { createDecoder, type Encoding } from '../domain/text/encoding.js';
import { isBlankLine } from '../domain/text/report-lines.js';
import { SEPARATORS, sniffSeparator } from '../domain/text/separator.js';
import { missingColumn, noFiles, refuse } from './errors.js';

const HEAD_BYTES = 64 * 1024;
/** Printed reports put titles above the header. */
const MAX_HEADER_ROW = 20;

export interface FoundHeader {
  readonly separator: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly headers: HeaderIndex;
  readonly requiredPositions: readonly number[];
}

/**
 * The header of a file and its separator: the first row that has every required column under some separator.
 * @throws ApplicationError `desktop-sync.missing-column` naming what the likeliest header lacks.
 */
export async function findHeader(
  path: string,
  name: string,
  emitters: readonly EmitterDefinition[],
  encoding: Encoding,
): Promise<FoundHeader> {
  const text = await readHead(path, encoding);
  for (const separator of SEPARATORS) {
    const records = firstRecords(text, separator);
    const at = records.findIndex((record) => missingHeaders(emitters, indexHeaders(record)).length === 0);
    if (at >= 0) return describe(records[at] as string[], at + 1, separator, emitters);
  }
  throw explain(text, name, emitters);
}

function describe(
  header: string[],
  headerRow: number,
  separator: string,
  emitters: readonly EmitterDefinition[],
): FoundHeader {
  const headers = indexHeaders(header);
  const required =
    emitters[0]?.columns.filter((column) => column.required && column.header !== undefined) ?? [];
  const positions = required.map((column) => positionOf(column, headers)).filter((position) => position >= 0);
  return { separator, header, headerRow, headers, requiredPositions: [...new Set(positions)] };
}

async function readHead(path: string, encoding: Encoding): Promise<string> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return createDecoder(encoding).write(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function firstRecords(text: string, separator: string): string[][] {
  const parser = new CsvParser(separator);
  return [...parser.write(text), ...parser.end()].slice(0, MAX_HEADER_ROW);
}

function explain(text: string, name: string, emitters: readonly EmitterDefinition[]) {
  const firstLine = text.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const header = firstRecords(text, sniffSeparator(firstLine)).find((record) => !isBlankLine(record));
  if (!header) return refuse(noFiles, `"${name}" está vacío: falta la fila de encabezados.`);
  const missing = missingHeaders(emitters, indexHeaders(header)).map((column) => `"${column}"`);
  return refuse(missingColumn, `En "${name}" faltan columnas obligatorias: ${missing.join(', ')}.`);
}
