import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsApp } from '../testing/accounts-app.js';
import { receipt, type Row, voucher } from '../testing/ledger.js';
import { billingSchema, type BillingView, billingVouchersSchema } from './billing.schemas.js';

const fiscal = (id: string, arca_code: number, number: string, amount: number, rest: Row = {}) =>
  voucher(id, amount, { arca_code, letter: 'A', point_of_sale: 3, number, issued_on: '2026-06-10', ...rest });
const creditNote = { kind: 'credit-note', side: 'credit' };

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
  app.standAt('2026-07-01T02:59:59Z');
  await app.ledger.clients(
    { id: 'c1', account: 123, subaccount: 1 },
    { id: 'c2', account: 123, subaccount: 2 },
    { id: 'c3', account: 124 },
  );
  await app.load({
    vouchers: [
      // Test vector 10 of the receivables rules.
      fiscal('v1', 1, '101', 121_000),
      fiscal('v2', 201, '101', 605_000),
      fiscal('v3', 3, '40', 21_000, creditNote),
      fiscal('v4', 4, '7', 60_500, { kind: 'fiscal-receipt' }),
      receipt('v5', 100_500, '2026-06-10', { point_of_sale: 1, number: '210' }),
      fiscal('v6', 3, '41', 1_000, { kind: 'credit-note' }),
      fiscal('v7', 999, '1', 500, { kind: 'other' }),
      // Internal documents, of either side.
      voucher('adjusted', 70, { kind: 'adjustment', issued_on: '2026-06-10' }),
      voucher('internal', 71, { kind: 'other', issued_on: '2026-06-10' }),
      receipt('rejected', 72, '2026-06-10', { side: 'debit' }),
      // The other months and the other subaccount.
      voucher('first', '0.01', { issued_on: '2025-07-01' }),
      voucher('before', 900, { issued_on: '2025-06-30' }),
      voucher('last', '0.02', { issued_on: '2026-06-30' }),
      voucher('after', 800, { issued_on: '2026-07-01' }),
      fiscal('note', 3, '42', 30, { ...creditNote, issued_on: '2026-02-28' }),
      fiscal('annulled', 1, '102', 10, { issued_on: '2026-02-01', annulled_on: '2026-02-02', cae: '7' }),
      voucher('dollars', 1_210, { currency: 'USD', issued_on: '2026-01-31', exchange_rate: 1000 }),
      voucher('sibling', 5, { client_external_id: 'c2', issued_on: '2026-06-01', currency: 'EUR' }),
    ],
  });
}, 120_000);
afterAll(() => app.close());

const BILLING = '/api/accounts/clients/000123-01/billing';

async function billing(query = ''): Promise<BillingView> {
  const { status, body } = await app.get(`${BILLING}${query}`);
  expect(status).toBe(200);
  return billingSchema.parse(body);
}

const monthOf = (view: BillingView, currency: string, month: string) =>
  view.currencies.find((each) => each.currency === currency)?.months.find((each) => each.month === month);

async function vouchers(path: string) {
  const { status, body } = await app.get(`${BILLING}/${path}`);
  expect(status).toBe(200);
  const { items, nextCursor } = billingVouchersSchema.parse(body);
  return { rows: items.map(({ label, amount }) => [label, amount.amount]), items, nextCursor };
}

