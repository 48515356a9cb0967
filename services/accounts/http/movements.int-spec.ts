import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsApp } from '../testing/accounts-app.js';
import { application, receipt, voucher } from '../testing/ledger.js';
import { movementsSchema, type MovementsView } from './movements.schemas.js';

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
  app.standAt('2026-07-01T02:59:59Z');
  await app.ledger.clients(
    { id: 'c1', account: 123, subaccount: 1 },
    { id: 'c2', account: 123, subaccount: 2 },
    { id: 'other', account: 9 },
  );
  const numbered = { letter: 'A', point_of_sale: 3 };
  await app.load({
    vouchers: [
      voucher('f1', 100_000, { ...numbered, number: '101', arca_code: 1, issued_on: '2026-01-10' }),
      voucher('f2', 1_210, {
        ...numbered,
        number: '102',
        arca_code: 1,
        currency: 'USD',
        exchange_rate: 1000,
        issued_on: '2026-02-01',
        concept: 'Licencias anuales',
        purchase_order: 'OC-77',
      }),
      receipt('r1', 40_000, '2026-02-10', { point_of_sale: 1, number: '210' }),
      receipt('r2', 1_210_000, '2026-03-01', { point_of_sale: 1, number: '211' }),
      receipt('r3', 5_000, '2026-03-05', { number: '212', annulled_on: '2026-03-20' }),
      voucher('f3', 7_000, { issued_on: '2026-04-01', client_external_id: 'c2' }),
      voucher('x', 999, { client_external_id: 'other' }),
    ],
    applications: [
      application('1', 'r1', 'f1', 30_000, '2026-02-15'),
      application('2', 'r2', 'f2', 1_100, '2026-03-02', { credit_amount: 1_210_000, exchange_rate: 1100 }),
      application('3', 'r1', 'f3', 7_000, '2026-04-02'),
    ],
  });
}, 120_000);
afterAll(() => app.close());

const MOVEMENTS = '/api/accounts/clients/000123-01/movements';

async function movements(query = ''): Promise<MovementsView> {
  const { status, body } = await app.get(`${MOVEMENTS}${query}`);
  expect([query, status]).toEqual([query, 200]);
  return movementsSchema.parse(body);
}

const row = (item: MovementsView['items'][number]) => [
  item.day,
  item.type,
  item.label,
  item.currency,
  item.debit?.amount ?? null,
  item.credit?.amount ?? null,
  item.balance?.amount,
];

