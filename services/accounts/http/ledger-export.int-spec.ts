import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { ExportLedger } from '../application/export-ledger.js';
import { AccountsApp } from '../testing/accounts-app.js';
import { application, receipt, voucher } from '../testing/ledger.js';

const EXPORTER = 'accounts.read accounts.figures export';
const EXPORT = '/api/accounts/clients/000123-01/export';

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
  app.standAt('2026-06-30T15:00:00Z');
  await app.app.listen(0, '127.0.0.1');
  await app.ledger.clients(
    { id: 'c1', account: 123, subaccount: 1 },
    { id: 'c2', account: 123, subaccount: 2 },
  );
  await app.load({
    vouchers: [
      voucher('f', 1_000, {
        arca_code: 1,
        letter: 'A',
        point_of_sale: 3,
        number: '101',
        issued_on: '2026-05-01',
        due_on: '2026-05-31',
        concept: '=HYPERLINK("x");1',
        purchase_order: 'OC-1',
      }),
      voucher('d', 50, {
        currency: 'USD',
        kind: 'fiscal-receipt',
        due_on: '2026-12-31',
        issued_on: '2026-05-02',
      }),
      receipt('r', 300, '2026-05-10', { point_of_sale: 1, number: '210' }),
      voucher('b', 7, { client_external_id: 'c2', issued_on: '2026-06-01' }),
    ],
    applications: [application('1', 'r', 'f', 200, '2026-05-10')],
  });
}, 120_000);
afterAll(() => app.close());

/** Over a real connection: a file is written straight to it. */
async function fetchFile(query: string, permissions = EXPORTER) {
  const url = `${await app.app.getUrl()}${EXPORT}?${query}`;
  const answer = await fetch(url, { headers: { 'x-permissions': permissions } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) };
}

const lines = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

describe('the file of a view', () => {
  it('has the pending vouchers that the filter leaves, in words and signed', async () => {
    const { status, headers, text } = await fetchFile('view=pending&format=csv');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="cuenta-000123-01-pendientes-2026-06-30.csv"',
    );
    expect(lines(text)).toEqual([
      'Comprobante;Subcuenta;Emisión;Vencimiento;Cuota;Moneda;Importe;Pendiente;Atraso;Estado;Concepto;Orden de compra;Observado',
      'RC X 00001-00000210;000123-01;10/05/2026;;;ARS;-300,00;-100,00;;A cuenta;;;',
      `FA A 00003-00000101;000123-01;01/05/2026;31/05/2026;;ARS;1000,00;800,00;30;Vencido;"'=HYPERLINK(""x"");1";OC-1;`,
      'RF;000123-01;02/05/2026;31/12/2026;;USD;50,00;50,00;0;A vencer;;;Recibo fiscal sin cobro',
    ]);
    const overdue = await fetchFile('view=pending&format=csv&standing=overdue');
    expect(lines(overdue.text).slice(1)).toEqual([expect.stringMatching(/^FA A 00003-00000101;/)]);
    const dollars = await fetchFile('view=pending&format=csv&currency=USD&asOf=2026-05-05');
    expect(lines(dollars.text)).toHaveLength(2);
  });

  it('has the movements with the balance before them and after each', async () => {
    const { text, headers } = await fetchFile('view=movements&format=csv&from=2026-05-02&scope=account');
    expect(headers.get('content-disposition')).toContain('cuenta-000123-01-movimientos-2026-06-30.csv');
    expect(lines(text)).toEqual([
      'Comprobante;Fecha;Subcuenta;Movimiento;Concepto;Moneda;Debe;Haber;Saldo acumulado',
      ';02/05/2026;;Saldo anterior;;ARS;;;1000,00',
      ';02/05/2026;;Saldo anterior;;USD;;;0,00',
      'RF;02/05/2026;000123-01;Comprobante;;USD;50,00;;50,00',
      'RC X 00001-00000210;10/05/2026;000123-01;Comprobante;;ARS;;300,00;700,00',
      'FA;01/06/2026;000123-02;Comprobante;;ARS;7,00;;707,00',
    ]);
  });

  it('comes as a workbook too', async () => {
    const { headers, bytes } = await fetchFile('view=movements&format=xlsx');
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  });

  it('waits for no more than a few others', async () => {
    const exporter = app.app.get(ExportLedger);
    const wanted = {
      view: 'pending',
      format: 'csv',
      scope: 'account',
      asOf: '2026-06-30',
      from: null,
    } as const;
    const principal = {
      kind: 'user',
      id: randomUUID(),
      name: 'u',
      email: null,
      permissions: new Set(EXPORTER.split(' ')),
    } as const;
    const ask = () => exporter.execute('000123-01', wanted, { principal, ip: null });
    const asked = await Promise.allSettled(Array.from({ length: 6 }, ask));
    const files = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(files).toHaveLength(4);
    expect((await fetchFile('view=pending&format=csv')).status).toBe(429);
    await Promise.all(files.map((file) => file.write(new PassThrough().resume())));
    expect((await fetchFile('view=pending&format=csv')).status).toBe(200);
  });

  it('is for who may see figures, and is written down', async () => {
    for (const permissions of ['accounts.read export', 'accounts.figures export']) {
      const { status, text } = await fetchFile('view=pending&format=csv', permissions);
      expect([status, JSON.parse(text).code]).toEqual([403, 'accounts.figures-forbidden']);
    }
    expect((await fetchFile('view=all&format=csv')).status).toBe(400);
    const entries = await app.ledger.db.query<{ detail: object }>(
      `select e.detail from access.audit_entries e join clients.clients c on c.id::text = e.entity_id
      where e.action = 'accounts.ledger-exported' and c.external_id = 'c1' and e.entity = 'client'`,
    );
    expect(entries.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ view: 'movements', format: 'csv', scope: 'account', from: '2026-05-02' }),
    );
  });
});
