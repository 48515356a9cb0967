import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsApp } from '../testing/accounts-app.js';
import { application, receipt, voucher } from '../testing/ledger.js';
import { voucherSchema, type VoucherView } from './voucher.schemas.js';

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
  app.standAt('2026-06-30T15:00:00Z');
  await app.ledger.clients({ id: 'c1', account: 123, subaccount: 1 });
  const dollars = { currency: 'USD', exchange_rate: 1000 };
  await app.load({
    vouchers: [
      voucher('f', 100_000, {
        arca_code: 1,
        letter: 'A',
        point_of_sale: 3,
        number: '101',
        issued_on: '2026-01-31',
        cae: '71234567890123',
        cae_expires_on: '2026-02-10',
        billed_from: '2026-01-01',
        billed_until: '2026-01-31',
        purchase_order: 'OC-77',
        concept: 'Abono de enero',
        annulled_on: '2026-05-01',
      }),
      voucher('d', 1_210, { ...dollars, issued_on: '2026-02-01', peso_amount: 1_210_000 }),
      voucher('own', 1_210, { ...dollars, settled_in_own_currency: true }),
      voucher('full', 1_210, dollars),
      receipt('r', 50_000, '2026-03-10', { point_of_sale: 1, number: '210' }),
      receipt('void', 10_000, '2026-03-01', { number: '9', annulled_on: '2026-04-01' }),
      receipt('pesos', 10_000_000, '2026-03-01'),
      voucher('fiscal', 500, { arca_code: 4, kind: 'fiscal-receipt' }),
    ],
    instalments: [1, 2].map((position) => ({
      voucher_external_id: 'f',
      position,
      amount: 50_000,
      due_on: `2026-0${position + 1}-28`,
    })),
    receipt_lines: [
      { voucher_external_id: 'r', position: 1, kind: 'transfer', amount: 10_000 },
      {
        voucher_external_id: 'r',
        position: 2,
        kind: 'echeq',
        amount: 35_000,
        bank: 'Banco Nación',
        cheque_number: '123',
        drawer_cuit: '33693450239',
        issued_on: '2026-03-10',
        payment_on: '2026-05-10',
        cheque_state: 'deposited',
      },
      {
        voucher_external_id: 'r',
        position: 3,
        kind: 'withholding',
        amount: 5_000,
        tax: 'Ganancias',
        jurisdiction: 'Nacional',
        certificate: '2026-00012',
      },
    ],
    applications: [
      application('1', 'r', 'f', 45_000, '2026-03-15'),
      application('2', 'void', 'f', 10_000, '2026-03-05', { instalment_position: 2 }),
      ...[
        ['d', 1_100, 1_210_000],
        ['own', 1_100, 1_210_000],
        ['full', 1_210, 1_331_000],
      ].map(([id, dollarsPaid, pesos]) =>
        application(`p-${id}`, 'pesos', String(id), Number(dollarsPaid), '2026-03-02', {
          credit_amount: pesos,
          exchange_rate: 1100,
          rate_source: 'BNA vendedor',
        }),
      ),
    ],
  });
}, 120_000);
afterAll(() => app.close());

async function idOf(externalId: string): Promise<string> {
  const [row] = await app.ledger.db.query<{ id: string }>(
    `select id from accounts.vouchers where external_id = $1`,
    [externalId],
  );
  return (row as { id: string }).id;
}

async function read(externalId: string, asOf = '2026-06-30'): Promise<VoucherView> {
  const { status, body } = await app.get(`/api/accounts/vouchers/${await idOf(externalId)}?asOf=${asOf}`);
  expect(status).toBe(200);
  return voucherSchema.parse(body);
}

const pesos = (amount: string) => ({ amount, currency: 'ARS' });

