import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../platform/http/paging.js';
import { PanelApp } from '../testing/panel-app.js';
import { plantClients, plantInvoice, plantService } from '../testing/plant-clients.js';
import { administrativeSchema } from './administrative.schemas.js';
import { clientPageSchema, countersSchema, rowNumberSchema } from './client-panel.schemas.js';

const COLLECTOR = 'clients.read contacts.read bitacora.read accounts.read accounts.figures';
const SUPPORT = 'clients.read contacts.read bitacora.read accounts.read';
const ROOT = '/api/client-panel';

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  const ids = await plantClients(panel.db, [
    { account: 123, name: 'Deudora S.A.', city: 'Córdoba', cuit: '30712345671', registeredOn: '2020-01-02' },
    { account: 124, name: 'Al día S.R.L.' },
  ]);
  const id = ids.get(123) as string;
  await plantService(panel.db, id, 'Soporte', { startsOn: '2025-01-01' });
  await plantInvoice(panel.db, id, { currency: 'ARS', amount: '9876.50', dueOn: '2026-05-31' });
  await plantInvoice(panel.db, id, { currency: 'USD', amount: '10.00', dueOn: '2026-07-31' });
  await panel.db.query(
    `insert into clients.contacts (client_id, origin, external_id, full_name) values ($1, 'test', 'c', 'Eva Sosa')`,
    [id],
  );
  await panel.db.query(
    `insert into bitacora.interactions (client_id, origin, nature, kind, occurred_at, text)
     select $1, 'test', case when n = 7 then 'note' else 'contact' end, 'Llamada',
            '2026-06-01T12:00:00Z'::timestamptz + n * interval '1 day', 'Contacto ' || n
       from generate_series(1, 7) n`,
    [id],
  );
  await panel.changed([...ids.values()]);
}, 120_000);
afterAll(() => panel.close());

