import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { ClientExport, ExportProgress, ExportRequest, ExportState } from '../domain/export.js';

/** Files written at the same time, by all processes together: each holds a connection to the database. */
export const MOST_AT_ONCE = 4;
/** A file's writer tells of itself about every second; one that has been silent for so long is gone. */
const SILENT_SECONDS = 30;
/** A file that was asked for and never fetched is forgotten. */
const UNFETCHED_SECONDS = 3600;

const COLUMNS = `id, owner_id as "ownerId", format, columns, sort, currency, selection, total,
  rows_written as "rowsWritten", bytes_written::float8 as "bytesWritten", state`;

export async function insertExport(
  tx: Tx,
  request: ExportRequest & { ownerId: string; total: number },
  now: Date,
): Promise<ClientExport> {
  const { ownerId, format, columns, sort, currency, selection, total } = request;
  const [row] = await tx.query<ClientExport>(
    `insert into client_panel.exports
       (owner_id, format, columns, sort, currency, selection, total, created_at, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning ${COLUMNS}`,
    [ownerId, format, columns, sort, currency, JSON.stringify(selection), total, now],
  );
  return row as ClientExport;
}

/** A person's export; nobody sees those of others. */
export async function findExport(
  q: Queryable,
  id: string,
  ownerId: string,
): Promise<ClientExport | undefined> {
  const sql = `select ${COLUMNS} from client_panel.exports where id = $1 and owner_id = $2`;
  const [row] = await q.query<ClientExport>(sql, [id, ownerId]);
  return row;
}

/** Ends what nobody writes or fetches any more: the process that did may have been killed. */
export async function sweepExports(q: Queryable, now: Date): Promise<void> {
  await q.query(
    `update client_panel.exports
        set state = case state when 'running' then 'failed' else 'cancelled' end, ended_at = $1
      where ended_at is null and touched_at < $1::timestamptz -
        case state when 'running' then $2::int else $3::int end * interval '1 second'`,
    [now, SILENT_SECONDS, UNFETCHED_SECONDS],
  );
}

/** Whether as many files as may be are being written. Held until the transaction ends, so that two cannot both pass. */
export async function isFull(tx: Tx): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('client-panel:exports'))`);
  const [row] = await tx.query<{ running: number }>(
    `select count(*)::int as running from client_panel.exports where ended_at is null and state = 'running'`,
  );
  return (row?.running ?? 0) >= MOST_AT_ONCE;
}

/** Begins the writing of a file, once; false when it has begun before. */
export async function beginExport(tx: Tx, id: string, now: Date): Promise<boolean> {
  const begun = await tx.execute(
    `update client_panel.exports set state = 'running', touched_at = $2 where id = $1 and state = 'created'`,
    [id, now],
  );
  return begun === 1;
}

/** Tells how far the writing is; false when it has been cancelled meanwhile. */
export async function noteProgress(
  q: Queryable,
  id: string,
  { rows, bytes }: ExportProgress,
  now: Date,
): Promise<boolean> {
  const running = await q.query(
    `update client_panel.exports set rows_written = $2, bytes_written = $3, touched_at = $4
      where id = $1 and state = 'running' returning id`,
    [id, rows, bytes, now],
  );
  return running.length === 1;
}

/** The end of the writing; one that was cancelled meanwhile stays so, with what had been written. */
export async function endExport(
  q: Queryable,
  id: string,
  state: ExportState,
  { rows, bytes }: ExportProgress,
  now: Date,
): Promise<void> {
  await q.query(
    `update client_panel.exports set rows_written = $3, bytes_written = $4, touched_at = $5, ended_at = $5,
       state = case state when 'running' then $2 else state end
      where id = $1`,
    [id, state, rows, bytes, now],
  );
}

/** Ends an export that has not ended; its writer sees that within a second. */
export async function cancelExport(q: Queryable, id: string, now: Date): Promise<void> {
  await q.query(
    `update client_panel.exports set state = 'cancelled', ended_at = $2 where id = $1 and ended_at is null`,
    [id, now],
  );
}
