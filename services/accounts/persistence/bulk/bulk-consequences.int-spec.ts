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

describe('annulment', () => {
  it('voids internal documents from its day; one with CAE stays pending and is marked', async () => {
    const ids = await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [
      voucher('f', 100, { arca_code: 1, cae: '123', annulled_on: '2026-03-01' }),
      receipt('r', 40, '2026-02-01', { annulled_on: '2026-03-01' }),
    ]);
    expect(await stored('f')).toMatchObject({ pending: '100.00', observations: ['annulled-with-cae'] });
    expect(await stored('r')).toMatchObject({ pending: '0.00', observations: [] });
    expect(await ledger.pendings(ids, '2026-02-28')).toEqual({ f: '100.00', r: '40.00' });
    expect(await ledger.pendings(ids, '2026-03-01')).toEqual({ f: '100.00' });
  });

  it('that is taken back applies again, unless what it settled was applied to another', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    const r = receipt('r', 100, '2026-02-01', { annulled_on: '2026-03-01' });
    await ledger.load('vouchers', [voucher('f', 100), r, receipt('s', 100, '2026-03-05')]);
    await ledger.load('applications', [application('1', 'r', 'f', 100, '2026-02-01')]);
    await ledger.load('applications', [application('2', 's', 'f', 30, '2026-03-05')]);
    const back = await ledger.load('vouchers', [{ ...r, annulled_on: null }]);
    expect(back).toMatchObject({ changed: 0, rejections: [{ code: 'reinstated-exceeds' }] });
    await ledger.load('applications', [
      application('2', 's', 'f', 30, '2026-03-05', { annulled_on: '2026-03-06' }),
    ]);
    expect(await ledger.load('vouchers', [{ ...r, annulled_on: null }])).toMatchObject({ changed: 1 });
    expect([(await stored('f')).pending, (await stored('r')).pending]).toEqual(['0.00', '0.00']);
  });
});

describe('parts of vouchers', () => {
  it('a schedule counts only while it adds up', async () => {
    const ids = await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [voucher('f', 100, { due_on: '2026-02-01' })]);
    const part = (position: number, amount: number) => ({
      voucher_external_id: 'f',
      position,
      amount,
      due_on: `2026-0${position + 1}-15`,
    });
    expect(
      await ledger.load('instalments', [part(1, 50), { ...part(1, 1), voucher_external_id: 'x' }]),
    ).toMatchObject({ new: 1, clientIds: ids, rejections: [{ row: 2, code: 'voucher-unknown' }] });
    expect(await ledger.pendings(ids, '2026-06-30')).toEqual({ f: '100.00' });
    await ledger.load('instalments', [part(2, 50)]);
    expect(await ledger.pendings(ids, '2026-06-30')).toEqual({ 'f#1': '50.00', 'f#2': '50.00' });
    expect(await ledger.load('instalments', [part(1, 50), part(2, 50)])).toMatchObject({
      same: 2,
      changed: 0,
    });
    await ledger.load('vouchers', [voucher('f', 90, { due_on: '2026-02-01' })]);
    expect(await ledger.pendings(ids, '2026-06-30')).toEqual({ f: '90.00' });
  });

  it('cheques are kept with their state and follow the receipt to another client', async () => {
    const [, second] = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
    await ledger.load('vouchers', [receipt('r', 100, '2026-02-01')]);
    const line = {
      voucher_external_id: 'r',
      position: 1,
      kind: 'echeq',
      amount: 100,
      payment_on: '2026-04-01',
    };
    const result = await ledger.load('receipt_lines', [line, { ...line, position: 2, kind: 'barter' }]);
    expect(result).toMatchObject({ new: 1, rejections: [{ row: 2, code: 'kind-unknown' }] });
    await ledger.load('receipt_lines', [{ ...line, cheque_state: 'held' }]);
    await ledger.load('vouchers', [receipt('r', 100, '2026-02-01', { client_external_id: 'c2' })]);
    expect(await ledger.db.query(`select client_id, observations from accounts.receipt_lines`)).toEqual([
      { client_id: second, observations: [] },
    ]);
  });
});

describe('applications across clients', () => {
  it('a voucher that changes touches who holds the other side of what it is applied to', async () => {
    const ids = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
    const ofAnother = { client_external_id: 'c2' };
    await ledger.load('vouchers', [voucher('f', 100), receipt('r', 100, '2026-02-01', ofAnother)]);
    await ledger.load('applications', [application('a', 'r', 'f', 100, '2026-02-01')]);
    const later = await ledger.load('vouchers', [receipt('r', 100, '2026-09-01', ofAnother)]);
    expect([...later.clientIds].sort()).toEqual([...ids].sort());
    const sooner = await ledger.load('vouchers', [voucher('f', 100, { issued_on: '2026-10-01' })]);
    expect([...sooner.clientIds].sort()).toEqual([...ids].sort());
  });
});

describe('credit profiles and rates', () => {
  it('keep no limit apart from a limit of zero, and touch the whole account', async () => {
    const ids = await ledger.clients(
      { id: 'c1', account: 1 },
      { id: 'c2', account: 1, subaccount: 1 },
      { id: 'c3', account: 2 },
    );
    const profile = { client_external_id: 'c1', credit_limit: 0, limit_currency: 'ARS' };
    const first = await ledger.load('credit_profiles', [
      profile,
      { client_external_id: 'c3' },
      { client_external_id: 'c3', credit_limit: -1 },
    ]);
    expect(first).toMatchObject({
      new: 1,
      rejections: [
        { row: 2, code: 'duplicate-in-file' },
        { row: 3, code: 'amount-negative' },
      ],
    });
    expect([...first.clientIds].sort()).toEqual(ids.slice(0, 2).sort());
    expect(await ledger.load('credit_profiles', [profile])).toMatchObject({ same: 1, clientIds: [] });
    await ledger.load('credit_profiles', [{ ...profile, credit_limit: null }]);
    expect(await ledger.db.query(`select credit_limit from accounts.credit_profiles`)).toEqual([
      { credit_limit: null },
    ]);
  });

  it('a new last rate touches those whose limit it judges', async () => {
    const [debtor] = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
    await ledger.load('credit_profiles', [
      { client_external_id: 'c1', credit_limit: 1000, limit_currency: 'ARS' },
      { client_external_id: 'c2', credit_limit: 1000, limit_currency: 'ARS' },
    ]);
    await ledger.load('vouchers', [
      voucher('u', 1, { currency: 'USD' }),
      voucher('p', 1, { client_external_id: 'c2' }),
    ]);
    const rate = (day: string, value: number, currency = 'USD') => ({ day, value, currency });
    const first = await ledger.load('exchange_rates', [
      rate('2026-06-01', 1000),
      rate('2026-06-01', 1, 'ARS'),
    ]);
    expect(first).toMatchObject({
      new: 1,
      clientIds: [debtor],
      rejections: [{ code: 'currency-unknown', value: 'ARS' }],
    });
    expect(await ledger.load('exchange_rates', [rate('2026-06-01', 1000)])).toMatchObject({ same: 1 });
    expect((await ledger.load('exchange_rates', [rate('2026-05-01', 900)])).clientIds).toEqual([]);
  });
});
