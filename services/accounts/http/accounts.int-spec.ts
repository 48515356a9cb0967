import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsApp } from '../testing/accounts-app.js';
import { application, receipt, voucher } from '../testing/ledger.js';
import { pendingSummarySchema, pendingVouchersSchema } from './accounts.schemas.js';

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
  const { ledger } = app;
  await ledger.clients(
    { id: 'c1', account: 123, subaccount: 1 },
    { id: 'c2', account: 124 },
    { id: 'branch', account: 123, subaccount: 7 },
  );
  await ledger.load('vouchers', [
    voucher('f', 100_000, {
      arca_code: 1,
      letter: 'A',
      point_of_sale: 3,
      number: '12345',
      issued_on: '2026-01-31',
      concept: 'Abono mensual',
    }),
    voucher('rf', '10.50', {
      arca_code: 4,
      kind: 'fiscal-receipt',
      letter: 'A',
      point_of_sale: 3,
      number: '7',
    }),
    voucher('u', 50, { currency: 'USD', due_on: '2026-12-31' }),
    receipt('r', 60_000, '2026-03-10', { point_of_sale: 1, number: '210' }),
    voucher('x', 7, { client_external_id: 'c2', due_on: '2026-02-01' }),
    voucher('b', 100, { client_external_id: 'branch', due_on: '2026-03-01', issued_on: '2026-03-16' }),
  ]);
  await ledger.load(
    'instalments',
    [1, 2].map((position) => ({
      voucher_external_id: 'f',
      position,
      amount: 50_000,
      due_on: `2026-0${position + 1}-28`,
    })),
  );
  await ledger.load('applications', [application('1', 'r', 'f', 50_000, '2026-03-15')]);
}, 120_000);
afterAll(() => app.close());

const get = (...[url, permissions]: Parameters<AccountsApp['get']>) => app.get(url, permissions);

const PENDING = '/api/accounts/clients/000123-01/pending-vouchers';

describe('pending vouchers', () => {
  it('come one row per open instalment, the oldest due first, with totals per currency', async () => {
    const { status, body } = await get(`${PENDING}?asOf=2026-03-20`);
    expect(status).toBe(200);
    expect(() => pendingVouchersSchema.parse(body)).not.toThrow();
    const row = (item: Record<string, unknown>) => [item.label, item.dueOn, item.daysOverdue, item.pending];
    expect(body.items.map(row)).toEqual([
      ['RF A 00003-00000007', '2026-01-01', 78, { amount: '10.50', currency: 'ARS' }],
      ['RC X 00001-00000210', null, 0, { amount: '10000.00', currency: 'ARS' }],
      ['FA A 00003-00012345', '2026-03-28', 0, { amount: '50000.00', currency: 'ARS' }],
      ['FA', '2026-12-31', 0, { amount: '50.00', currency: 'USD' }],
    ]);
    expect(body.items[2]).toMatchObject({
      kind: 'invoice',
      arcaCode: 1,
      instalment: { position: 2, count: 2 },
      amount: { amount: '50000.00', currency: 'ARS' },
      concept: 'Abono mensual',
      side: 'debit',
    });
    expect(body.items[0].observations).toEqual(['fiscal-receipt-uncollected']);
    expect(body.totals).toMatchObject([
      {
        currency: 'ARS',
        pendingDebits: { amount: '50010.50' },
        onAccount: { amount: '10000.00' },
        balance: { amount: '40010.50' },
        overdue: { amount: '10.50' },
        ageing: { notDue: { amount: '50000.00' }, d61to90: { amount: '10.50' }, over120: { amount: '0.00' } },
      },
      { currency: 'USD', balance: { amount: '50.00', currency: 'USD' } },
    ]);
    expect(body.dataAsOf).toBe('2026-06-30T12:00:00.000Z');
  });

  it('are those of the day asked for', async () => {
    const before = await get(`${PENDING}?asOf=2026-03-14`);
    expect(before.body.items).toHaveLength(5);
    expect(before.body.totals[0]).toMatchObject({ onAccount: { amount: '60000.00' } });
    expect((await get(`${PENDING}?asOf=1999-12-31`)).body).toMatchObject({ items: [], totals: [] });
  });

  it('of the whole account are those of its subaccounts', async () => {
    const one = await get(`${PENDING}?asOf=2026-03-20`);
    expect(one.body).toMatchObject({
      scope: { kind: 'subaccount', accountCodes: ['000123-01', '000123-07'] },
    });
    const { body } = await get(`${PENDING}?asOf=2026-03-20&scope=account`);
    expect(body.items.map((item: Record<string, unknown>) => item.clientCode)).toEqual([
      '000123-01',
      '000123-07',
      '000123-01',
      '000123-01',
      '000123-01',
    ]);
    expect(body.totals[0]).toMatchObject({ currency: 'ARS', balance: { amount: '40110.50' } });
  });

  it.each([
    ['currency=USD', ['FA']],
    ['kinds=receipt,fiscal-receipt', ['RF A 00003-00000007', 'RC X 00001-00000210']],
    ['text=3-12345', ['FA A 00003-00012345']],
    ['text=abono', ['FA A 00003-00012345']],
    ['standing=overdue', ['RF A 00003-00000007']],
    ['standing=on-account', ['RC X 00001-00000210']],
    ['standing=not-due', ['FA A 00003-00012345', 'FA']],
  ])('that %s leaves come with the totals of all', async (query, labels) => {
    const { body } = await get(`${PENDING}?asOf=2026-03-20&${query}`);
    expect(body.items.map((item: Record<string, unknown>) => item.label)).toEqual(labels);
    expect(body.total).toBe(4);
    expect(body.totals).toMatchObject([{ balance: { amount: '40010.50' } }, { currency: 'USD' }]);
  });

  it('carry no amount for who may not see figures', async () => {
    const { status, body } = await get(`${PENDING}?asOf=2026-03-20`, 'accounts.read');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(4);
    expect(JSON.stringify(body)).not.toMatch(/amount|pending|totals\b|50000/);
  });

  it('refuse unknown clients, days that are none and unknown parameters', async () => {
    const unknown = await get('/api/accounts/clients/999999-99/pending-vouchers');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'clients.not-found' } });
    expect(unknown.type).toContain('application/problem+json');
    for (const query of [
      'asOf=2026-02-30',
      'asOf=0000-01-01',
      'asOf=9999-12-31',
      'asof=2026-01-01',
      'asOf=',
    ]) {
      expect(await get(`${PENDING}?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    }
  });
});

describe('pending summary', () => {
  it('counts the debits of every client in one currency', async () => {
    const { status, body } = await get('/api/accounts/pending-summary?asOf=2026-03-20&currency=ARS');
    expect(status).toBe(200);
    expect(pendingSummarySchema.parse(body)).toEqual({
      asOf: '2026-03-20',
      currency: 'ARS',
      vouchers: 4,
      amount: { amount: '50117.50', currency: 'ARS' },
      clients: 3,
    });
    const before = await get('/api/accounts/pending-summary?asOf=2026-03-14');
    expect(before.body).toMatchObject({ vouchers: 3, amount: { amount: '100017.50' } });
    const none = await get('/api/accounts/pending-summary?asOf=2026-03-14&currency=EUR');
    expect(none.body).toMatchObject({ vouchers: 0, amount: { amount: '0.00', currency: 'EUR' }, clients: 0 });
    expect((await get('/api/accounts/pending-summary?currency=GBP')).status).toBe(400);
  });
});
