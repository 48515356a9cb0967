import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { readCsv } from '../../platform/testing/read-files.js';
import { SORTS } from '../domain/client-filter.js';
import { EXPORT_COLUMNS } from '../domain/export-columns.js';
import {
  endOf,
  exportConnections,
  EXPORTER,
  exportOf,
  EXPORTS,
  fetchFile,
  requestExport,
} from '../testing/export-client.js';
import { PanelApp } from '../testing/panel-app.js';
import { plantClients, plantInvoice, plantService } from '../testing/plant-clients.js';
import { exportSchema } from './exports.schemas.js';

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  const ids = await plantClients(panel.db, [
    { account: 123, name: 'Deudora; S.A.', city: 'Córdoba', cuit: '30712345671', registeredOn: '2020-01-02' },
    { account: 124, name: '=HYPERLINK("http://malo.example")' },
    { account: 125, name: 'Óptica Sur' },
    { account: 126, name: 'Zapatería', cancelledOn: '2025-01-01', registeredOn: '2019-05-06' },
  ]);
  await plantService(panel.db, ids.get(123) as string, 'Soporte', { startsOn: '2025-01-01' });
  const invoice = { currency: 'ARS', amount: '9876.50', dueOn: '2026-05-31' };
  await plantInvoice(panel.db, ids.get(123) as string, invoice);
  await plantInvoice(panel.db, ids.get(125) as string, { ...invoice, currency: 'USD', amount: '10.00' });
  await panel.changed([...ids.values()]);
  await panel.app.listen(0, '127.0.0.1');
}, 120_000);
afterAll(() => panel.close());

