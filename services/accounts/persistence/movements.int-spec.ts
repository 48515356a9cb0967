import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { toCents } from '../domain/cents.js';
import { Ledger } from '../testing/ledger.js';
import { DAYS, FIRST_DAY, randomLedgers, writeLedger } from '../testing/random-ledgers.js';
import { MOVEMENTS_PAGE, type MovementRange, readMovements, readMovementTotals } from './movement-reader.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

describe('the running balance', () => {
  it('ends, at every day and for any clients, in the signed sum of what is pending', async () => {
    await fc.assert(
      fc
        .asyncProperty(randomLedgers, async (given) => {
          const [c1, c2, c3] = (await writeLedger(ledger, given)) as [string, string, string];
          for (const clientIds of [[c1], [c3], [c1, c2], [c1, c2, c3]]) {
            for (const until of [0, 9, 17, 24, DAYS].map((n) => addDays(FIRST_DAY, n))) {
              const balances = await pendingBalances(clientIds, until);
              const range = { clientIds, until, from: null };
              expect(await lastBalances(range)).toEqual(balances);
              const totals = await readMovementTotals(ledger.db, range);
              const closings = totals.map(({ currency, closing }) => [currency, closing] as const);
              expect(withoutZeros(closings)).toEqual(balances);
              for (const { opening, debits, credits, closing } of totals) {
                expect(toCents(opening) + toCents(debits) - toCents(credits)).toBe(toCents(closing));
              }
            }
          }
        })
        .afterEach(() => ledger.clear()),
      { numRuns: 25 },
    );
  }, 180_000);

  async function pendingBalances(clientIds: string[], until: string): Promise<Record<string, string>> {
    const rows = await ledger.db.query<{ currency: string; balance: string }>(
      `select currency, sum(case side when 'debit' then pending else -pending end)::numeric(18, 2) as balance
      from accounts.open_items($1::uuid[], $2::date) group by currency`,
      [clientIds, until],
    );
    return withoutZeros(rows.map(({ currency, balance }) => [currency, balance]));
  }

  /** Balance after the last movement of each currency; on the way each follows from the one before. */
  async function lastBalances(range: MovementRange): Promise<Record<string, string>> {
    const last: Record<string, string> = {};
    for (const row of await readMovements(ledger.db, range, null, 500)) {
      const before = toCents(last[row.currency] ?? '0');
      const change = toCents(row.debit ?? '0') - toCents(row.credit ?? '0');
      expect(toCents(row.balance)).toBe(before + change);
      last[row.currency] = row.balance;
    }
    return withoutZeros(Object.entries(last));
  }

  const withoutZeros = (balances: Iterable<readonly [string, string]>) =>
    Object.fromEntries([...balances].filter(([, balance]) => toCents(balance) !== 0n));
});

describe('a client with 10,000 movements', () => {
  it('is read by index alone, and given a page at a time', async () => {
    const client = await plantBigClient();
    const range = { clientIds: [client], until: '2026-06-30', from: '2025-01-01' };
    const page = await readMovements(ledger.db, range, null, 101);
    expect(page).toHaveLength(101);
    // Before it came a day with four invoices, 1,826 with four and a receipt, each of ten pesos.
    expect(page[0]).toMatchObject({ day: '2025-01-01', debit: '10.00', balance: '54830.00' });

    const plan = await planOf([[client], '2026-06-30', '2025-01-01', ...Array<null>(9).fill(null), 101]);
    expect(plan).toContain('Index Only Scan using vouchers_ledger');
    expect(plan).toContain('Index Scan using applications_credit');
    expect(plan).not.toMatch(/Seq Scan on (vouchers|applications|clients)/);
    // Row by row, the triggers would derive every pending again.
    await ledger.db.query(`truncate accounts.vouchers cascade`);
  }, 120_000);

  /** Its documents lie among those of others, as years of imports leave them; its receipts are applied. */
  async function plantBigClient(): Promise<string> {
    await ledger.clients(...Array.from({ length: 41 }, (_, i) => ({ id: `c${i}`, account: i })));
    await ledger.db.query(
      `insert into accounts.vouchers (client_id, origin, external_id, kind, issued_on, currency, amount, side,
        pending, pending_since)
      select c.id, 'cristal', c.external_id || ':' || n, case n % 5 when 0 then 'receipt' else 'invoice' end,
        d.day, 'ARS', 10, case n % 5 when 0 then 'credit' else 'debit' end, 10, d.day
      from clients.clients c
      cross join lateral generate_series(1, case c.account when 0 then 10000 else 500 end) n
      cross join lateral (select date '2020-01-01' + n / 5 as day) d
      order by random()`,
    );
    await ledger.db.query(
      `insert into accounts.applications (origin, external_id, credit_id, voucher_id, credit_amount,
        voucher_amount, applied_on, effective_from)
      select 'cristal', r.external_id, r.id, i.id, 10, 10, r.issued_on, r.issued_on
      from accounts.vouchers r
      join accounts.vouchers i on i.external_id = split_part(r.external_id, ':', 1) || ':'
        || split_part(r.external_id, ':', 2)::int - 1
      where r.side = 'credit'`,
    );
    await ledger.db.query(`vacuum analyze clients.clients, accounts.vouchers, accounts.applications`);
    const [big] = await ledger.db.query<{ id: string }>(`select id from clients.clients where account = 0`);
    return (big as { id: string }).id;
  }

  async function planOf(values: readonly unknown[]): Promise<string> {
    const literal = (value: unknown) =>
      value === null ? 'null' : Array.isArray(value) ? `'{${value.join()}}'` : `'${String(value)}'`;
    const sql = MOVEMENTS_PAGE.replace(/\$(\d+)/g, (_, number: string) =>
      literal(values[Number(number) - 1]),
    );
    const lines = await ledger.db.query<Record<string, string>>(`explain ${sql}`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }
});
