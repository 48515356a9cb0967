import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { application, Ledger, receipt, voucher } from '../../testing/ledger.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

const stored = async (externalId: string) => {
  const [row] = await ledger.db.query<Record<string, unknown>>(
    `select * from accounts.vouchers where external_id = $1`,
    [externalId],
  );
  return row as Record<string, unknown>;
};

describe('signs and keys (test vector 10)', () => {
  const rows = [
    voucher('1', 121_000, { arca_code: 1, letter: 'a', point_of_sale: 3, number: '101' }),
    voucher('2', 605_000, { arca_code: 201, letter: 'A', point_of_sale: 3, number: '101' }),
    voucher('3', 21_000, {
      arca_code: 3,
      kind: 'credit-note',
      side: 'credit',
      letter: 'A',
      point_of_sale: 3,
      number: '40',
    }),
    voucher('4', 60_500, {
      arca_code: 4,
      kind: 'fiscal-receipt',
      letter: 'A',
      point_of_sale: 3,
      number: '7',
    }),
    voucher('5', 100_500, { kind: 'receipt', side: 'credit', letter: 'X', point_of_sale: 1, number: '210' }),
    voucher('6', 1_000, { arca_code: 3, kind: 'credit-note', letter: 'A', point_of_sale: 3, number: '41' }),
    voucher('7', 500, { arca_code: 999, kind: 'other' }),
  ];

  it('signs by debe/haber, keeps keys apart by type, marks what the code contradicts', async () => {
    const [client] = await ledger.clients({ id: 'c1', account: 1 });
    const first = await ledger.load('vouchers', rows);
    expect(first).toMatchObject({
      new: 7,
      changed: 0,
      same: 0,
      clientIds: [client],
      rejections: [],
      images: 7,
    });
    const [facts] = await ledger.facts([client as string], '2026-06-30');
    expect(facts?.balance_ars).toBe('666500.00');
    const marks = await ledger.db.query(
      `select external_id, observations from accounts.vouchers where observations <> '{}' order by 1`,
    );
    expect(marks).toEqual([
      { external_id: '6', observations: ['side-mismatch'] },
      { external_id: '7', observations: ['type-unknown'] },
    ]);
    expect(await stored('1')).toMatchObject({ letter: 'A', point_of_sale: 3, number: '00000101' });
  });

  it('changes nothing when it comes again, and counts what did change', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', rows);
    const again = await ledger.load('vouchers', rows);
    expect(again).toMatchObject({ new: 0, changed: 0, same: 7, clientIds: [], rejections: [], images: 0 });
    const third = await ledger.load('vouchers', [...rows.slice(0, 6), { ...rows[6], amount: 501 }]);
    expect(third).toMatchObject({ new: 0, changed: 1, same: 6, images: 1 });
    expect(await stored('7')).toMatchObject({ amount: '501.00', pending: '501.00', version: 2 });
  });
});

