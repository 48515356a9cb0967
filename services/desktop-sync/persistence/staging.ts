import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import {
  BEFORE_IMAGES_TABLE,
  type BulkTarget,
  CREATE_BEFORE_IMAGES,
  CREATE_REJECTIONS,
  REJECTIONS_TABLE,
} from '../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../platform/database/tx.js';

const IDENTIFIER = /^[a-z][a-z0-9_]{0,40}$/;
const SQL_TYPE = /^[a-z0-9 ()[\],]+$/;
const LINES_PER_CHUNK = 1000;

/** A row that a target refused. */
export interface Rejection {
  row_number: number;
  column_name: string | null;
  value: string | null;
  code: string;
  reason: string;
}

/** Makes the tables that targets report to, and empties what an earlier batch of this transaction left. */
export async function prepareReports(tx: Tx): Promise<void> {
  await tx.execute(CREATE_REJECTIONS);
  await tx.execute(CREATE_BEFORE_IMAGES);
  await emptyTable(tx, REJECTIONS_TABLE);
  await emptyTable(tx, BEFORE_IMAGES_TABLE);
}

/**
 * Puts rows into the target's staging table with COPY and gives the table's name. The table lives as long as
 * the connection: making it anew for every batch would bloat the catalog.
 */
export async function stageRows(
  tx: Tx,
  target: BulkTarget,
  rows: readonly number[],
  lines: readonly string[],
): Promise<string> {
  const staging = `bulk_staging_${identifier(target.entity)}`;
  const columns = Object.entries(target.columns).map(
    ([name, type]) => `${identifier(name)} ${sqlType(type)}`,
  );
  await tx.execute(
    `create temporary table if not exists ${staging} (row_number int not null, ${columns.join(', ')}) on commit delete rows`,
  );
  await emptyTable(tx, staging);
  await pipeline(
    Readable.from(copyChunks(rows, lines)),
    tx.client.query(copyFrom(`copy ${staging} from stdin`)),
  );
  // Temporary tables have no statistics of their own; without them large joins are planned for ten rows. Coarse ones
  // do: as fine as usual they would read every row of the batch.
  await tx.execute(`set local default_statistics_target = 10`);
  await tx.execute(`analyze ${staging}`);
  return staging;
}

/** What targets refused since the last call. */
export async function takeRejections(tx: Tx): Promise<Rejection[]> {
  const rejections = await tx.query<Rejection>(
    `select row_number, column_name, value, code, reason from ${REJECTIONS_TABLE} order by row_number`,
  );
  await emptyTable(tx, REJECTIONS_TABLE);
  return rejections;
}

/** Keeps how rows were, for undoing the run: ids alone for new rows, images for changed ones. */
export async function keepBeforeImages(tx: Tx, runId: string, batchNumber: number): Promise<void> {
  await tx.execute(
    `insert into desktop_sync.created_rows (run_id, batch_number, entity, row_ids)
     select $1, $2, entity, array_agg(row_id) from ${BEFORE_IMAGES_TABLE} where before is null group by entity`,
    [runId, batchNumber],
  );
  // A row that the batch made and then changed is undone by removing it; of two changes the first image counts.
  await tx.execute(
    `insert into desktop_sync.before_images (run_id, batch_number, entity, row_id, before)
     select distinct on (i.entity, i.row_id) $1::uuid, $2::int, i.entity, i.row_id, i.before
       from ${BEFORE_IMAGES_TABLE} i
      where i.before is not null and not exists (
        select from ${BEFORE_IMAGES_TABLE} n where n.entity = i.entity and n.row_id = i.row_id and n.before is null)
      order by i.entity, i.row_id, i.ctid`,
    [runId, batchNumber],
  );
}

function* copyChunks(rows: readonly number[], lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += LINES_PER_CHUNK) {
    let chunk = '';
    const end = Math.min(at + LINES_PER_CHUNK, lines.length);
    for (let i = at; i < end; i++) chunk += `${rows[i]}\t${lines[i]}\n`;
    yield chunk;
  }
}

/** Truncating makes a new file each time, and nearly always the commit before has emptied the table. */
async function emptyTable(tx: Tx, table: string): Promise<void> {
  const [found] = await tx.query<{ found: boolean }>(`select exists (select from ${table}) as found`);
  if (found?.found) await tx.execute(`truncate ${table}`);
}

function identifier(name: string): string {
  if (IDENTIFIER.test(name)) return name;
  throw new Error(`Not a column or entity name: ${name}`);
}

function sqlType(type: string): string {
  if (SQL_TYPE.test(type)) return type;
  throw new Error(`Not a column type: ${type}`);
}
