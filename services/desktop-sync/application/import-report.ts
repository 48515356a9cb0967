import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Queryable } from '../../platform/database/tx.js';
import { countObserved, type QuarantineEntry, readQuarantine } from '../persistence/quarantine.js';
import { type EntityCounts, type Run, sumCounts } from '../persistence/run-ledger.js';
import { PDF_ENTITY } from './import-pdfs.js';
import { type ImportSource } from './source.js';

export interface ImportReport {
  readonly runNumber: string;
  readonly dryRun: boolean;
  /** The run went on from where an earlier one was interrupted; counts are of both together. */
  readonly resumed: boolean;
  /** By entity, in the order of the import. */
  readonly entities: Readonly<Record<string, EntityCounts>>;
  /** Values that were imported with something odd about them. */
  readonly observed: number;
  /** File that lists the quarantined rows; null when there is nothing to list. */
  readonly quarantineReport: string | null;
}

export async function describeRun(
  db: Queryable,
  run: Run,
  source: ImportSource,
): Promise<Pick<ImportReport, 'runNumber' | 'entities' | 'observed'>> {
  const counts = await sumCounts(db, run.id);
  const order = source.files.flatMap((file) => file.mappers.map((mapper) => mapper.entity));
  if (source.pdfs) order.push(PDF_ENTITY);
  const nothing = { new: 0, changed: 0, same: 0, quarantined: 0 };
  const entities = [...new Set(order)].map((entity) => [entity, counts.get(entity) ?? nothing]);
  return {
    runNumber: run.number,
    entities: Object.fromEntries(entities) as Record<string, EntityCounts>,
    observed: await countObserved(db, run.id),
  };
}

const BYTE_ORDER_MARK = '\uFEFF';
const HEADER = ['archivo', 'fila', 'columna', 'valor', 'motivo', 'resultado', 'entidad', 'código'];
const RESULTS = { rejected: 'no importada', observed: 'importada con observación' };

/**
 * Writes what was odd in a run as a CSV that Excel opens with accents (UTF-8 with mark, `;`), replacing
 * an earlier one of the same name as a whole.
 * @returns the path, or null when there was nothing odd; a stale file of an earlier run is then removed
 */
export async function writeQuarantineReport(
  db: Queryable,
  runId: string,
  path: string,
): Promise<string | null> {
  const pages = readQuarantine(db, runId);
  const first = await pages.next();
  if (first.done) {
    await removeStale(path);
    return null;
  }
  const firstPage = first.value;
  async function* lines() {
    yield BYTE_ORDER_MARK + csvLine(HEADER);
    yield firstPage.map(entryLine).join('');
    for await (const page of pages) yield page.map(entryLine).join('');
  }
  const partial = `${path}.nuevo`;
  await pipeline(Readable.from(lines()), createWriteStream(partial));
  await rename(partial, path);
  return path;
}

async function removeStale(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) await rm(path);
}

function entryLine(entry: QuarantineEntry): string {
  const { file, row, column, value, reason, severity, entity, code } = entry;
  return csvLine([file, String(row), column ?? '', value ?? '', reason, RESULTS[severity], entity, code]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** Quoted where needed. A value that a spreadsheet would run as a formula is shown as text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
