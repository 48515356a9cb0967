import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { application, receipt, voucher } from '../../testing/ledger.js';
import { VectorApp } from '../../testing/vector-app.js';

let app: VectorApp;
beforeAll(async () => {
  app = await VectorApp.start();
}, 120_000);
afterEach(() => app.clear());
afterAll(() => app.close());

describe('test vectors: documents', () => {
  it('5: pesos for a dollar invoice leave dollars over, and a difference that is named', async () => {
    await app.given({
      vouchers: [
        voucher('f', 1_210, { number: 'f', currency: 'USD', exchange_rate: 1000, due_on: '2026-12-31' }),
        receipt('r', 1_210_000, '2026-03-01', { number: 'r' }),
      ],
      applications: [
        application('1', 'r', 'f', 1_100, '2026-03-01', { credit_amount: 1_210_000, exchange_rate: 1100 }),
      ],
    });
    expect(await app.on('2026-03-02')).toMatchObject({
      pending: { f: '110.00' },
      balance: { USD: '110.00' },
    });
    const { items } = await app.read<{ items: { id: string }[] }>(
      '/api/accounts/clients/000001-00/pending-vouchers',
    );
    expect(await app.read(`/api/accounts/vouchers/${items[0]?.id}`)).toMatchObject({
      applications: [{ exchangeDifference: { amount: '121000.00', currency: 'ARS' } }],
    });

    const note = voucher('nd', 121_000, {
      number: 'nd',
      kind: 'debit-note',
      issued_on: '2026-03-10',
      due_on: '2026-12-31',
    });
    await app.load({ vouchers: [note] });
    const doubled = ['possible-duplicate-debt'];
    expect((await app.on('2026-03-10')).marks).toEqual({ f: doubled, nd: doubled });
    await app.load({
      vouchers: [
        voucher('aj', 110, {
          number: 'aj',
          kind: 'adjustment',
          side: 'credit',
          currency: 'USD',
          issued_on: '2026-03-10',
        }),
      ],
      applications: [application('2', 'aj', 'f', 110, '2026-03-10')],
    });
    expect(await app.on('2026-03-10')).toMatchObject({ balance: { ARS: '121000.00' }, marks: {} });
  });

  it('10: signs and keys', async () => {
    const numbered = (id: string, arca_code: number | null, amount: number, number: string, rest = {}) =>
      voucher(id, amount, {
        arca_code,
        letter: 'A',
        point_of_sale: 3,
        number,
        due_on: '2026-12-31',
        ...rest,
      });
    const credit = { side: 'credit', kind: 'credit-note' };
    const vouchers = [
      numbered('1', 1, 121_000, '101'),
      numbered('2', 201, 605_000, '101'),
      numbered('3', 3, 21_000, '40', credit),
      numbered('4', 4, 60_500, '7', { kind: 'fiscal-receipt' }),
      receipt('5', 100_500, '2026-01-01', { point_of_sale: 1, number: '210' }),
      numbered('6', 3, 1_000, '41', { kind: 'credit-note' }),
      voucher('7', 500, { number: '999', arca_code: 999, kind: 'other', due_on: '2026-12-31' }),
    ];
    await app.given({ vouchers });
    const found = await app.on('2026-01-31');
    expect(found.balance).toEqual({ ARS: '666500.00' });
    expect(found.marks).toEqual({
      '00000007': ['fiscal-receipt-uncollected'],
      '00000041': ['side-mismatch'],
      999: ['type-unknown'],
    });
    const again = await app.ledger.load('vouchers', vouchers);
    expect(again).toMatchObject({ same: vouchers.length, rejections: [], images: 0 });
    expect(await app.on('2026-01-31')).toEqual(found);
  });
});