describe('GET clients', () => {
  it('gives rows with everything that the grid shows', async () => {
    const { status, body } = await panel.get(`${ROOT}/clients`, COLLECTOR);
    expect(status).toBe(200);
    expect(clientPageSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ nextCursor: null, total: { value: 2, exact: true } });
    expect(body.items[0]).toEqual({
      code: '000123-00',
      legalName: 'Deudora S.A.',
      tradeName: 'Deudora S.A.',
      documentType: 80,
      documentNumber: '30712345671',
      contributorType: 1,
      situation: 'with-services',
      city: 'Córdoba',
      province: null,
      phone: null,
      email: null,
      branch: null,
      salesperson: null,
      serviceTypes: ['Soporte'],
      balances: [
        { amount: '9876.50', currency: 'ARS' },
        { amount: '10.00', currency: 'USD' },
      ],
      overdue: [
        { amount: '9876.50', currency: 'ARS' },
        { amount: '0.00', currency: 'USD' },
      ],
      daysOverdue: 30,
      creditState: 'amber',
      lastContactOn: '2026-06-07',
      registeredOn: '2020-01-02',
    });
    expect(body.items[1]).toMatchObject({ balances: [], overdue: [], daysOverdue: null });
  });

  it('leaves amounts out, and refuses to sort by them, without accounts.figures', async () => {
    const { body } = await panel.get(`${ROOT}/clients?sort=days-overdue`, SUPPORT);
    expect(body.items[0]).toMatchObject({ daysOverdue: 30, creditState: 'amber' });
    expect(JSON.stringify(body)).not.toMatch(/9876|balances|"overdue"/);
    for (const sort of ['balance', '-balance', 'overdue', '-overdue']) {
      for (const path of ['clients', 'clients/000123-00/row-number']) {
        const refused = await panel.get(`${ROOT}/${path}?sort=${sort}`, SUPPORT);
        expect([refused.status, refused.body.code]).toEqual([403, 'client-panel.figures-forbidden']);
      }
    }
  });

  it('tells nothing of the account without accounts.read', async () => {
    const { body } = await panel.get(`${ROOT}/clients`, 'clients.read');
    expect(body.items[0]).toMatchObject({ daysOverdue: null, creditState: null });
    const refused = await panel.get(`${ROOT}/clients?sort=-days-overdue`, 'clients.read');
    expect(refused.body.code).toBe('client-panel.figures-forbidden');
  });

  it.each([
    'situations=active',
    'serviceTypes=soporte',
    'sort=name',
    'limit=0',
    'limit=501',
    'at=-1',
    'currency=BRL',
    'text=%00',
    `text=${'x'.repeat(101)}`,
    'other=1',
    'provinces=x',
    'branches=%25E0',
    'overdueIn=BRL',
    'product=4.2',
    'version=4.2',
    'cursor=x',
    `cursor=${encodeCursor(['balance_ars', '1.00', '000123-00'])}`,
    `cursor=${encodeCursor(['code', '000123-00', "000123-00'"])}`,
    `sort=balance&cursor=${encodeCursor(['balance_ars', 'NaN', '000123-00'])}`,
    `sort=registered-on&cursor=${encodeCursor(['registered_on', '2026-02-30', '000123-00'])}`,
    `sort=legal-name&cursor=${encodeCursor(['legal_name', 'a\u0000', '000123-00'])}`,
  ])('answers 400 to %s', async (query) => {
    const { status, body } = await panel.get(`${ROOT}/clients?${query}`, COLLECTOR);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('GET counters and row-number', () => {
  it('count every option and find a client', async () => {
    const counters = await panel.get(`${ROOT}/counters?situations=with-services`, 'clients.read');
    expect(countersSchema.parse(counters.body)).toEqual(counters.body);
    expect(counters.body).toMatchObject({
      situations: { 'with-services': 1, 'without-services': 1, cancelled: 0 },
      total: 1,
    });
    const found = await panel.get(`${ROOT}/clients/000124-00/row-number`, 'clients.read');
    expect(rowNumberSchema.parse(found.body)).toEqual({ rowNumber: 1 });
    const filteredOut = `${ROOT}/clients/000124-00/row-number?situations=cancelled`;
    expect((await panel.get(filteredOut, 'clients.read')).body).toEqual({ rowNumber: null });
  });
});

describe('GET administrative', () => {
  const url = `${ROOT}/clients/000123-00/administrative`;

  it('gives everything of Datos administrativos in one answer', async () => {
    const { status, headers, body } = await panel.get(url, COLLECTOR);
    expect(status).toBe(200);
    expect(headers.etag).toBe('"1"');
    expect(administrativeSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      code: '000123-00',
      legalName: 'Deudora S.A.',
      situation: 'with-services',
      serviceTypes: ['Soporte'],
      contactsCount: 1,
      credit: {
        state: 'amber',
        daysOverdue: 30,
        limit: null,
        balances: [
          { amount: '9876.50', currency: 'ARS' },
          { amount: '10.00', currency: 'USD' },
        ],
      },
    });
    expect(body.credit.reasons[0].text).toContain('9.876,50');
    expect(body.latestContacts.map((contact: { text: string }) => contact.text)).toEqual([
      'Contacto 6',
      'Contacto 5',
      'Contacto 4',
      'Contacto 3',
      'Contacto 2',
    ]);
  });

  it('tells the state without figures to who may not see them', async () => {
    const { body } = await panel.get(url, SUPPORT);
    expect(administrativeSchema.parse(body)).toEqual(body);
    expect(body.credit).toMatchObject({ state: 'amber', daysOverdue: 30, reasons: [{ state: 'amber' }] });
    expect(JSON.stringify(body)).not.toMatch(/9876|9\.876|balances|"overdue"|onAccount|"limit"/);
  });

  it('leaves out what belongs to permissions that are missing', async () => {
    const { body } = await panel.get(url, 'clients.read');
    expect(body).not.toHaveProperty('credit');
    expect(body).not.toHaveProperty('latestContacts');
    expect(body).not.toHaveProperty('contactsCount');
  });

  it('answers 404 for a client that is not there', async () => {
    const { status, body } = await panel.get(`${ROOT}/clients/999999-99/administrative`, COLLECTOR);
    expect([status, body.code]).toEqual([404, 'clients.not-found']);
  });
});
