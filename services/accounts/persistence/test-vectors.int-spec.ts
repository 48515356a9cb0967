import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { application, type ClientFactsRow, Ledger, receipt, type Row, voucher } from '../testing/ledger.js';

let ledger: Ledger;
let client: string;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

async function given(rows: Record<string, Row[]>): Promise<void> {
  [client] = (await ledger.clients({ id: 'c1', account: 1 })) as [string];
  for (const [entity, entityRows] of Object.entries(rows)) {
    const { rejections } = await ledger.load(entity, entityRows);
    expect(rejections).toEqual([]);
  }
}

async function factsOn(day: string): Promise<ClientFactsRow> {
  const [facts] = await ledger.facts([client], day);
  return facts as ClientFactsRow;
}

const pendingsOn = (day: string) => ledger.pendings([client], day);

describe('facts on a day, by the test vectors', () => {
  it('1: edges', async () => {
    const dues = ['06-30', '06-29', '05-31', '05-30', '05-01', '04-30', '04-01', '03-31', '03-02', '03-01'];
    await given({
      vouchers: dues.map((day, i) =>
        voucher(`${i}`, 2 ** i, { issued_on: '2026-02-01', due_on: `2026-${day}` }),
      ),
    });
    expect(await factsOn('2026-06-30')).toMatchObject({
      balance_ars: '1023.00',
      overdue_ars: '1022.00',
      oldest_due_on: '2026-03-01',
      credit_state: 'red',
      balance_usd: null,
      overdue_usd: null,
      // The invoice due today is overdue tomorrow.
      next_change_on: '2026-07-01',
    });
    expect((await factsOn('2026-07-01')).overdue_ars).toBe('1023.00');
    expect((await factsOn('2026-01-31')).balance_ars).toBe('0.00');
  });

  it('2: a receipt that is applied later', async () => {
    const rows = {
      vouchers: [
        voucher('f', 121_000, { issued_on: '2026-04-01', due_on: '2026-05-01' }),
        receipt('r', 121_000, '2026-04-20'),
      ],
    };
    await given(rows);
    expect(await factsOn('2026-06-10')).toMatchObject({
      balance_ars: '0.00',
      overdue_ars: '121000.00',
      credit_state: 'amber',
      next_change_on: null,
    });
    await ledger.load('applications', [application('1', 'r', 'f', 121_000, '2026-05-10')]);
    expect(await pendingsOn('2026-04-30')).toEqual({ f: '121000.00', r: '121000.00' });
    expect(await factsOn('2026-04-30')).toMatchObject({
      balance_ars: '0.00',
      overdue_ars: '0.00',
      credit_state: 'green',
      next_change_on: '2026-05-02',
    });
    expect(await factsOn('2026-05-05')).toMatchObject({
      balance_ars: '0.00',
      overdue_ars: '121000.00',
      oldest_due_on: '2026-05-01',
      credit_state: 'green',
      next_change_on: '2026-05-07',
    });
    expect(await pendingsOn('2026-05-10')).toEqual({});
    expect(await factsOn('2026-05-10')).toMatchObject({ overdue_ars: '0.00', credit_state: 'green' });
  });

  it('3: instalments, the oldest first', async () => {
    const part = (position: number, amount: string, due_on: string) => ({
      voucher_external_id: 'f',
      position,
      amount,
      due_on,
    });
    await given({
      vouchers: [voucher('f', 100_000, { issued_on: '2026-01-31' }), receipt('r', 50_000, '2026-03-10')],
      instalments: [
        part(1, '33333.33', '2026-02-28'),
        part(2, '33333.33', '2026-03-31'),
        part(3, '33333.34', '2026-04-30'),
      ],
      applications: [application('1', 'r', 'f', 50_000, '2026-03-10')],
    });
    expect(await pendingsOn('2026-03-05')).toEqual({
      'f#1': '33333.33',
      'f#2': '33333.33',
      'f#3': '33333.34',
    });
    expect(await factsOn('2026-03-05')).toMatchObject({ overdue_ars: '33333.33', credit_state: 'green' });
    expect(await pendingsOn('2026-04-15')).toEqual({ 'f#2': '16666.66', 'f#3': '33333.34' });
    expect(await factsOn('2026-04-15')).toMatchObject({
      balance_ars: '50000.00',
      overdue_ars: '16666.66',
      oldest_due_on: '2026-03-31',
      credit_state: 'amber',
    });
    // An application that names its instalment settles that one.
    await ledger.load('applications', [
      application('1', 'r', 'f', 50_000, '2026-03-10', { instalment_position: 3 }),
    ]);
    expect(await pendingsOn('2026-04-15')).toEqual({ 'f#1': '16666.67', 'f#2': '33333.33' });
  });

  it('4: a credit note larger than the invoice', async () => {
    await given({
      vouchers: [
        voucher('f', 60_500, { issued_on: '2026-05-01', due_on: '2026-05-15' }),
        voucher('nc', 84_700, { arca_code: 3, kind: 'credit-note', side: 'credit', issued_on: '2026-05-20' }),
      ],
      applications: [application('1', 'nc', 'f', 60_500, '2026-05-20')],
    });
    expect(await pendingsOn('2026-05-18')).toEqual({ f: '60500.00' });
    expect(await factsOn('2026-05-18')).toMatchObject({ overdue_ars: '60500.00', credit_state: 'green' });
    expect(await pendingsOn('2026-05-31')).toEqual({ nc: '24200.00' });
    expect(await factsOn('2026-05-31')).toMatchObject({ balance_ars: '-24200.00', credit_state: 'green' });
  });

  it('5: a peso payment of a dollar invoice leaves the dollars', async () => {
    await given({
      vouchers: [
        voucher('f', 1_210, { currency: 'USD', exchange_rate: 1000 }),
        receipt('r', 1_210_000, '2026-03-01'),
      ],
      applications: [
        application('1', 'r', 'f', 1_100, '2026-03-01', { credit_amount: 1_210_000, exchange_rate: 1100 }),
      ],
    });
    expect(await factsOn('2026-03-02')).toMatchObject({ balance_ars: '0.00', balance_usd: '110.00' });
  });

  it('6: cheques not credited are risk', async () => {
    const line = (position: number, kind: string, amount: number, rest: Row = {}) => ({
      voucher_external_id: 'r',
      position,
      kind,
      amount,
      ...rest,
    });
    const cheque = (cheque_state: string) =>
      line(2, 'cheque', 640_000, { payment_on: '2026-08-15', cheque_state });
    await given({
      credit_profiles: [{ client_external_id: 'c1', credit_limit: 1_000_000, limit_currency: 'ARS' }],
      vouchers: [
        voucher('f', 1_210_000, { issued_on: '2026-06-01', due_on: '2026-06-10' }),
        receipt('r', 1_210_000, '2026-06-12'),
        voucher('f2', 605_000, { issued_on: '2026-06-20', due_on: '2026-07-20' }),
      ],
      receipt_lines: [line(1, 'transfer', 500_000), cheque('held'), line(3, 'withholding', 70_000)],
      applications: [application('1', 'r', 'f', 1_210_000, '2026-06-12')],
    });
    expect(await factsOn('2026-06-15')).toMatchObject({ balance_ars: '0.00', credit_state: 'green' });
    expect(await factsOn('2026-06-30')).toMatchObject({ balance_ars: '605000.00', credit_state: 'red' });
    await ledger.load('receipt_lines', [cheque('rejected')]);
    await ledger.load('vouchers', [
      voucher('nd', 652_100, { kind: 'debit-note', issued_on: '2026-08-18', due_on: '2026-08-18' }),
    ]);
    expect(await factsOn('2026-08-20')).toMatchObject({
      balance_ars: '1257100.00',
      overdue_ars: '1257100.00',
      credit_state: 'red',
    });
  });

  it('8: two currencies under one limit', async () => {
    await given({
      credit_profiles: [{ client_external_id: 'c1', credit_limit: 2_000_000, limit_currency: 'ARS' }],
      vouchers: [
        voucher('p', 900_000, { due_on: '2026-12-31' }),
        voucher('d', 1_000, { currency: 'USD', due_on: '2026-12-31' }),
      ],
    });
    expect((await factsOn('2026-06-30')).credit_state).toBe('amber');
    await ledger.load('exchange_rates', [
      { day: '2026-06-01', currency: 'USD', value: 1100 },
      { day: '2026-07-01', currency: 'USD', value: 1200 },
    ]);
    expect(await factsOn('2026-06-30')).toMatchObject({
      credit_state: 'amber',
      next_change_on: '2026-07-01',
    });
    expect(await factsOn('2026-07-01')).toMatchObject({ credit_state: 'red', next_change_on: '2027-01-01' });
    expect((await factsOn('2026-05-31')).credit_state).toBe('amber');
  });

  it('9: a voided receipt counts until its day, also when it is looked at later', async () => {
    const rows = (annulled_on: string | null) => [
      voucher('f', 242_000, { issued_on: '2026-03-01', due_on: '2026-03-31' }),
      receipt('r', 242_000, '2026-04-05', { annulled_on }),
    ];
    await given({
      vouchers: rows(null),
      applications: [application('1', 'r', 'f', 242_000, '2026-04-05')],
    });
    expect(await pendingsOn('2026-04-10')).toEqual({});
    await ledger.load('vouchers', rows('2026-04-20'));
    expect(await pendingsOn('2026-04-10')).toEqual({});
    expect((await factsOn('2026-04-10')).next_change_on).toBe('2026-04-20');
    expect(await pendingsOn('2026-04-25')).toEqual({ f: '242000.00' });
    expect(await factsOn('2026-04-25')).toMatchObject({ overdue_ars: '242000.00', credit_state: 'amber' });
  });

  it('11: a limit of the account counts all its subaccounts', async () => {
    const ids = await ledger.clients(
      { id: 'a0', account: 7 },
      { id: 'a1', account: 7, subaccount: 1 },
      { id: 'a2', account: 7, subaccount: 2 },
      { id: 'other', account: 8 },
    );
    const limit = (credit_limit: number) => [
      { client_external_id: 'a0', credit_limit, limit_currency: 'ARS', limit_scope: 'account' },
    ];
    await ledger.load('credit_profiles', limit(600_000));
    const owed = await ledger.load('vouchers', [
      voucher('1', 300_000, { client_external_id: 'a0', due_on: '2027-01-01' }),
      voucher('2', 500_000, { client_external_id: 'a1', due_on: '2027-01-01' }),
    ]);
    expect(owed.clientIds).toHaveLength(3);
    await ledger.load('vouchers', [receipt('3', 150_000, '2026-06-01', { client_external_id: 'a2' })]);
    const states = async () => (await ledger.facts(ids, '2026-06-30')).map((facts) => facts.credit_state);
    expect(await states()).toEqual(['red', 'red', 'red', 'green']);
    await ledger.load('credit_profiles', limit(650_000));
    expect(await states()).toEqual(['amber', 'amber', 'amber', 'green']);
    await ledger.load('credit_profiles', limit(1_000_000));
    expect(await states()).toEqual(['green', 'green', 'green', 'green']);
  });

  it('a block holds through its last day', async () => {
    await given({
      credit_profiles: [
        { client_external_id: 'c1', blocked: true, block_reason: 'x', block_expires_on: '2026-06-30' },
      ],
    });
    expect(await factsOn('2026-06-30')).toMatchObject({ credit_state: 'red', next_change_on: '2026-07-01' });
    expect(await factsOn('2026-07-01')).toMatchObject({ credit_state: 'green', next_change_on: null });
  });
});
