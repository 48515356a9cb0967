import type { Queryable } from '../../platform/database/tx.js';
import type { Situation } from '../domain/client-filter.js';
import { prepared, run } from './statement.js';

/** The client's situation as the grid shows it; undefined for a client without a row. */
export async function readSituation(q: Queryable, clientId: string): Promise<Situation | undefined> {
  const [row] = await run<{ situation: Situation }>(
    q,
    prepared(`select situation from client_panel.client_rows where client_id = $1`, [clientId]),
  );
  return row?.situation;
}