describe('rows that are not written', () => {
  it('tell the column, the value and why', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    const key = { arca_code: 1, letter: 'A', point_of_sale: 3, number: '5' };
    const { rejections, new: added } = await ledger.load('vouchers', [
      voucher('1', 1, { client_external_id: 'nobody' }),
      voucher('2', 1, { currency: 'GBP' }),
      voucher('3', -1),
      voucher('4', 1, { number: '123456789012345678901' }),
      voucher('5', 1),
      voucher('5', 2),
      voucher('6', 1, key),
      voucher('7', 1, { ...key, number: '00000005' }),
      voucher('8', 1, { ...key, letter: null }),
      voucher('9', null as never),
    ]);
    expect(rejections).toEqual([
      { row: 1, column: 'client_external_id', value: 'nobody', code: 'client-unknown' },
      { row: 2, column: 'currency', value: 'GBP', code: 'currency-unknown' },
      { row: 3, column: 'amount', value: '-1.00', code: 'amount-negative' },
      { row: 4, column: 'number', value: '123456789012345678901', code: 'number-too-long' },
      { row: 5, column: 'external_id', value: '5', code: 'duplicate-in-file' },
      { row: 8, column: 'number', value: '00000005', code: 'fiscal-key-taken' },
      { row: 10, column: 'amount', value: null, code: 'missing-value' },
    ]);
    expect(added).toBe(3);
    const later = await ledger.load('vouchers', [voucher('10', 1, key)]);
    expect(later.rejections).toMatchObject([{ code: 'fiscal-key-taken' }]);
  });

  it('of applications: unknown, upside down, unequal, beyond what is pending', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [
      voucher('f', 100),
      voucher('usd', 10, { currency: 'USD' }),
      receipt('r', 100, '2026-02-01'),
      receipt('s', 100, '2026-02-01'),
    ]);
    const rows = [
      application('1', 'r', 'nowhere', 10, '2026-02-01'),
      application('2', 'f', 'r', 10, '2026-02-01'),
      application('3', 'r', 'f', 10, '2026-02-01', { credit_amount: 11 }),
      application('4', 'r', 'f', 60, '2026-02-01'),
      application('5', 's', 'f', 50, '2026-02-01'),
      application('6', 's', 'f', 30, '2026-02-01'),
      application('7', 's', 'usd', 5, '2026-02-01', { credit_amount: 71, exchange_rate: 14.2 }),
      application('8', 's', 'usd', 5, '2026-02-01', { credit_amount: 70, exchange_rate: 14 }),
    ];
    const rejected = [
      { row: 1, column: 'voucher_external_id', value: 'nowhere', code: 'voucher-unknown' },
      { row: 2, column: 'credit_external_id', value: 'f', code: 'not-a-credit' },
      { row: 3, column: 'voucher_amount', value: '10.00', code: 'amounts-differ' },
      { row: 5, column: 'voucher_amount', value: '50.00', code: 'exceeds-pending' },
      { row: 7, column: 'voucher_amount', value: '5.00', code: 'exceeds-pending' },
    ];
    const first = await ledger.load('applications', rows);
    expect(first).toMatchObject({ new: 3, rejections: rejected });
    const again = await ledger.load('applications', rows);
    expect(again).toMatchObject({ new: 0, changed: 0, same: 3, rejections: rejected, images: 0 });
    expect([(await stored('f')).pending, (await stored('r')).pending, (await stored('s')).pending]).toEqual([
      '10.00',
      '40.00',
      '0.00',
    ]);
    expect((await stored('usd')).pending).toBe('5.00');
  });

  it('of vouchers: an amount below what is applied, another side or currency once applied', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [voucher('f', 100), receipt('r', 80, '2026-02-01')]);
    await ledger.load('applications', [application('1', 'r', 'f', 60, '2026-02-01')]);
    const change = async (row: object) => {
      const { rejections } = await ledger.load('vouchers', [row as never]);
      return rejections.map(({ column, code }) => `${column}: ${code}`);
    };
    expect(await change(voucher('f', 59.99))).toEqual(['amount: below-applied']);
    expect(await change(voucher('f', 100, { side: 'credit' }))).toEqual(['side: side-locked']);
    expect(await change(voucher('f', 100, { currency: 'USD' }))).toEqual(['currency: currency-locked']);
    expect(await change(voucher('f', 60))).toEqual([]);
    expect((await stored('f')).pending).toBe('0.00');
  });
});

describe('columns that the source does not have', () => {
  it('keep what is stored in them', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    const key = { arca_code: 1, letter: 'A', point_of_sale: 3, number: '5' };
    await ledger.load('vouchers', [voucher('f', 100, { ...key, due_on: '2026-02-01', concept: 'Abono' })]);
    const carriedColumns = Object.keys(voucher('f', 100));
    const again = await ledger.load('vouchers', [voucher('f', 100)], { carriedColumns });
    expect(again).toMatchObject({ same: 1, changed: 0 });
    await ledger.load('vouchers', [voucher('f', 90)], { carriedColumns });
    expect(await stored('f')).toMatchObject({
      amount: '90.00',
      concept: 'Abono',
      arca_code: 1,
      number: '00000005',
    });
    await ledger.load('credit_profiles', [
      { client_external_id: 'c1', credit_limit: 9, limit_currency: 'USD', grace_days: 7 },
    ]);
    await ledger.load('credit_profiles', [{ client_external_id: 'c1', grace_days: 8 }], {
      carriedColumns: ['client_external_id', 'grace_days'],
    });
    expect(
      await ledger.db.query(`select credit_limit, limit_currency, grace_days from accounts.credit_profiles`),
    ).toEqual([{ credit_limit: '9.00', limit_currency: 'USD', grace_days: 8 }]);
    await ledger.load('vouchers', [receipt('r', 50, '2026-02-01')]);
    await ledger.load('receipt_lines', [
      {
        voucher_external_id: 'r',
        position: 1,
        kind: 'echeq',
        amount: 50,
        cheque_state: 'held',
        bank: 'Nación',
      },
    ]);
    const line = {
      voucher_external_id: 'r',
      position: 1,
      kind: 'echeq',
      amount: 50,
      cheque_state: 'cleared',
    };
    expect(await ledger.load('receipt_lines', [line], { carriedColumns: Object.keys(line) })).toMatchObject({
      changed: 1,
    });
    expect(await ledger.db.query(`select bank, cheque_state from accounts.receipt_lines`)).toEqual([
      { bank: 'Nación', cheque_state: 'cleared' },
    ]);
    const row = application('1', 'r', 'f', 50, '2026-02-01', { annulled_on: '2026-03-01' });
    await ledger.load('applications', [row]);
    const { annulled_on: _, ...rest } = row;
    expect(await ledger.load('applications', [rest], { carriedColumns: Object.keys(rest) })).toMatchObject({
      same: 1,
    });
  });
});
