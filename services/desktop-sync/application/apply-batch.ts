import { type BulkContext } from '../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../platform/database/tx.js';
import { insertQuarantine, type QuarantineEntry } from '../persistence/quarantine.js';
import {
  type EntityCounts,
  holdRun,
  insertBatch,
  insertCounts,
  type Run,
} from '../persistence/run-ledger.js';
import { keepBeforeImages, prepareReports, stageRows, takeRejections } from '../persistence/staging.js';
import { type BulkTargets } from './bulk-targets.js';
import { refuse, runTakenOver } from './errors.js';
import { type Batch, type BatchSlice } from './read-batches.js';

export interface BatchResult {
  readonly counts: ReadonlyMap<string, EntityCounts>;
  readonly clientIds: ReadonlySet<string>;
  /** Whether the batch wrote anything that a person could see. */
  readonly changed: boolean;
}

export interface BatchJob {
  readonly run: Run;
  readonly batch: Batch;
  readonly batchNumber: number;
  readonly context: BulkContext;
  readonly now: Date;
}

/**
 * Writes one batch in `tx`: its rows through the domains' targets, what was refused, how rows were before, and
 * the ledger row that says that all of it happened.
 * @throws ApplicationError `desktop-sync.run-taken-over` when another process resumed the run since
 */
export async function applyBatch(tx: Tx, targets: BulkTargets, job: BatchJob): Promise<BatchResult> {
  const { run, batch, batchNumber } = job;
  if (!(await holdRun(tx, run)))
    throw refuse(runTakenOver, 'Otro proceso retomó esta importación; ésta se detiene.');
  await prepareReports(tx);
  const counts = new Map<string, EntityCounts>();
  const clientIds = new Set<string>();
  const quarantine: QuarantineEntry[] = [];
  const refused = new Set<number>();
  for (const slice of batch.slices) {
    const entries = ownProblems(batch, slice);
    const count = { new: 0, changed: 0, same: 0, quarantined: rejectedRows(entries) };
    const { rows, lines } = withoutRows(slice, refused);
    if (rows.length > 0) {
      const target = targets.get(slice.mapper.entity);
      const staging = await stageRows(tx, target, rows, lines);
      const context = { ...job.context, carriedColumns: slice.mapper.carriedColumns };
      const outcome = await target.upsertMany(tx, staging, context);
      const rejections = await targetProblems(tx, batch, slice);
      for (const { row } of rejections) refused.add(row);
      for (const id of outcome.clientIds) clientIds.add(id);
      entries.push(...rejections);
      count.new = outcome.new;
      count.changed = outcome.changed;
      count.same = outcome.same;
      count.quarantined += rejectedRows(rejections);
    }
    addCounts(counts, slice.mapper.entity, count);
    quarantine.push(...entries);
  }
  await insertBatch(tx, run, {
    batchNumber,
    file: batch.file,
    firstRow: batch.firstRow,
    lastRow: batch.lastRow,
    rowCount: batch.rowCount,
    clientCount: clientIds.size,
    committedAt: job.now,
  });
  await insertCounts(tx, run.id, batchNumber, counts);
  await insertQuarantine(tx, run.id, batchNumber, quarantine);
  await keepBeforeImages(tx, run.id, batchNumber);
  return { counts, clientIds, changed: [...counts.values()].some((count) => count.new + count.changed > 0) };
}

/** A batch of one row that the database itself refuses, recorded without it. */
export async function recordRefusedRow(tx: Tx, job: BatchJob, sqlState: string): Promise<BatchResult> {
  const { run, batch, batchNumber } = job;
  if (!(await holdRun(tx, run)))
    throw refuse(runTakenOver, 'Otro proceso retomó esta importación; ésta se detiene.');
  const entity = batch.slices.find((slice) => slice.rows.length > 0)?.mapper.entity ?? '';
  const counts = new Map([[entity, { new: 0, changed: 0, same: 0, quarantined: 1 }]]);
  await insertBatch(tx, run, { ...batch, batchNumber, clientCount: 0, committedAt: job.now });
  await insertCounts(tx, run.id, batchNumber, counts);
  await insertQuarantine(tx, run.id, batchNumber, [
    ...batch.slices.flatMap((slice) => ownProblems(batch, slice)),
    {
      file: batch.file,
      entity,
      row: batch.firstRow,
      column: null,
      value: null,
      code: 'refused-by-database',
      reason: `La base de datos no acepta esta fila (${sqlState})`,
      severity: 'rejected',
    },
  ]);
  return { counts, clientIds: new Set(), changed: false };
}

function ownProblems(batch: Batch, slice: BatchSlice): QuarantineEntry[] {
  return slice.problems.map((problem) => ({ file: batch.file, entity: slice.mapper.entity, ...problem }));
}

async function targetProblems(tx: Tx, batch: Batch, slice: BatchSlice): Promise<QuarantineEntry[]> {
  const rejections = await takeRejections(tx);
  return rejections.map(({ row_number, column_name, value, code, reason }) => ({
    file: batch.file,
    entity: slice.mapper.entity,
    row: row_number,
    column: column_name === null ? null : slice.mapper.headerOf(column_name),
    value,
    code,
    reason,
    severity: 'rejected',
  }));
}

/** A row may have several problems; it is one row all the same. */
function rejectedRows(entries: readonly QuarantineEntry[]): number {
  return new Set(entries.filter((entry) => entry.severity === 'rejected').map((entry) => entry.row)).size;
}

/** What an earlier target of the same file row refused goes to no later one: no receipt without its invoice. */
function withoutRows(slice: BatchSlice, refused: ReadonlySet<number>) {
  if (refused.size === 0) return slice;
  const kept = [...slice.rows.keys()].filter((i) => !refused.has(slice.rows[i] as number));
  return { rows: kept.map((i) => slice.rows[i] as number), lines: kept.map((i) => slice.lines[i] as string) };
}

function addCounts(counts: Map<string, EntityCounts>, entity: string, more: EntityCounts): void {
  const sum = counts.get(entity);
  if (!sum) {
    counts.set(entity, more);
    return;
  }
  sum.new += more.new;
  sum.changed += more.changed;
  sum.same += more.same;
  sum.quarantined += more.quarantined;
}
