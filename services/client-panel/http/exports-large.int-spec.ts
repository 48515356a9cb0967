import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { waitFor } from '../../platform/testing/wait-for.js';
import { EXPORT_COLUMNS } from '../domain/export-columns.js';
import {
  endOf,
  exportConnections,
  EXPORTER,
  exportOf,
  EXPORTS,
  requestExport,
} from '../testing/export-client.js';
import { PanelApp } from '../testing/panel-app.js';
import { MOST_AT_ONCE } from '../persistence/exports.js';

const CLIENTS = 200_000;
/** The files of this test have 40 MB and more. */
const MOST_GROWTH = 16_000_000;

let panel: PanelApp;
let port: number;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  await panel.db.query(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'test', n::text, n, 0, 'Cliente número ' || n from generate_series(1, ${CLIENTS}) n`,
  );
  await panel.db.query(
    `insert into client_panel.client_rows (client_id, code, account, legal_name, trade_name, document_type,
       document_number, situation, city, province, email, branch, salesperson, registered_on, service_type_ids,
       release_ids, balance_ars, overdue_ars, oldest_due_on, credit_state)
     select id, code, account, legal_name, 'Alias de ' || legal_name, 80, (30000000000 + account * 7919)::text,
       'with-services', 'Localidad ' || account % 500, account % 24, 'cliente' || account || '@demo.example',
       'Sucursal ' || account % 9, 'Vendedor ' || account % 50, date '2020-01-01' + account % 2000, '{}', '{}',
       account * 137 % 99991, case when account % 3 = 0 then account * 41 % 9973 end, date '2026-01-01' + account % 90,
       'green'
     from clients.clients`,
  );
  await panel.app.listen(0, '127.0.0.1');
  port = (panel.app.getHttpServer().address() as AddressInfo).port;
}, 180_000);
afterAll(() => panel.close());

async function open(file: string): Promise<IncomingMessage> {
  const request = get({ host: '127.0.0.1', port, path: file, headers: { 'x-permissions': EXPORTER } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are in use, of objects and of buffers. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe.each(['csv', 'xlsx'])('a %s file of 200,000 clients', (format) => {
  it('is written in memory that does not grow with it, however slowly it is taken', async () => {
    const { id, file, total } = await requestExport(panel, { format, columns: EXPORT_COLUMNS });
    expect(total).toBe(CLIENTS);
    const before = memoryInUse();
    const response = await open(file);
    let most = 0;
    let bytes = 0;
    let chunks = 0;
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (++chunks === 20) await sleep(1_500); // Whoever writes without waiting has everything in memory by then.
      if (chunks % 50 === 20) most = Math.max(most, memoryInUse() - before);
    }
    expect(bytes).toBeGreaterThan(format === 'csv' ? 40_000_000 : 5_000_000);
    expect(most).toBeLessThan(MOST_GROWTH);
    const ended = await endOf(panel, id);
    expect(ended).toMatchObject({ state: 'done', rowsWritten: CLIENTS, bytesWritten: bytes });
  }, 120_000);
});

describe('a file that is being written', () => {
  it('tells how far it is, and ends within a moment when it is cancelled elsewhere', async () => {
    const { id, file } = await requestExport(panel, { columns: EXPORT_COLUMNS });
    const response = await open(file);
    response.pause();
    const running = await waitFor('progress', async () => {
      const now = await exportOf(panel, id);
      return now.rowsWritten > 0 ? now : undefined;
    });
    expect(running).toMatchObject({ state: 'running', total: CLIENTS });
    expect(running.rowsWritten).toBeLessThan(CLIENTS);
    expect(await exportConnections(panel)).toBe(1);

    const broken = once(response, 'error');
    const headers = { 'x-permissions': EXPORTER };
    await panel.app.inject({ method: 'DELETE', url: `${EXPORTS}/${id}`, headers });
    await waitFor('the connection to be released', async () => (await exportConnections(panel)) === 0, 4_000);
    // Whoever reads on only now gets what was on its way, and no whole file.
    response.resume();
    expect(((await broken) as [Error])[0].message).toBe('aborted');
    expect((await exportOf(panel, id)).state).toBe('cancelled');
  }, 60_000);

  it('ends when whoever fetched it goes away, and leaves nothing open', async () => {
    const { id, file } = await requestExport(panel, { format: 'xlsx', columns: EXPORT_COLUMNS });
    const response = await open(file);
    response.pause();
    await waitFor('the reading', async () => (await exportConnections(panel)) === 1);
    response.on('error', () => undefined);
    response.destroy();
    await waitFor('the end', async () => (await exportOf(panel, id)).state === 'cancelled', 4_000);
    await waitFor('the connection to be released', async () => (await exportConnections(panel)) === 0, 4_000);
  }, 60_000);

  it('is said to have failed when the database ended it', async () => {
    const { id, file } = await requestExport(panel, { columns: EXPORT_COLUMNS });
    const response = await open(file);
    response.pause();
    const broken = once(response, 'error');
    await waitFor('the reading', async () => (await exportConnections(panel)) === 1);
    await panel.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'panel-export' and datname = current_database()`,
    );
    response.resume();
    await broken;
    await waitFor('the end', async () => (await exportOf(panel, id)).state === 'failed', 4_000);
  }, 60_000);

  it('waits for no more than a few others', async () => {
    const files = [];
    for (let n = 0; n < MOST_AT_ONCE; n++) files.push((await requestExport(panel)).file);
    const late = await requestExport(panel);
    const responses = await Promise.all(files.map(open));
    for (const response of responses) response.pause();
    const refused = await panel.app.inject({ url: late.file, headers: { 'x-permissions': EXPORTER } });
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'client-panel.exports-busy']);
    expect(refused.headers['retry-after']).toBe('10');
    await expect(requestExport(panel)).rejects.toThrow('exports-busy');
    // The grid is served meanwhile: these connections are not of its pool.
    expect((await panel.list()).items).toHaveLength(200);

    for (const response of responses) response.resume();
    await Promise.all(responses.map((response) => once(response, 'end')));
    await waitFor('room', async () => (await open(late.file)).resume().statusCode === 200);
  }, 60_000);
});
