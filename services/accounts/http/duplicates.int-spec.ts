import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsApp } from '../testing/accounts-app.js';
import { application, receipt, type Row, voucher } from '../testing/ledger.js';

let app: AccountsApp;
beforeAll(async () => {
  app = await AccountsApp.start();
}, 120_000);
afterEach(() => app.ledger.clear());
afterAll(() => app.close());

/** A dollar invoice that pesos paid but for US$ 110, worth $ 121.000 between the two rates; and a debit note. */
async function given(note: Row, more: Row[] = []): Promise<void> {
  await app.ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 1, subaccount: 1 });
  await app.load({
    vouchers: [
      voucher('f', 1_210, { currency: 'USD', exchange_rate: 1000 }),
      receipt('r', 1_210_000, '2026-03-01'),
      voucher('nd', 121_000, { kind: 'debit-note', issued_on: '2026-03-10', ...note }),
      ...more,
    ],
    applications: [application('1', 'r', 'f', 1_100, '2026-03-01', { credit_amount: 1_210_000 })],
  });
}

async function marked(asOf: string): Promise<string[]> {
  const { body } = await app.get(
    `/api/accounts/clients/000001-00/pending-vouchers?scope=account&asOf=${asOf}`,
  );
  return body.items
    .filter((item: { observations: string[] }) => item.observations.includes('possible-duplicate-debt'))
    .map((item: { kind: string }) => item.kind)
    .sort();
}

const BOTH = ['debit-note', 'invoice'];

describe('possible duplicate debt', () => {
  it('is said of the dollars left over and of the note in pesos for them, while both are open', async () => {
    await given({}, [
      voucher('adjustment', 110, {
        kind: 'adjustment',
        side: 'credit',
        currency: 'USD',
        issued_on: '2026-03-20',
      }),
    ]);
    expect(await marked('2026-03-09')).toEqual([]);
    expect(await marked('2026-03-10')).toEqual(BOTH);
    await app.load({ applications: [application('2', 'adjustment', 'f', 110, '2026-03-20')] });
    expect(await marked('2026-03-19')).toEqual(BOTH);
    expect(await marked('2026-03-20')).toEqual([]);
  });

  it.each([
    ['carries IVA', { amount: 146_410 }, BOTH],
    ['was made at the rate of another day', { amount: 124_000 }, BOTH],
    ['is for something else', { amount: 640_000 }, []],
    ['is older than the payment', { issued_on: '2026-02-28' }, []],
    ['is in dollars too', { currency: 'USD' }, []],
    ['is of another subaccount', { client_external_id: 'c2' }, []],
    ['is an invoice', { kind: 'invoice' }, []],
  ])('depends on the note: %s', async (_case, note, expected) => {
    await given(note);
    expect(await marked('2026-03-31')).toEqual(expected);
  });
});
