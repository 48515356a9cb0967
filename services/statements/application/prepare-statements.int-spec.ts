import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { voucher } from '../../accounts/testing/ledger.js';
import { isEmpty, type StatementSnapshot } from '../domain/snapshot.js';
import { StatementLab } from '../testing/statement-lab.js';
import * as vectors from '../testing/vectors.js';

let lab: StatementLab;
beforeAll(async () => {
  lab = await StatementLab.open();
}, 120_000);
afterEach(() => lab.ledger.clear());
afterAll(() => lab.ledger.close());

const pendings = ({ currencies }: StatementSnapshot) =>
  currencies.map(({ currency, items, totals }) => ({
    currency,
    items: items.map((item) => [item.dueOn, item.amount, item.applied, item.pending, item.daysOverdue]),
    ...totals,
  }));

const movements = ({ currencies }: StatementSnapshot) =>
  currencies.map(({ currency, movements: own }) => ({
    currency,
    ...own,
    rows: own?.rows.map((row) => [row.day, row.debit ?? `-${row.credit}`, row.balance]),
  }));

const closings = ({ currencies }: StatementSnapshot) =>
  currencies.map(({ movements: own, totals }) => [own?.closing, totals.balance]);

describe('what a statement says', () => {
  it('3: each instalment with what is left of it', async () => {
    await lab.given(vectors.INSTALMENTS);
    const early = await lab.draft('2026-03-05', 'pending');
    expect(pendings(early)).toMatchObject([
      { pending: '100000.00', overdue: '33333.33', balance: '100000.00' },
    ]);
    const later = await lab.draft('2026-04-15', 'pending');
    expect(pendings(later)).toEqual([
      {
        currency: 'ARS',
        items: [
          ['2026-03-31', '33333.33', '16666.67', '16666.66', 15],
          ['2026-04-30', '33333.34', '0.00', '33333.34', 0],
        ],
        pending: '50000.00',
        onAccount: '0.00',
        balance: '50000.00',
        overdue: '16666.66',
      },
    ]);
    expect(later.currencies[0]?.ageing).toMatchObject({ notDue: '33333.34', d1to30: '16666.66' });
    expect(later.currencies[0]?.items[0]).toMatchObject({
      label: 'FA A 00003-00012345',
      purchaseOrder: 'OC 4500',
      instalment: { position: 2, count: 3 },
    });
    expect(movements(await lab.draft('2026-04-15', 'movements'))).toMatchObject([
      {
        opening: '0.00',
        rows: [
          ['2026-01-31', '100000.00', '100000.00'],
          ['2026-03-10', '-50000.00', '50000.00'],
        ],
        closing: '50000.00',
      },
    ]);
  });

  it('4: a credit note larger than its invoice leaves a balance in the client’s favour', async () => {
    await lab.given(vectors.LARGER_CREDIT_NOTE);
    expect(pendings(await lab.draft('2026-05-31', 'pending'))).toMatchObject([
      { items: [], pending: '0.00', onAccount: '24200.00', balance: '-24200.00', overdue: '0.00' },
    ]);
    expect(movements(await lab.draft('2026-05-31', 'movements', { from: '2026-05-15' }))).toMatchObject([
      { opening: '60500.00', rows: [['2026-05-20', '-84700.00', '-24200.00']], closing: '-24200.00' },
    ]);
  });

  it('5: pesos for dollars, each currency by itself', async () => {
    await lab.given(vectors.EXCHANGE);
    expect(pendings(await lab.draft('2026-03-02', 'pending'))).toMatchObject([
      { currency: 'USD', items: [['2026-12-31', '1210.00', '1100.00', '110.00', 0]], balance: '110.00' },
    ]);
    expect(movements(await lab.draft('2026-03-02', 'movements'))).toMatchObject([
      { currency: 'ARS', debits: '1210000.00', credits: '1210000.00', closing: '0.00' },
      {
        currency: 'USD',
        rows: [
          ['2026-01-01', '1210.00', '1210.00'],
          ['2026-03-01', '-1100.00', '110.00'],
        ],
      },
    ]);
    await lab.load(vectors.EXCHANGE_CLOSED);
    expect(pendings(await lab.draft('2026-03-10', 'pending'))).toMatchObject([
      { currency: 'ARS', balance: '121000.00' },
    ]);
    expect(closings(await lab.draft('2026-03-10', 'movements'))).toEqual([
      ['121000.00', '121000.00'],
      ['0.00', '0.00'],
    ]);
    expect((await lab.draft('2026-03-10', 'movements', { currencies: ['USD'] })).currencies).toHaveLength(1);
  });

  it('6: a cheque that is not credited is told apart; rejected it is debt again', async () => {
    await lab.given(vectors.CHEQUE);
    const early = await lab.draft('2026-06-15', 'pending');
    expect(pendings(early)).toMatchObject([{ items: [], balance: '0.00' }]);
    expect(early.currencies[0]?.cheques).toEqual({
      total: '640000.00',
      rows: [{ bank: 'Banco Nación', number: '55012', paymentOn: '2026-08-15', amount: '640000.00' }],
    });
    expect(pendings(await lab.draft('2026-06-30', 'pending'))).toMatchObject([
      { balance: '605000.00', overdue: '0.00' },
    ]);
    await lab.load(vectors.CHEQUE_REJECTED);
    const rejected = await lab.draft('2026-08-20', 'pending');
    expect(pendings(rejected)).toMatchObject([{ balance: '1257100.00', overdue: '1257100.00' }]);
    expect(rejected.currencies[0]).toMatchObject({
      ageing: { d1to30: '652100.00', d31to60: '605000.00' },
      cheques: { total: '0.00', rows: [] },
    });
    expect(closings(await lab.draft('2026-08-20', 'movements'))).toEqual([['1257100.00', '1257100.00']]);
  });

  it('9: a voided receipt counts until its day', async () => {
    await lab.given(vectors.RECEIPT);
    expect(isEmpty(await lab.draft('2026-04-10', 'pending'))).toBe(true);
    await lab.load(vectors.RECEIPT_VOIDED);
    expect(isEmpty(await lab.draft('2026-04-10', 'pending'))).toBe(true);
    expect(pendings(await lab.draft('2026-04-25', 'pending'))).toMatchObject([{ balance: '242000.00' }]);
    expect(movements(await lab.draft('2026-04-25', 'movements'))).toMatchObject([
      { debits: '484000.00', credits: '242000.00', closing: '242000.00' },
    ]);
  });
});

describe('many statements', () => {
  it('come in the order of the codes, each with its own account, and ids of nobody are left out', async () => {
    const ids = await lab.ledger.clients(
      { id: 'c2', account: 2 },
      { id: 'c1', account: 1 },
      { id: 'c1b', account: 1, subaccount: 1 },
    );
    await lab.ledger.load('vouchers', [voucher('a', 10), voucher('b', 5, { client_external_id: 'c1b' })]);
    const choice = { format: 'pending', scope: 'account', asOf: '2026-06-30', from: null } as const;
    const nobody = '00000000-0000-4000-8000-000000000000';
    const prepared = await lab.prepareStatements.execute(
      lab.ledger.db,
      [...ids, nobody],
      vectors.ISSUER,
      choice,
    );
    expect(
      prepared.map(({ draft: one }) => [one.client.code, one.codes, one.currencies[0]?.totals.balance]),
    ).toEqual([
      ['000001-00', ['000001-00', '000001-01'], '15.00'],
      ['000001-01', ['000001-00', '000001-01'], '15.00'],
      ['000002-00', ['000002-00'], undefined],
    ]);
  });
});