describe('billing by month', () => {
  it('nets credit notes, takes in no receipt, and tells the observed apart', async () => {
    const view = await billing('?until=2026-06');
    expect(monthOf(view, 'ARS', '2026-06')).toEqual({
      month: '2026-06',
      invoiced: { amount: '786500.02', currency: 'ARS' },
      credited: { amount: '21000.00', currency: 'ARS' },
      net: { amount: '765500.02', currency: 'ARS' },
      vouchers: 5,
    });
    expect(view.observed).toBe(2);
    const { rows } = await vouchers('observed-vouchers?until=2026-06');
    expect(rows.toSorted()).toEqual([
      ['NC A 00003-00000041', '1000.00'],
      ['OT A 00003-00000001', '500.00'],
    ]);
  });

  it('has every month of the period, also those without vouchers, up to the present one', async () => {
    const view = await billing();
    // 30 June, 23:59:59 in Buenos Aires.
    expect(view).toMatchObject({ from: '2025-07', until: '2026-06' });
    const [pesos, dollars] = view.currencies;
    expect(view.currencies.map(({ currency }) => currency)).toEqual(['ARS', 'USD']);
    expect(pesos?.months.map(({ month, net }) => `${month} ${net.amount}`)).toEqual([
      '2025-07 0.01',
      '2025-08 0.00',
      '2025-09 0.00',
      '2025-10 0.00',
      '2025-11 0.00',
      '2025-12 0.00',
      '2026-01 0.00',
      '2026-02 -20.00',
      '2026-03 0.00',
      '2026-04 0.00',
      '2026-05 0.00',
      '2026-06 765500.02',
    ]);
    expect(pesos?.totals).toMatchObject({
      invoiced: { amount: '786510.03' },
      credited: { amount: '21030.00' },
      net: { amount: '765480.03' },
      vouchers: 8,
    });
    expect(monthOf(view, 'USD', '2026-01')?.net).toEqual({ amount: '1210.00', currency: 'USD' });
    expect(dollars?.totals.net.amount).toBe('1210.00');
    const longer = await billing('?months=24');
    expect(longer.from).toBe('2024-07');
    expect(monthOf(longer, 'ARS', '2025-06')?.net.amount).toBe('900.00');
  });

  it('turns to the next month at midnight in Buenos Aires', async () => {
    app.standAt('2026-07-01T03:00:00Z');
    const view = await billing();
    app.standAt('2026-07-01T02:59:59Z');
    expect(view.until).toBe('2026-07');
    expect(monthOf(view, 'ARS', '2026-07')?.net.amount).toBe('800.00');
    expect(monthOf(view, 'ARS', '2026-06')?.net.amount).toBe('765500.02');
  });

  it('is that of the whole account when it is asked for', async () => {
    const view = await billing('?scope=account');
    expect(view.scope).toEqual({ kind: 'account', accountCodes: ['000123-01', '000123-02'] });
    expect(view.currencies.map(({ currency }) => currency)).toEqual(['ARS', 'USD', 'EUR']);
    expect(monthOf(view, 'EUR', '2026-06')?.net.amount).toBe('5.00');
    const { items } = await vouchers('2026-06/vouchers?scope=account&currency=EUR');
    expect(items).toMatchObject([{ clientCode: '000123-02', amount: { amount: '5.00', currency: 'EUR' } }]);
    const other = await app.get('/api/accounts/clients/000124-00/billing');
    expect(other.body).toMatchObject({ currencies: [], observed: 0 });
  });
});

describe('vouchers of a month', () => {
  it('are those that its figures are made of, page by page', async () => {
    const all = await vouchers('2026-06/vouchers?currency=ARS');
    expect(all.rows.map(([, amount]) => amount).toSorted()).toEqual([
      '-21000.00',
      '0.02',
      '121000.00',
      '60500.00',
      '605000.00',
    ]);
    const first = await vouchers('2026-06/vouchers?currency=ARS&limit=3');
    const second = await vouchers(`2026-06/vouchers?currency=ARS&limit=3&cursor=${first.nextCursor}`);
    expect([...first.rows, ...second.rows]).toEqual(all.rows);
    expect(second.nextCursor).toBeNull();
    expect(all.nextCursor).toBeNull();
  });

  it('keep a fiscal voucher that arrived annulled, with its mark', async () => {
    const { items } = await vouchers('2026-02/vouchers');
    expect(items).toMatchObject([
      { label: 'FA A 00003-00000102', side: 'debit', observations: ['annulled-with-cae'] },
      { label: 'NC A 00003-00000042', side: 'credit', amount: { amount: '-30.00' } },
    ]);
  });
});

describe('billing', () => {
  it('is of clients that exist', async () => {
    for (const path of ['', '/2026-06/vouchers', '/observed-vouchers']) {
      const unknown = await app.get(`/api/accounts/clients/999999-99/billing${path}`);
      expect(unknown).toMatchObject({ status: 404, body: { code: 'clients.not-found' } });
    }
  });

  it('refuses months that are none, other spans and cursors of other lists', async () => {
    const paths = [
      '?until=2026-13',
      '?until=2026-6',
      '?until=2026-06-01',
      '?months=13',
      '?scope=all',
      '/2026-00/vouchers',
      '/2026-06/vouchers?currency=GBP',
      '/2026-06/vouchers?cursor=WyIxIl0',
      '/2026-06/vouchers?until=2026-06',
      '/observed-vouchers?limit=0',
    ];
    for (const path of paths) {
      expect(await app.get(`${BILLING}${path}`)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    }
  });
});
