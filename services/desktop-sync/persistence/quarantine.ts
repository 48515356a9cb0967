import type { Queryable, Tx } from '../../platform/database/tx.js';

export interface QuarantineEntry {
  file: string;
  entity: string;
  row: number;
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
  severity: 'rejected' | 'observed';
}

const PAGE = 5000;

export async function insertQuarantine(
  tx: Tx,
  runId: string,
  batchNumber: number,
  entries: readonly QuarantineEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(
    `insert into desktop_sync.quarantined_rows
       (run_id, batch_number, file, entity, row_number, column_name, value, code, reason, severity)
     select $1, $2, file, entity, "row", "column", value, code, reason, severity
       from jsonb_to_recordset($3::jsonb) e (
         file text, entity text, "row" int, "column" text, value text, code text, reason text, severity text)`,
    [runId, batchNumber, JSON.stringify(entries)],
  );
}

/** Everything that was odd in a run, in the order of its files, a page at a time. */
export async function* readQuarantine(db: Queryable, runId: string): AsyncGenerator<QuarantineEntry[]> {
  let after = 0n;
  for (;;) {
    const rows = await db.query<QuarantineEntry & { id: bigint }>(
      `select id, file, entity, row_number as "row", column_name as "column", value, code, reason, severity
         from desktop_sync.quarantined_rows where run_id = $1 and id > $2 order by id limit ${PAGE}`,
      [runId, after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** How many values were imported with something odd about them. */
export async function countObserved(db: Queryable, runId: string): Promise<number> {
  const [row] = await db.query<{ observed: number }>(
    `select count(*)::int as observed from desktop_sync.quarantined_rows where run_id = $1 and severity = 'observed'`,
    [runId],
  );
  return row?.observed ?? 0;
}
