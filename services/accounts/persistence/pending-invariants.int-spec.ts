import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { fromCents, toCents } from '../domain/cents.js';
import { application, Ledger, receipt, type Row, voucher } from '../testing/ledger.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

const FIRST_DAY = '2026-01-01';
const DAYS = 40;
const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days));
const cents = fc.bigInt({ min: 1n, max: 20_000n }).map(fromCents);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const debits = fc.array(fc.record({ amount: cents, issued_on: day, due_on: maybe(day) }), {
  minLength: 1,
  maxLength: 5,
});
const credits = fc.array(fc.record({ amount: cents, issued_on: day, annulled_on: maybe(day) }), {
  minLength: 1,
  maxLength: 5,
});
const applications = fc.array(
  fc.record({
    key: fc.nat(12),
    credit: fc.nat(4),
    debit: fc.nat(4),
    amount: cents,
    applied_on: day,
    annulled_on: maybe(day),
    instalment_position: maybe(fc.integer({ min: 1, max: 2 })),
  }),
  { maxLength: 25 },
);
/** Each debit's schedule: where its amount is cut in two, or no schedule. */
const cuts = fc.array(maybe(fc.integer({ min: 0, max: 100 })), { minLength: 5, maxLength: 5 });
/** What the ERP changes afterwards: annulments of credits given and taken back, dates moved. */
const changes = fc.array(fc.record({ credit: fc.nat(4), annulled_on: maybe(day), issued_on: maybe(day) }), {
  maxLength: 4,
});
const batchSize = fc.integer({ min: 1, max: 8 });

const ledgers = fc.record({ debits, credits, applications, cuts, changes, batchSize });
type Given = typeof ledgers extends fc.Arbitrary<infer T> ? T : never;

async function write(given: Given): Promise<string[]> {
  const clients = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
  const owner = (i: number) => ({ client_external_id: i % 2 ? 'c2' : 'c1' });
  const invoices = given.debits.map(({ amount, ...rest }, i) =>
    voucher(`d${i}`, amount, { ...owner(i), ...rest }),
  );
  const receipts = given.credits.map(({ amount, issued_on, annulled_on }, i) =>
    receipt(`c${i}`, amount, issued_on, { ...owner(i), annulled_on }),
  );
  await ledger.load('vouchers', [...invoices, ...receipts]);
  await ledger.load(
    'instalments',
    given.debits.flatMap(({ amount }, i) => schedule(i, amount, given.cuts[i])),
  );
  const rows = given.applications.map(({ key, credit, debit, amount, applied_on, ...rest }) =>
    application(`a${key}`, `c${credit}`, `d${debit}`, amount, applied_on, rest),
  );
  for (let i = 0; i < rows.length; i += given.batchSize) {
    await ledger.load('applications', rows.slice(i, i + given.batchSize));
  }
  for (const change of given.changes) {
    const row = receipts[change.credit];
    if (!row) continue;
    const issued_on = change.issued_on ?? row.issued_on;
    await ledger.load('vouchers', [{ ...row, annulled_on: change.annulled_on, issued_on }]);
  }
  return clients;
}

function schedule(i: number, amount: string, cut: number | null | undefined): Row[] {
  if (cut === null || cut === undefined) return [];
  const whole = toCents(amount);
  const first = (whole * BigInt(cut)) / 100n;
  return [first, whole - first].map((part, at) => ({
    voucher_external_id: `d${i}`,
    position: at + 1,
    due_on: addDays(FIRST_DAY, 10 * (at + 1)),
    amount: fromCents(part),
  }));
}

interface StoredVoucher {
  id: string;
  side: string;
  client_id: string;
  amount: string;
  pending: string;
  issued_on: string;
  annulled_on: string | null;
}
interface StoredApplication {
  credit_id: string;
  voucher_id: string;
  voucher_amount: string;
  applied_on: string;
  annulled_on: string | null;
}

/** The rule as it is written, over what is stored raw: nothing of the derived columns. */
function expectedPending(
  of: StoredVoucher,
  all: Map<string, StoredVoucher>,
  used: StoredApplication[],
  on: string,
) {
  const counts = (v: StoredVoucher) => v.issued_on <= on && !(v.annulled_on !== null && v.annulled_on <= on);
  if (!counts(of)) return 0n;
  return used
    .filter((a) => [a.credit_id, a.voucher_id].includes(of.id))
    .filter((a) => a.applied_on <= on && !(a.annulled_on !== null && a.annulled_on <= on))
    .filter((a) => [a.credit_id, a.voucher_id].every((id) => counts(all.get(id) as StoredVoucher)))
    .reduce((pending, a) => pending - toCents(a.voucher_amount), toCents(of.amount));
}

