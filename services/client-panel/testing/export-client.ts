import { waitFor } from '../../platform/testing/wait-for.js';
import { EXPORT_CONNECTION } from '../application/stream-export.js';
import type { PanelApp } from './panel-app.js';

export const EXPORTER = 'clients.read accounts.read accounts.figures export';
export const EXPORTS = '/api/client-panel/exports';

/** Asks for a file of all clients with two columns, or as `request` says. */
export async function requestExport(
  panel: PanelApp,
  request: object = {},
): Promise<{ id: string; file: string; total: number }> {
  const { status, body } = await panel.post(
    EXPORTS,
    { format: 'csv', columns: ['code', 'legal-name'], selection: { kind: 'all' }, ...request },
    EXPORTER,
  );
  if (status !== 201) throw new Error(`An export was refused: ${JSON.stringify(body)}`);
  return body as { id: string; file: string; total: number };
}

/** How an export stands. */
export async function exportOf(panel: PanelApp, id: string) {
  return (await panel.get(`${EXPORTS}/${id}`, EXPORTER)).body as {
    state: string;
    total: number;
    rowsWritten: number;
    bytesWritten: number;
  };
}

/** How an export ended. */
export function endOf(panel: PanelApp, id: string) {
  return waitFor('the end of an export', async () => {
    const now = await exportOf(panel, id);
    return now.state === 'running' ? undefined : now;
  });
}

/** Fetches a file over a real connection: the panel has to be listening. */
export async function fetchFile(panel: PanelApp, file: string, headers: Record<string, string> = {}) {
  const url = new URL(file, await panel.app.getUrl());
  const answer = await fetch(url, { headers: { 'x-permissions': EXPORTER, ...headers } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const json = () => JSON.parse(bytes.toString('utf8')) as { code: string };
  return { status: answer.status, headers: Object.fromEntries(answer.headers), bytes, json };
}

/** Connections that read rows for files now. */
export async function exportConnections(panel: PanelApp): Promise<number> {
  const [row] = await panel.db.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where application_name = $1 and datname = current_database()`,
    [EXPORT_CONNECTION],
  );
  return row?.count ?? 0;
}