describe('a voucher', () => {
  it('tells what it is and what was settled by when', async () => {
    expect(await read('f', '2026-03-20')).toMatchObject({
      label: 'FA A 00003-00000101',
      clientCode: '000123-01',
      cae: '71234567890123',
      caeExpiresOn: '2026-02-10',
      billedFrom: '2026-01-01',
      purchaseOrder: 'OC-77',
      concept: 'Abono de enero',
      // It has a CAE, so its annulment is a mark and does not count.
      annulledOn: '2026-05-01',
      voidedOn: null,
      observations: ['annulled-with-cae'],
      amount: pesos('100000.00'),
      applied: pesos('55000.00'),
      pending: pesos('45000.00'),
      instalments: [
        { position: 1, dueOn: '2026-02-28', pending: pesos('5000.00'), daysOverdue: 20 },
        { position: 2, dueOn: '2026-03-28', pending: pesos('40000.00'), daysOverdue: 0 },
      ],
      applications: [
        { other: { label: 'RC X 9' }, amount: pesos('10000.00'), instalmentPosition: 2, inEffect: true },
        {
          other: { label: 'RC X 00001-00000210' },
          appliedOn: '2026-03-15',
          amount: pesos('45000.00'),
          exchangeDifference: null,
        },
      ],
    });
  });

  it('is that of the day: before its applications, after an annulment, before it was there', async () => {
    expect(await read('f', '2026-03-04')).toMatchObject({ pending: pesos('100000.00'), applications: [] });
    const later = await read('f', '2026-04-01');
    expect(later).toMatchObject({ pending: pesos('55000.00'), applied: pesos('45000.00') });
    expect(later.applications[0]).toMatchObject({ inEffect: false, annulledOn: '2026-04-01' });
    expect(await read('f', '2026-01-30')).toMatchObject({ pending: pesos('0.00') });
    expect(await read('void', '2026-04-01')).toMatchObject({
      voidedOn: '2026-04-01',
      pending: pesos('0.00'),
      applications: [{ other: { label: 'FA A 00003-00000101' }, inEffect: false }],
    });
  });

  it('that is a receipt tells how it was paid and what it settled', async () => {
    const { receiptLines, applications, pending } = await read('r');
    expect(pending).toEqual(pesos('5000.00'));
    expect(receiptLines).toMatchObject([
      { kind: 'transfer', amount: pesos('10000.00') },
      {
        kind: 'echeq',
        bank: 'Banco Nación',
        chequeNumber: '123',
        drawerCuit: '33693450239',
        paymentOn: '2026-05-10',
        chequeState: 'deposited',
      },
      { kind: 'withholding', tax: 'Ganancias', jurisdiction: 'Nacional', certificate: '2026-00012' },
    ]);
    expect(applications).toMatchObject([{ other: { id: await idOf('f') }, amount: pesos('45000.00') }]);
  });

  it.each([
    ['d', 'the pesos cover the invoice at its own rate, so they leave dollars over', '110.00', '121000.00'],
    ['own', 'it is settled in dollars, so only those paid count', '110.00', '110000.00'],
    ['full', 'all its dollars are paid, so no more than the invoice counts', '0.00', '121000.00'],
  ])('paid with pesos names the exchange difference (%s: %s)', async (id, _why, pending, difference) => {
    expect(await read(id)).toMatchObject({
      pending: { amount: pending, currency: 'USD' },
      exchangeRate: '1000.000000',
      applications: [
        {
          exchangeRate: '1100.000000',
          rateSource: 'BNA vendedor',
          otherAmount: { currency: 'ARS' },
          exchangeDifference: pesos(difference),
        },
      ],
    });
  });

  it('is marked while it is owed although it should not be', async () => {
    expect((await read('fiscal')).observations).toEqual(['fiscal-receipt-uncollected']);
  });

  it('carries no amount for who may not see figures', async () => {
    for (const id of ['d', 'r', 'f']) {
      const { status, body } = await app.get(`/api/accounts/vouchers/${await idOf(id)}`, 'accounts.read');
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/amount|"applied"|pending|difference/i);
    }
  });

  it('that does not exist is said so', async () => {
    expect(await app.get('/api/accounts/vouchers/00000000-0000-4000-8000-000000000000')).toMatchObject({
      status: 404,
      body: { code: 'accounts.voucher-not-found' },
    });
    expect(await app.get('/api/accounts/vouchers/x')).toMatchObject({ status: 400 });
  });
});
