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

const nextAfter = async (day: string) => (await factsOn(day)).next_change_on;

/** The test vectors themselves are in `http/vectors`; here is when the grid has to look at a client again. */
describe('the next day on which facts change', () => {
  it('is the one after a due date, and those on which the grace and the maximum pass', async () => {
    await given({ vouchers: [voucher('f', 121_000, { issued_on: '2026-04-01', due_on: '2026-05-01' })] });
    expect(await nextAfter('2026-03-31')).toBe('2026-04-01');
    expect(await nextAfter('2026-04-30')).toBe('2026-05-02');
    expect(await nextAfter('2026-05-02')).toBe('2026-05-07');
    expect(await nextAfter('2026-05-07')).toBe('2026-06-01');
    expect(await nextAfter('2026-06-01')).toBeNull();
  });

  it('is that of an application or an annulment to come', async () => {
    await given({
      vouchers: [
        voucher('f', 242_000, { issued_on: '2026-03-01', due_on: '2026-12-31' }),
        receipt('r', 242_000, '2026-03-02', { annulled_on: '2026-04-20' }),
      ],
      applications: [application('1', 'r', 'f', 242_000, '2026-04-05')],
    });
    expect(await nextAfter('2026-03-10')).toBe('2026-04-05');
    expect(await nextAfter('2026-04-10')).toBe('2026-04-20');
  });

  it('is that of the next rate where a limit is judged by one', async () => {
    await given({
      credit_profiles: [{ client_external_id: 'c1', credit_limit: 2_000_000, limit_currency: 'ARS' }],
      vouchers: [voucher('d', 1_000, { currency: 'USD', due_on: '2026-12-31' })],
      exchange_rates: [
        { day: '2026-06-01', currency: 'USD', value: 1100 },
        { day: '2026-07-01', currency: 'USD', value: 1200 },
      ],
    });
    expect(await nextAfter('2026-06-30')).toBe('2026-07-01');
    expect(await nextAfter('2026-07-01')).toBe('2027-01-01');
  });

  it('is the one after the last of a block', async () => {
    await given({
      credit_profiles: [
        { client_external_id: 'c1', blocked: true, block_reason: 'x', block_expires_on: '2026-06-30' },
      ],
    });
    expect(await factsOn('2026-06-30')).toMatchObject({ credit_state: 'red', next_change_on: '2026-07-01' });
    expect(await factsOn('2026-07-01')).toMatchObject({ credit_state: 'green', next_change_on: null });
  });

  it('tells every client of an account when its limit is touched', async () => {
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
      voucher('2', 350_000, { client_external_id: 'a1', due_on: '2027-01-01' }),
    ]);
    expect(owed.clientIds).toHaveLength(3);
    const states = async () => (await ledger.facts(ids, '2026-06-30')).map((facts) => facts.credit_state);
    expect(await states()).toEqual(['red', 'red', 'red', 'green']);
    await ledger.load('credit_profiles', limit(650_000));
    expect(await states()).toEqual(['amber', 'amber', 'amber', 'green']);
    await ledger.load('credit_profiles', limit(1_000_000));
    expect(await states()).toEqual(['green', 'green', 'green', 'green']);
  });
});
