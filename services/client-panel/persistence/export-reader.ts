import { type CopiedRow, copyRows } from '../../platform/database/copy-rows.js';
import type { Database } from '../../platform/database/database.js';
import type { Statement } from './statement.js';

/** Names the connections in PostgreSQL's list of activity. */
export const EXPORT_CONNECTION = 'panel-export';

/**
 * All statements see one moment. A person's slow line keeps one of them open for hours, which is no fault; whoever is
 * gone is noticed by this process, and this process, when it is gone, by PostgreSQL.
 */
const BEGIN = `
  begin isolation level repeatable read read only;
  set local statement_timeout = '6h';
  set local idle_in_transaction_session_timeout = '1min';
  set local tcp_keepalives_idle = 60;
  set local client_connection_check_interval = '5s'`;

/** Rows of statements, one after another, as they come; `signal` ends the reading at once, whatever it waits for. */
export async function* readRows(
  database: Database,
  statements: readonly Statement[],
  signal: AbortSignal,
): AsyncGenerator<CopiedRow[]> {
  signal.throwIfAborted();
  const connection = await database.connect(EXPORT_CONNECTION);
  const cut = () => void connection.end();
  signal.addEventListener('abort', cut, { once: true });
  try {
    await connection.query(BEGIN);
    for (const { text, values } of statements) yield* copyRows(connection, text, values);
    await connection.query('commit');
  } finally {
    signal.removeEventListener('abort', cut);
    await connection.end();
  }
}