describe('pendings', () => {
  it('are the amount less what is applied, at every day, and add up to the balance', async () => {
    await fc.assert(
      fc
        .asyncProperty(ledgers, async (given) => {
          const clients = await write(given);
          const vouchers = await ledger.db.query<StoredVoucher>(`select * from accounts.vouchers`);
          const used = await ledger.db.query<StoredApplication>(`select * from accounts.applications`);
          const all = new Map(vouchers.map((v) => [v.id, v]));
          const days = [-1, 0, 7, 13, 20, 31, DAYS, DAYS + 1].map((n) => addDays(FIRST_DAY, n));
          for (const on of days) {
            const items = await ledger.db.query<{ voucher_id: string; pending: string }>(
              `select voucher_id, sum(pending) as pending from accounts.open_items($1::uuid[], $2::date) group by 1`,
              [clients, on],
            );
            const found = new Map(items.map((item) => [item.voucher_id, toCents(item.pending)]));
            for (const v of vouchers) expect(found.get(v.id) ?? 0n).toBe(expectedPending(v, all, used, on));
            await expectBalances(clients, vouchers, on);
          }
          for (const v of vouchers) {
            expect(toCents(v.pending)).toBe(expectedPending(v, all, used, '2199-01-01'));
          }
        })
        .afterEach(() => ledger.clear()),
      { numRuns: 25 },
    );
  }, 120_000);

  /** An application moves nothing between both clients together, whoever owns the documents. */
  async function expectBalances(clients: string[], vouchers: StoredVoucher[], on: string) {
    const facts = await ledger.facts(clients, on);
    const balance = facts.reduce((sum, row) => sum + toCents(row.balance_ars ?? '0'), 0n);
    const movements = vouchers
      .filter((v) => v.issued_on <= on && !(v.annulled_on !== null && v.annulled_on <= on))
      .reduce((sum, v) => sum + (v.side === 'debit' ? toCents(v.amount) : -toCents(v.amount)), 0n);
    expect(balance).toBe(movements);
  }

  it('cannot be set by hand', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [voucher('f', 100), receipt('r', 60, '2026-02-01')]);
    await ledger.load('applications', [application('1', 'r', 'f', 60, '2026-02-01')]);
    await ledger.db.query(
      `update accounts.vouchers set pending = 1, pending_since = '2020-01-01' where external_id = 'f'`,
    );
    const read = () =>
      ledger.db.query(`select pending, pending_since from accounts.vouchers where external_id = 'f'`);
    expect(await read()).toEqual([{ pending: '40.00', pending_since: '2026-02-01' }]);
    await ledger.db.query(`delete from accounts.applications`);
    expect(await read()).toEqual([{ pending: '100.00', pending_since: '2026-01-01' }]);
  });

  it('refuse to be overdrawn, upside down or unequal, whoever writes', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [voucher('f', 100), voucher('g', 100), receipt('r', 60, '2026-02-01')]);
    await ledger.load('applications', [application('1', 'r', 'f', 60, '2026-02-01')]);
    const insert = (credit: string, debit: string, voucherAmount: number) =>
      ledger.db.query(
        `insert into accounts.applications (origin, external_id, credit_id, voucher_id, credit_amount,
          voucher_amount, applied_on, effective_from)
        select 'test', gen_random_uuid()::text, c.id, d.id, 1, $3, '2026-02-01', '2026-02-01'
        from accounts.vouchers c, accounts.vouchers d where c.external_id = $1 and d.external_id = $2`,
        [credit, debit, voucherAmount],
      );
    await expect(insert('r', 'f', 1)).rejects.toMatchObject({ constraint: 'vouchers_pending_within_amount' });
    await expect(insert('g', 'f', 1)).rejects.toMatchObject({ code: '23514' });
    await expect(insert('r', 'f', 2)).rejects.toMatchObject({ code: '23514' });
  });

  it('count both of two applications written at the same time', async () => {
    await ledger.clients({ id: 'c1', account: 1 });
    await ledger.load('vouchers', [voucher('f', 100), voucher('g', 100), receipt('r', 100, '2026-02-01')]);
    const results = await Promise.allSettled([
      ledger.load('applications', [application('1', 'r', 'f', 50, '2026-02-01')]),
      ledger.load('applications', [application('2', 'r', 'g', 50, '2026-02-01')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const [stored] = await ledger.db.query(`select pending from accounts.vouchers where external_id = 'r'`);
    expect(stored).toEqual({ pending: '0.00' });
  });
});
