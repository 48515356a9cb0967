import type { Queryable, Tx } from '../../platform/database/tx.js';

export interface EntityCounts {
  new: number;
  changed: number;
  same: number;
  quarantined: number;
}

export interface NewRun {
  origin: string;
  profile: string | null;
  sourceName: string;
  contentHash: string;
  files: readonly { name: string; sha256: string; bytes: number; rows: number }[];
  dataAsOf: Date | null;
  requestedBy: string;
  startedAt: Date;
}

export interface Run {
  id: string;
  number: string;
  attempt: number;
}

/** The newest run of an origin when it was left half done on the same content; only that one can be resumed. */
export async function findResumable(
  db: Queryable,
  contentHash: string,
  origin: string,
): Promise<Run | undefined> {
  const [run] = await db.query<Run & { content_hash: string; state: string }>(
    `select id, number::text, attempt, content_hash, state from desktop_sync.import_runs
      where origin = $1 order by number desc limit 1`,
    [origin],
  );
  return run && run.content_hash === contentHash && run.state !== 'completed' ? run : undefined;
}

/** A run that still says "running" while nobody holds the import lock was killed. */
export async function markInterrupted(tx: Tx): Promise<void> {
  await tx.execute(`update desktop_sync.import_runs set state = 'interrupted' where state = 'running'`);
}

export async function insertRun(tx: Tx, run: NewRun): Promise<Run> {
  const [row] = await tx.query<Run>(
    `insert into desktop_sync.import_runs
       (origin, profile, source_name, content_hash, files, data_as_of, state, requested_by, started_at)
     values ($1, $2, $3, $4, $5, $6, 'running', $7, $8) returning id, number::text, attempt`,
    [
      run.origin,
      run.profile,
      run.sourceName,
      run.contentHash,
      JSON.stringify(run.files),
      run.dataAsOf,
      run.requestedBy,
      run.startedAt,
    ],
  );
  return row as Run;
}

export async function resumeRun(tx: Tx, runId: string, now: Date): Promise<Run> {
  const [row] = await tx.query<Run>(
    `update desktop_sync.import_runs
        set state = 'running', attempt = attempt + 1, resumed_at = $2, error_code = null, finished_at = null
      where id = $1 returning id, number::text, attempt`,
    [runId, now],
  );
  return row as Run;
}

export async function endRun(
  tx: Tx,
  run: Run,
  end: { state: 'completed' | 'failed'; errorCode: string | null; now: Date },
): Promise<void> {
  await tx.execute(
    `update desktop_sync.import_runs set state = $3, error_code = $4, finished_at = $5
      where id = $1 and attempt = $2`,
    [run.id, run.attempt, end.state, end.errorCode, end.now],
  );
}

/** Holds the run for a batch. False when another process took the run over since. */
export async function holdRun(tx: Tx, run: Run): Promise<boolean> {
  const rows = await tx.query(
    `select from desktop_sync.import_runs where id = $1 and attempt = $2 and state = 'running' for share`,
    [run.id, run.attempt],
  );
  return rows.length === 1;
}

/** Last row of each file that is committed, and the number of the last batch. */
export async function readProgress(
  db: Queryable,
  runId: string,
): Promise<{ lastBatch: number; lastRows: Map<string, number>; committedRows: number }> {
  const rows = await db.query<{ file: string; last_row: number; last_batch: number; row_count: number }>(
    `select file, max(last_row) as last_row, max(batch_number) as last_batch, sum(row_count)::int as row_count
       from desktop_sync.import_batches where run_id = $1 group by file`,
    [runId],
  );
  return {
    lastBatch: Math.max(0, ...rows.map((row) => row.last_batch)),
    lastRows: new Map(rows.map((row) => [row.file, row.last_row])),
    committedRows: rows.reduce((sum, row) => sum + row.row_count, 0),
  };
}

export interface BatchRecord {
  batchNumber: number;
  file: string;
  firstRow: number;
  lastRow: number;
  rowCount: number;
  clientCount: number;
  committedAt: Date;
}

export async function insertBatch(tx: Tx, run: Run, batch: BatchRecord): Promise<void> {
  await tx.execute(
    `insert into desktop_sync.import_batches
       (run_id, batch_number, file, first_row, last_row, row_count, attempt, client_count, committed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      run.id,
      batch.batchNumber,
      batch.file,
      batch.firstRow,
      batch.lastRow,
      batch.rowCount,
      run.attempt,
      batch.clientCount,
      batch.committedAt,
    ],
  );
}

export async function insertCounts(
  tx: Tx,
  runId: string,
  batchNumber: number,
  counts: ReadonlyMap<string, EntityCounts>,
): Promise<void> {
  const rows = [...counts].map(([entity, count]) => ({ entity, ...count }));
  await tx.execute(
    `insert into desktop_sync.batch_counts
       (run_id, batch_number, entity, new_rows, changed_rows, same_rows, quarantined_rows)
     select $1, $2, entity, new, changed, same, quarantined
       from jsonb_to_recordset($3::jsonb) c (entity text, new int, changed int, same int, quarantined int)`,
    [runId, batchNumber, JSON.stringify(rows)],
  );
}

/** What the whole run did, by entity. */
export async function sumCounts(db: Queryable, runId: string): Promise<Map<string, EntityCounts>> {
  const rows = await db.query<EntityCounts & { entity: string }>(
    `select entity, sum(new_rows)::int as new, sum(changed_rows)::int as changed, sum(same_rows)::int as same,
            sum(quarantined_rows)::int as quarantined
       from desktop_sync.batch_counts where run_id = $1 group by entity`,
    [runId],
  );
  return new Map(rows.map(({ entity, ...counts }) => [entity, counts]));
}
