import { type CopiedRow, copyRows } from './copy-rows.js';
import type { Database } from './database.js';

export interface CopyOptions {
  /** Names the connection in PostgreSQL's list of activity. */
  readonly name: string;
  /** How long it may take, in PostgreSQL's words: somebody's slow line keeps it open, which is no fault. */
  readonly atMost: string;
  /** Ends the reading at once, whatever it waits for. */
  readonly signal?: AbortSignal;
}

/** SQL with its values. */
interface CopyStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Rows of statements, one after another, as they come. All see one moment, on a connection beside the pool, which those
 * who wait need. Whoever is gone is noticed by this process, and this process, when it is gone, by PostgreSQL.
 */
export async function* copyAtOneMoment(
  database: Database,
  statements: readonly CopyStatement[],
  { name, atMost, signal }: CopyOptions,
): AsyncGenerator<CopiedRow[]> {
  signal?.throwIfAborted();
  const connection = await database.connect(name);
  const cut = () => void connection.end();
  signal?.addEventListener('abort', cut, { once: true });
  try {
    await connection.query(`
      begin isolation level repeatable read read only;
      set local statement_timeout = '${atMost}';
      set local idle_in_transaction_session_timeout = '1min';
      set local tcp_keepalives_idle = 60;
      set local client_connection_check_interval = '5s'`);
    for (const { text, values } of statements) yield* copyRows(connection, text, values);
    await connection.query('commit');
  } finally {
    signal?.removeEventListener('abort', cut);
    await connection.end();
  }
}