async function csvOf(request: object): Promise<string[][]> {
  const { id, file } = await requestExport(panel, request);
  const { bytes } = await fetchFile(panel, file);
  // The next one may find too many that are still being written otherwise.
  await endOf(panel, id);
  return readCsv(bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

const codesOf = ([, ...rows]: string[][]) => rows.map(([code]) => Number(code?.slice(0, 6)));

describe('a file of clients', () => {
  it('is asked for, fetched and recorded', async () => {
    const { body: created } = await panel.post(
      EXPORTS,
      { format: 'csv', columns: ['code', 'legal-name', 'balance-ars'], selection: { kind: 'all' } },
      EXPORTER,
    );
    expect(exportSchema.parse(created)).toEqual(created);
    expect(created).toMatchObject({ state: 'created', total: 4, rowsWritten: 0 });

    const file = await fetchFile(panel, created.file);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="clientes-2026-06-30.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(file.bytes.toString('utf8')).toBe(
      '\uFEFFCódigo;Razón social;Saldo ARS\r\n000123-00;"Deudora; S.A.";9876,50\r\n' +
        `000124-00;"'=HYPERLINK(""http://malo.example"")";\r\n000125-00;Óptica Sur;\r\n000126-00;Zapatería;\r\n`,
    );
    const bytesWritten = file.bytes.length;
    expect(await endOf(panel, created.id)).toMatchObject({ state: 'done', rowsWritten: 4, bytesWritten });
    expect(await exportConnections(panel)).toBe(0);

    const [entry] = await panel.db.query<{ detail: object }>(
      `select detail from access.audit_entries where action = 'client-panel.export-requested' and entity_id = $1`,
      [created.id],
    );
    expect(entry?.detail).toMatchObject({ format: 'csv', total: 4, selection: { kind: 'all' } });
  });

  it('is not used up by a program that only asks for its headers', async () => {
    const { file } = await requestExport(panel);
    const url = new URL(file, await panel.app.getUrl());
    await fetch(url, { method: 'HEAD', headers: { 'x-permissions': EXPORTER } });
    expect((await fetchFile(panel, file)).status).toBe(200);
  });

  it('opens as a workbook with every column and its type', async () => {
    const { file } = await requestExport(panel, { format: 'xlsx', columns: EXPORT_COLUMNS });
    const answer = await fetchFile(panel, file);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="clientes-2026-06-30.xlsx"');
    const [headings, debtor, formula] = (await readSheet(answer.bytes)) as unknown[][];
    const read = (row: unknown[] = []) => Object.fromEntries(row.map((value, at) => [headings?.[at], value]));
    expect(read(debtor)).toEqual({
      Código: '000123-00',
      'Razón social': 'Deudora; S.A.',
      Alias: 'Deudora; S.A.',
      CUIT: '30-71234567-1',
      'Condición IVA': 'IVA Responsable Inscripto',
      Situación: 'Con servicios',
      Localidad: 'Córdoba',
      Provincia: null,
      Teléfono: null,
      'Correo electrónico': null,
      Sucursal: null,
      Vendedor: null,
      'Tipos de servicio': 'Soporte',
      'Saldo ARS': 9876.5,
      'Saldo USD': null,
      'Saldo EUR': null,
      'Vencido ARS': 9876.5,
      'Vencido USD': null,
      'Vencido EUR': null,
      'Días de atraso': 30,
      Crédito: 'Con alertas',
      'Último contacto': null,
      Alta: new Date('2020-01-02T00:00:00Z'),
    });
    expect(read(formula)['Razón social']).toBe('=HYPERLINK("http://malo.example")');
  });

  it('has the clients that were chosen', async () => {
    const named = { kind: 'codes', codes: ['000126-00', '000124-00', '999999-99'] };
    expect(codesOf(await csvOf({ selection: named }))).toEqual([124, 126]);
    const filter = { situations: ['without-services'], text: 'optica' };
    expect(codesOf(await csvOf({ selection: { kind: 'all', filter } }))).toEqual([125]);
    const others = { kind: 'all', except: ['000123-00', '000125-00'] };
    expect(codesOf(await csvOf({ selection: others }))).toEqual([124, 126]);
  });

  it.each(SORTS)('by %s is in the order of the grid', async (sort) => {
    const { items } = await panel.list({}, { sort });
    const codes = items.map(({ code }) => Number(code.slice(0, 6)));
    expect(codesOf(await csvOf({ sort }))).toEqual(codes);
  });

  it('comes once, and for its author alone', async () => {
    const { id, file } = await requestExport(panel);
    const stranger = '11111111-1111-4111-8111-111111111111';
    for (const url of [file, `${EXPORTS}/${id}`]) {
      const refused = await fetchFile(panel, url, { 'x-user': stranger });
      expect([refused.status, refused.json().code]).toEqual([404, 'client-panel.export-not-found']);
    }
    expect((await fetchFile(panel, file)).status).toBe(200);
    const again = await fetchFile(panel, file);
    expect([again.status, again.json().code]).toEqual([409, 'client-panel.export-fetched']);
  });

  it('that was cancelled before does not come', async () => {
    const { id, file } = await requestExport(panel);
    const headers = { 'x-permissions': EXPORTER };
    const cancelled = await panel.app.inject({ method: 'DELETE', url: `${EXPORTS}/${id}`, headers });
    expect(cancelled.statusCode).toBe(204);
    expect((await fetchFile(panel, file)).status).toBe(409);
    expect((await exportOf(panel, id)).state).toBe('cancelled');
  });
});

describe('what a person may not see', () => {
  it.each([
    [{ columns: ['balance-usd'] }, 'clients.read accounts.read export'],
    [{ columns: ['overdue-ars'] }, 'clients.read accounts.read export'],
    [{ columns: ['days-overdue'] }, 'clients.read export'],
    [{ columns: ['credit-state'] }, 'clients.read export'],
    [{ sort: '-balance' }, 'clients.read accounts.read export'],
    [{ selection: { kind: 'all', filter: { overdueIn: ['ARS'] } } }, 'clients.read accounts.read export'],
  ])('%j is refused', async (request, permissions) => {
    const whole = { format: 'csv', columns: ['code'], selection: { kind: 'all' }, ...request };
    const { status, body } = await panel.post(EXPORTS, whole, permissions);
    expect([status, body.code]).toEqual([403, 'client-panel.figures-forbidden']);
  });

  it('is refused too when the right was lost after asking', async () => {
    const { file } = await requestExport(panel, { columns: ['balance-ars'] });
    expect((await fetchFile(panel, file, { 'x-permissions': 'clients.read export' })).json().code).toBe(
      'client-panel.figures-forbidden',
    );
    expect((await fetchFile(panel, file, { 'x-permissions': 'export' })).json().code).toBe(
      'access.forbidden',
    );
  });

  it.each([
    { columns: [] },
    { columns: ['code', 'code'] },
    { columns: ['other'] },
    { format: 'pdf' },
    { sort: 'x' },
  ])('%j is no export', async (request) => {
    const whole = { format: 'csv', columns: ['code'], selection: { kind: 'all' }, ...request };
    expect((await panel.post(EXPORTS, whole, EXPORTER)).status).toBe(400);
  });
});

describe('unfinished exports', () => {
  it('are ended when nobody writes or fetches them any more', async () => {
    const silent = await requestExport(panel);
    const unfetched = await requestExport(panel);
    await panel.db.query(`update client_panel.exports set state = 'running' where id = $1`, [silent.id]);
    panel.standAt('2026-06-30T15:00:29Z');
    expect((await exportOf(panel, silent.id)).state).toBe('running');
    panel.standAt('2026-06-30T15:00:31Z');
    expect((await exportOf(panel, silent.id)).state).toBe('failed');
    expect((await exportOf(panel, unfetched.id)).state).toBe('created');
    panel.standAt('2026-06-30T16:00:01Z');
    expect((await exportOf(panel, unfetched.id)).state).toBe('cancelled');
  });
});
