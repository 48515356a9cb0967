import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { application, receipt, type Row, voucher } from '../../testing/ledger.js';
import { VectorApp } from '../../testing/vector-app.js';

let app: VectorApp;
beforeAll(async () => {
  app = await VectorApp.start();
}, 120_000);
afterEach(() => app.clear());
afterAll(() => app.close());

const limitOf = (credit_limit: number, rest: Row = {}): Row => ({
  client_external_id: 'c1',
  credit_limit,
  limit_currency: 'ARS',
  ...rest,
});

describe('test vectors: credit', () => {
  it('6: retenciones, and a cheque that is risk until it is credited', async () => {
    const line = (position: number, kind: string, amount: number, rest: Row = {}) => ({
      voucher_external_id: 'r',
      position,
      kind,
      amount,
      ...rest,
    });
    const cheque = (cheque_state: string) =>
      line(2, 'cheque', 640_000, { payment_on: '2026-08-15', cheque_state });
    await app.given({
      credit_profiles: [limitOf(1_000_000)],
      vouchers: [
        voucher('f', 1_210_000, { number: 'f', issued_on: '2026-06-01', due_on: '2026-06-10' }),
        receipt('r', 1_210_000, '2026-06-12', { number: 'r' }),
        voucher('f2', 605_000, { number: 'f2', issued_on: '2026-06-20', due_on: '2026-07-20' }),
      ],
      receipt_lines: [
        line(1, 'transfer', 500_000),
        cheque('held'),
        line(3, 'withholding', 20_000),
        line(4, 'withholding', 30_000),
        line(5, 'withholding', 20_000),
      ],
      applications: [application('1', 'r', 'f', 1_210_000, '2026-06-12')],
    });
    expect(await app.on('2026-06-15')).toMatchObject({ pending: {}, state: 'green', reasons: [] });
    expect(await app.on('2026-06-30')).toMatchObject({
      balance: { ARS: '605000.00' },
      state: 'red',
      reasons: [
        'Supera el límite de crédito en $ 245.000,00 (saldo $ 605.000,00 y cheques no acreditados $ 640.000,00; límite $ 1.000.000,00)',
      ],
    });
    await app.load({
      receipt_lines: [cheque('rejected')],
      vouchers: [
        voucher('nd', 652_100, {
          number: 'nd',
          kind: 'debit-note',
          issued_on: '2026-08-18',
          due_on: '2026-08-18',
        }),
      ],
    });
    expect(await app.on('2026-08-20')).toMatchObject({
      ageing: { ARS: ['0.00', '652100.00', '605000.00', '0.00', '0.00', '0.00'] },
      days: { nd: 2, f2: 31 },
      balance: { ARS: '1257100.00' },
      state: 'red',
      reasons: [
        'Supera el límite de crédito en $ 257.100,00 (saldo $ 1.257.100,00; límite $ 1.000.000,00)',
        'Deuda vencida de $ 1.257.100,00, con 31 días de atraso (máximo 30 días)',
      ],
    });
  });

  it.each([
    ['none', 'null', 5_000_000, 'green'],
    ['of cash only, nothing owed', 0, '0.00', 'green'],
    ['of cash only, a cent owed', 0, '0.01', 'red'],
    ['almost near', 1_000_000, '899999.99', 'green'],
    ['near', 1_000_000, '900000.00', 'amber'],
    ['reached', 1_000_000, '1000000.00', 'amber'],
    ['passed', 1_000_000, '1000000.01', 'red'],
  ])('7: a limit %s', async (_which, limit, owed, state) => {
    await app.given({
      credit_profiles: limit === 'null' ? [] : [limitOf(Number(limit))],
      vouchers: [voucher('f', owed, { number: 'f', due_on: '2027-01-01' })],
    });
    expect((await app.on('2026-06-30')).state).toBe(state);
  });

  it.each([
    [5_000, '2026-06-05', 'green'],
    [5_000, '2026-06-06', 'amber'],
    [5_000, '2026-06-30', 'amber'],
    [5_000, '2026-07-01', 'red'],
    ['1000.00', '2026-07-15', 'green'],
    ['1000.01', '2026-07-15', 'red'],
  ])('7: overdue %s, due 31/05, on %s is %s', async (amount, day, state) => {
    await app.given({ vouchers: [voucher('f', amount, { number: 'f', due_on: '2026-05-31' })] });
    expect((await app.on(day)).state).toBe(state);
  });

  it('8: two currencies under one limit, never added', async () => {
    await app.given({
      credit_profiles: [limitOf(2_000_000)],
      vouchers: [
        voucher('p', 900_000, { number: 'p', due_on: '2026-12-31' }),
        voucher('d', 1_000, { number: 'd', currency: 'USD', due_on: '2026-12-31' }),
      ],
    });
    expect(await app.on('2026-06-30')).toMatchObject({
      balance: { ARS: '900000.00', USD: '1000.00' },
      state: 'amber',
      reasons: ['El límite de crédito no se pudo evaluar: falta una cotización'],
    });
    await app.load({
      exchange_rates: [
        { day: '2026-06-01', currency: 'USD', value: 1100 },
        { day: '2026-07-01', currency: 'USD', value: 1200 },
      ],
    });
    expect((await app.on('2026-06-30')).state).toBe('amber');
    expect(await app.on('2026-07-01')).toMatchObject({
      balance: { ARS: '900000.00', USD: '1000.00' },
      state: 'red',
      reasons: [
        'Supera el límite de crédito en $ 100.000,00 (riesgo $ 2.100.000,00; límite $ 2.000.000,00; equivalente con USD a 1.200,00 del 01/07/2026)',
      ],
    });
  });

  it('11: a limit of the account counts all its subaccounts', async () => {
    await app.ledger.clients(
      { id: 'a0', account: 7 },
      { id: 'a1', account: 7, subaccount: 1 },
      { id: 'a2', account: 7, subaccount: 2 },
      { id: 'other', account: 8 },
    );
    await app.load({
      credit_profiles: [limitOf(600_000, { client_external_id: 'a0', limit_scope: 'account' })],
      vouchers: [
        voucher('1', 300_000, { number: '1', client_external_id: 'a0', due_on: '2027-01-01' }),
        voucher('2', 500_000, { number: '2', client_external_id: 'a1', due_on: '2027-01-01' }),
        receipt('3', 150_000, '2026-06-01', { number: '3', client_external_id: 'a2' }),
      ],
    });
    const whole = {
      balance: { ARS: '650000.00' },
      pending: { 1: '300000.00', 2: '500000.00', 3: '-150000.00' },
    };
    for (const code of ['000007-00', '000007-01', '000007-02']) {
      expect(await app.on('2026-06-30', { code, scope: 'account' })).toMatchObject({
        ...whole,
        state: 'red',
        reasons: [
          'Supera el límite de crédito de la cuenta en $ 50.000,00 (riesgo $ 650.000,00; límite $ 600.000,00)',
        ],
      });
    }
    expect(await app.on('2026-06-30', { code: '000007-02' })).toMatchObject({
      balance: { ARS: '-150000.00' },
    });
    expect(await app.on('2026-06-30', { code: '000008-00', scope: 'account' })).toMatchObject({
      pending: {},
      state: 'green',
    });
  });
});