describe('movements', () => {
  it('come in order, each with the balance of its own currency after it', async () => {
    const { items, totals, count, nextCursor, asOf, from, scope } = await movements();
    expect(items.map(row)).toEqual(
      [
        ['2026-01-10', 'voucher', 'FA A 00003-00000101', 'ARS', '100000.00', null, '100000.00'],
        ['2026-02-01', 'voucher', 'FA A 00003-00000102', 'USD', '1210.00', null, '1210.00'],
        ['2026-02-10', 'voucher', 'RC X 00001-00000210', 'ARS', null, '40000.00', '60000.00'],
        ['2026-03-01', 'voucher', 'RC X 00001-00000211', 'ARS', null, '1210000.00', '-1150000.00'],
        // The pesos of the receipt become dollars: what leaves one account enters the other.
        ['2026-03-02', 'application', 'FA A 00003-00000102', 'USD', null, '1100.00', '110.00'],
        ['2026-03-02', 'application', 'RC X 00001-00000211', 'ARS', '1210000.00', null, '60000.00'],
        ['2026-03-05', 'voucher', 'RC X 212', 'ARS', null, '5000.00', '55000.00'],
        ['2026-03-20', 'annulment', 'RC X 212', 'ARS', '5000.00', null, '60000.00'],
        // A part of the receipt pays a voucher of another subaccount.
        ['2026-04-02', 'application', 'RC X 00001-00000210', 'ARS', '7000.00', null, '67000.00'],
      ].sort(inOrderOf(items)),
    );
    expect({ asOf, from, count, nextCursor }).toEqual({
      asOf: '2026-06-30',
      from: null,
      count: 9,
      nextCursor: null,
    });
    expect(scope).toEqual({ kind: 'subaccount', accountCodes: ['000123-01', '000123-02'] });
    expect(totals).toMatchObject([
      { currency: 'ARS', opening: { amount: '0.00' }, closing: { amount: '67000.00' } },
      { currency: 'USD', debits: { amount: '1210.00' }, credits: { amount: '1100.00' } },
    ]);
  });

  it('begin with the balance of what came before', async () => {
    const { items, totals } = await movements('?from=2026-03-05&asOf=2026-03-10&currency=ARS');
    expect(items.map(row)).toEqual([
      ['2026-03-05', 'voucher', 'RC X 212', 'ARS', null, '5000.00', '55000.00'],
    ]);
    expect(totals).toMatchObject([
      {
        currency: 'ARS',
        opening: { amount: '60000.00' },
        debits: { amount: '0.00' },
        credits: { amount: '5000.00' },
        closing: { amount: '55000.00' },
      },
    ]);
  });

  it('of the whole account leave out what moves within it', async () => {
    const { items, totals } = await movements('?scope=account&currency=ARS&from=2026-04-01');
    expect(items.map((item) => [item.clientCode, ...row(item)])).toEqual([
      ['000123-02', '2026-04-01', 'voucher', 'FA', 'ARS', '7000.00', null, '67000.00'],
    ]);
    expect(totals).toMatchObject([{ closing: { amount: '67000.00' } }]);
  });

  it.each([
    ['?text=3-102', ['2026-02-01', '2026-03-02']],
    ['?text=FA%20A%2000003-00000102', ['2026-02-01', '2026-03-02']],
    ['?text=licencias', ['2026-02-01', '2026-03-02']],
    ['?text=oc-77', ['2026-02-01', '2026-03-02']],
    ['?text=nada', []],
    ['?kinds=receipt&from=2026-03-03', ['2026-03-05', '2026-03-20', '2026-04-02']],
    ['?kinds=invoice,receipt&currency=USD', ['2026-02-01', '2026-03-02']],
  ])('that %s leaves keep the balances of all', async (query, days) => {
    const { items, count } = await movements(query);
    expect(items.map(({ day }) => day)).toEqual(days);
    expect(count).toBe(days.length);
    const all = (await movements()).items.map((item) => JSON.stringify(item));
    for (const item of items) expect(all).toContain(JSON.stringify(item));
  });

  it('come in pages that neither repeat nor skip', async () => {
    const { items: all } = await movements();
    const paged = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: MovementsView = await movements(`?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.totals === undefined).toBe(cursor !== '');
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it('carry no amount for who may not see figures', async () => {
    const { status, body } = await app.get(MOVEMENTS, 'accounts.read');
    expect([status, body.items.length, body.count]).toEqual([200, 9, 9]);
    expect(JSON.stringify(body)).not.toMatch(/debit|credit"|balance|totals|amount/);
  });

  it('refuse unknown clients, days that are none, and cursors of something else', async () => {
    expect(await app.get('/api/accounts/clients/999999-99/movements')).toMatchObject({
      status: 404,
      body: { code: 'clients.not-found' },
    });
    const foreign = Buffer.from('["2026-01-01",9,"a","b"]').toString('base64url');
    for (const query of [
      'from=2026-02-30',
      'scope=x',
      'kinds=x',
      'limit=0',
      'cursor=x',
      `cursor=${foreign}`,
    ]) {
      expect(await app.get(`${MOVEMENTS}?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    }
  });
});

/** Both sides of one application stand beside each other, in an order that only has to be stable. */
function inOrderOf(items: MovementsView['items']) {
  const at = (day: unknown, label: unknown) =>
    items.findIndex((item) => item.day === day && item.label === label);
  return (left: unknown[], right: unknown[]) => at(left[0], left[2]) - at(right[0], right[2]);
}
