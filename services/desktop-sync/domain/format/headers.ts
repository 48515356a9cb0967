import { cleanCell, foldText } from '../cell.js';
import { type ColumnDefinition, type EmitterDefinition } from './definition.js';

/** `Razón Social`, `razon-social` and `RAZON_SOCIAL` are one header. */
export function foldHeader(text: string | undefined): string {
  return foldText(cleanCell(text))
    .replace(/[^a-z0-9$]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Position of each header of a file. */
export type HeaderIndex = ReadonlyMap<string, number>;

export function indexHeaders(record: readonly string[]): HeaderIndex {
  const index = new Map<string, number>();
  record.forEach((header, position) => {
    const folded = foldHeader(header);
    // Of two equal headers the first counts, as a person reads it.
    if (folded !== '' && !index.has(folded)) index.set(folded, position);
  });
  return index;
}

/** Where the column is in the file, or -1. */
export function positionOf(column: ColumnDefinition, headers: HeaderIndex): number {
  for (const name of [column.header, ...(column.aliases ?? [])]) {
    const position = name === undefined ? undefined : headers.get(foldHeader(name));
    if (position !== undefined) return position;
  }
  return -1;
}

/** Headers without which the file cannot be imported and that are not in it. */
export function missingHeaders(emitters: readonly EmitterDefinition[], headers: HeaderIndex): string[] {
  const required = emitters
    .flatMap((emitter) => emitter.columns)
    .filter((column) => column.required && column.header !== undefined && positionOf(column, headers) < 0)
    .filter((column) => column.unlessHeader === undefined || !headers.has(foldHeader(column.unlessHeader)));
  return [...new Set(required.map((column) => column.header as string))];
}

/** Headers of the file that no column reads. */
export function unusedHeaders(emitters: readonly EmitterDefinition[], headers: HeaderIndex): string[] {
  const used = new Set(emitters.flatMap((emitter) => emitter.columns.map((c) => positionOf(c, headers))));
  return [...headers].filter(([, position]) => !used.has(position)).map(([header]) => header);
}

/** Whether the file gives rows of this kind at all. */
export function emits(emitter: EmitterDefinition, headers: HeaderIndex): boolean {
  if (!emitter.optional) return true;
  return emitter.columns.some(
    (column) => !emitter.key.includes(column.target) && positionOf(column, headers) >= 0,
  );
}
