import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { application, receipt, voucher } from '../../testing/ledger.js';
import { VectorApp } from '../../testing/vector-app.js';

let app: VectorApp;
beforeAll(async () => {
  app = await VectorApp.start();
}, 120_000);
afterEach(() => app.clear());
afterAll(() => app.close());

describe('test vectors: days', () => {
  it('1: edges of the ageing', async () => {
    const dues = ['06-30', '06-29', '05-31', '05-30', '05-01', '04-30', '04-01', '03-31', '03-02', '03-01'];
    await app.given({
      vouchers: dues.map((day, i) =>
        voucher(`${i}`, 2 ** i, { number: `${i}`, issued_on: '2026-02-01', due_on: `2026-${day}` }),
      ),
    });
    const ageingOn = async (day: string) => (await app.on(day)).ageing.ARS;
    expect(await ageingOn('2026-06-30')).toEqual(['1.00', '6.00', '24.00', '96.00', '384.00', '512.00']);
    expect(await ageingOn('2026-06-29')).toEqual(['3.00', '12.00', '48.00', '192.00', '768.00', '0.00']);
    expect(await ageingOn('2026-07-01')).toEqual(['0.00', '3.00', '12.00', '48.00', '192.00', '768.00']);
    // A second before midnight in Buenos Aires it is still the 29th, and at midnight the 30th.
    expect((await ageingOn('2026-06-30T02:59:59Z'))?.[0]).toBe('3.00');
    expect((await ageingOn('2026-06-30T03:00:00Z'))?.[0]).toBe('1.00');
    const found = await app.on('2026-06-30');
    expect(found).toMatchObject({ state: 'red', balance: { ARS: '1023.00' } });
    expect(found.reasons).toEqual(['Deuda vencida de $ 1.022,00, con 121 días de atraso (máximo 30 días)']);
  });

  it('2: a receipt that is applied later', async () => {
    await app.given({
      vouchers: [
        voucher('f', 121_000, { number: 'f', issued_on: '2026-04-01', due_on: '2026-05-01' }),
        receipt('r', 121_000, '2026-04-20', { number: 'r' }),
      ],
    });
    expect(await app.on('2026-06-10')).toMatchObject({
      state: 'amber',
      days: { f: 40 },
      balance: { ARS: '0.00' },
    });
    await app.load({ applications: [application('1', 'r', 'f', 121_000, '2026-05-10')] });
    expect(await app.on('2026-04-30')).toMatchObject({
      pending: { f: '121000.00', r: '-121000.00' },
      ageing: { ARS: ['121000.00', '0.00', '0.00', '0.00', '0.00', '0.00'] },
      onAccount: { ARS: '121000.00' },
      balance: { ARS: '0.00' },
      state: 'green',
    });
    expect(await app.on('2026-05-05')).toMatchObject({
      ageing: { ARS: ['0.00', '121000.00', '0.00', '0.00', '0.00', '0.00'] },
      days: { f: 4 },
      balance: { ARS: '0.00' },
      state: 'green',
    });
    expect(await app.on('2026-05-10')).toMatchObject({ pending: {}, balance: {}, state: 'green' });
  });

  it('3: instalments, the oldest first', async () => {
    const part = (position: number, amount: string, due_on: string) => ({
      voucher_external_id: 'f',
      position,
      amount,
      due_on,
    });
    await app.given({
      vouchers: [
        voucher('f', 100_000, { number: 'f', issued_on: '2026-01-31' }),
        receipt('r', 50_000, '2026-03-10', { number: 'r' }),
      ],
      instalments: [
        part(1, '33333.33', '2026-02-28'),
        part(2, '33333.33', '2026-03-31'),
        part(3, '33333.34', '2026-04-30'),
      ],
      applications: [application('1', 'r', 'f', 50_000, '2026-03-10')],
    });
    expect(await app.on('2026-03-05')).toMatchObject({
      ageing: { ARS: ['66666.67', '33333.33', '0.00', '0.00', '0.00', '0.00'] },
      days: { 'f#1': 5 },
      state: 'green',
    });
    expect(await app.on('2026-04-15')).toMatchObject({
      // One voucher, two due dates.
      pending: { 'f#2': '16666.66', 'f#3': '33333.34' },
      ageing: { ARS: ['33333.34', '16666.66', '0.00', '0.00', '0.00', '0.00'] },
      days: { 'f#2': 15 },
      balance: { ARS: '50000.00' },
      state: 'amber',
    });
    // An application that names its instalment settles that one.
    await app.load({
      applications: [application('1', 'r', 'f', 50_000, '2026-03-10', { instalment_position: 3 })],
    });
    expect((await app.on('2026-04-15')).pending).toEqual({ 'f#1': '16666.67', 'f#2': '33333.33' });
  });

  it('4: a credit note larger than the invoice', async () => {
    await app.given({
      vouchers: [
        voucher('f', 60_500, { number: 'f', issued_on: '2026-05-01', due_on: '2026-05-15' }),
        voucher('nc', 84_700, {
          number: 'nc',
          arca_code: 3,
          kind: 'credit-note',
          side: 'credit',
          issued_on: '2026-05-20',
        }),
      ],
      applications: [application('1', 'nc', 'f', 60_500, '2026-05-20')],
    });
    expect(await app.on('2026-05-18')).toMatchObject({
      ageing: { ARS: ['0.00', '60500.00', '0.00', '0.00', '0.00', '0.00'] },
      days: { f: 3 },
      state: 'green',
    });
    expect(await app.on('2026-05-31')).toMatchObject({
      pending: { nc: '-24200.00' },
      onAccount: { ARS: '24200.00' },
      balance: { ARS: '-24200.00' },
      state: 'green',
    });
  });

  it('9: a voided receipt counts until its day, also when it is looked at later', async () => {
    const rows = (annulled_on: string | null) => [
      voucher('f', 242_000, { number: 'f', issued_on: '2026-03-01', due_on: '2026-03-31' }),
      receipt('r', 242_000, '2026-04-05', { number: 'r', annulled_on }),
    ];
    await app.given({
      vouchers: rows(null),
      applications: [application('1', 'r', 'f', 242_000, '2026-04-05')],
    });
    expect((await app.on('2026-04-10')).pending).toEqual({});
    await app.load({ vouchers: rows('2026-04-20') });
    expect(await app.lookBackAt('2026-04-10')).toEqual({});
    expect(await app.on('2026-04-25')).toMatchObject({
      pending: { f: '242000.00' },
      ageing: { ARS: ['0.00', '242000.00', '0.00', '0.00', '0.00', '0.00'] },
      days: { f: 25 },
      state: 'amber',
    });
  });
});
