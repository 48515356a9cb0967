import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import { fromCents, toCents } from '../domain/cents.js';
import { SCOPES } from '../domain/scope.js';
import { readMovements, readMovementTotals } from '../persistence/movement-reader.js';
import { Ledger, voucher } from '../testing/ledger.js';
import { DAYS, FIRST_DAY, randomLedgers, writeLedger } from '../testing/random-ledgers.js';
import { readStatementLedgers } from './statement-ledgers.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

describe('the ledgers of many clients', () => {
  it('are, each of them, what is read of one client or account alone', async () => {
    await fc.assert(
      fc
        .asyncProperty(randomLedgers, async (given) => {
          const ids = (await writeLedger(ledger, given)) as [string, string, string];
          const alone = {
            subaccount: ids.map((id) => [id]),
            account: [ids.slice(0, 2), ids.slice(0, 2), [ids[2]]],
          };
          for (const scope of SCOPES) {
            for (const [from, asOf] of [
              [9, 17],
              [0, DAYS],
            ].map((days) => days.map((n) => addDays(FIRST_DAY, n)))) {
              const wanted = { asOf: asOf as string, scope, movements: { from: from as string } };
              const many = await readStatementLedgers(ledger.db, ids, wanted);
              for (const [i, id] of ids.entries()) {
                const range = {
                  clientIds: alone[scope][i] as string[],
                  from: from as string,
                  until: asOf as string,
                };
                expect(signedOf(many.get(id))).toEqual(await movementsAlone(range));
                expect(openingsOf(many.get(id))).toEqual(await openingsAlone(range));
                expect(pendingOf(many.get(id))).toEqual(await pendingAlone(range.clientIds, range.until));
              }
            }
          }
        })
        .afterEach(() => ledger.clear()),
      { numRuns: 20 },
    );
  }, 180_000);

  it('take as many statements for a thousand clients as for one', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ id: `c${i}`, account: i + 1 }));
    const ids = await ledger.clients(...many);
    await ledger.load(
      'vouchers',
      many.map(({ id }) => voucher(`v-${id}`, 10, { client_external_id: id })),
    );
    const wanted = { asOf: '2026-06-30', scope: 'account', movements: { from: null } } as const;
    const [one, all] = [counting(ledger.db), counting(ledger.db)];
    await readStatementLedgers(one, ids.slice(0, 1), wanted);
    const ledgers = await readStatementLedgers(all, ids, wanted);
    expect(all.statements).toBe(one.statements);
    expect(
      [...ledgers.values()].every(({ items, movements }) => items.length === 1 && movements.length === 1),
    ).toBe(true);
  });
});

type Read =
  Awaited<ReturnType<typeof readStatementLedgers>> extends Map<string, infer One> ? One | undefined : never;
interface Range {
  clientIds: string[];
  from: string;
  until: string;
}

const signedOf = (read: Read) =>
  read?.movements.map(({ day, currency, signed }) => `${day} ${currency} ${signed}`);

async function movementsAlone(range: Range): Promise<string[]> {
  const rows = await readMovements(ledger.db, range, null, 500);
  return rows.map(({ day, currency, debit, credit }) => `${day} ${currency} ${debit ?? `-${credit}`}`);
}

const openingsOf = (read: Read) =>
  sumsByCurrency(read?.openings.map(({ currency, amount }) => [currency, amount]) ?? []);

async function openingsAlone(range: Range): Promise<Record<string, string>> {
  const totals = await readMovementTotals(ledger.db, range);
  return sumsByCurrency(totals.map(({ currency, opening }) => [currency, opening]));
}

const pendingOf = (read: Read) =>
  sumsByCurrency(
    read?.items.map(({ currency, side, pending }) => [
      currency,
      fromCents(side === 'debit' ? toCents(pending) : -toCents(pending)),
    ]) ?? [],
  );

async function pendingAlone(clientIds: string[], asOf: string): Promise<Record<string, string>> {
  const rows = await ledger.db.query<{ currency: string; balance: string }>(
    `select currency, sum(case side when 'debit' then pending else -pending end)::numeric(18, 2) as balance
    from accounts.open_items($1::uuid[], $2::date) group by currency`,
    [clientIds, asOf],
  );
  return sumsByCurrency(rows.map(({ currency, balance }) => [currency, balance]));
}

/** Sums per currency; those of zero left out. */
function sumsByCurrency(amounts: readonly (readonly [string, string])[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const [currency, amount] of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + toCents(amount));
  return Object.fromEntries(
    [...sums].filter(([, sum]) => sum !== 0n).map(([key, sum]) => [key, fromCents(sum)]),
  );
}

function counting(q: Queryable): Queryable & { statements: number } {
  const counted = {
    statements: 0,
    query<Row extends object>(...given: Parameters<Queryable['query']>) {
      counted.statements++;
      return q.query<Row>(...given);
    },
  };
  return counted;
}
