import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { billingOf, daysOf, monthsUntil } from '../domain/billing.js';
import { fromCents, toCents } from '../domain/cents.js';
import { typeObservations, VOUCHER_KINDS } from '../domain/voucher-types.js';
import { Ledger, voucher } from '../testing/ledger.js';
import { BILLING, BILLING_VOUCHERS, readBilling, readBillingVouchers } from './billing-reader.js';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

const MONTHS = monthsUntil('2026-03', 12);
const { from, until } = daysOf(MONTHS);
/** Reaches two weeks beyond the period at both ends. */
const day = fc.integer({ min: -14, max: 379 }).map((days) => addDays(from, days));
const documents = fc.array(
  fc.record({
    amount: fc.bigInt({ min: 0n, max: 10n ** 17n }).map(fromCents),
    issued_on: day,
    currency: fc.constantFrom('ARS', 'USD', 'EUR'),
    kind: fc.constantFrom(...VOUCHER_KINDS),
    arca_code: fc.constantFrom(null, 1, 3, 4, 203, 999),
    side: fc.constantFrom('debit' as const, 'credit' as const),
    annulled_on: fc.option(day, { freq: 2 }),
    client_external_id: fc.constantFrom('c1', 'c1', 'c2'),
  }),
  { maxLength: 30 },
);
type Document = typeof documents extends fc.Arbitrary<(infer T)[]> ? T : never;

const BILLED = ['invoice', 'debit-note', 'credit-note', 'fiscal-receipt'];
const isBilling = ({ client_external_id, issued_on, arca_code, kind }: Document) =>
  client_external_id === 'c1' &&
  issued_on >= from &&
  issued_on <= until &&
  (arca_code !== null || BILLED.includes(kind));
const isObserved = ({ arca_code, kind, side }: Document) =>
  typeObservations(arca_code, kind, side).length > 0;
const signed = ({ amount, side }: Document) => (side === 'debit' ? toCents(amount) : -toCents(amount));

describe('billing', () => {
  it('adds up, in each currency, to the plain sum of its vouchers, and so do the lists behind it', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        await ledger.clear();
        const [client = ''] = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
        const rows = given.map(({ amount, ...rest }, i) => voucher(`${i}`, amount, rest));
        expect((await ledger.load('vouchers', rows)).rejections).toEqual([]);
        const range = { clientIds: [client], from, until };
        const { billed, observed } = await readBilling(ledger.db, range);

        const counted = given.filter((document) => isBilling(document) && !isObserved(document));
        expect(observed).toBe(given.filter((document) => isBilling(document) && isObserved(document)).length);
        const currencies = billingOf(billed, MONTHS);
        expect(currencies.map(({ currency }) => currency).toSorted()).toEqual(
          [...new Set(counted.map(({ currency }) => currency))].toSorted(),
        );
        for (const { currency, months, totals } of currencies) {
          const own = counted.filter((document) => document.currency === currency);
          const sum = own.reduce((total, document) => total + signed(document), 0n);
          expect(totals.net).toBe(fromCents(sum));
          expect(months.reduce((total, { net }) => total + toCents(net), 0n)).toBe(sum);
          expect(totals.vouchers).toBe(own.length);
          const listed = await readBillingVouchers(
            ledger.db,
            { ...range, observed: false, currency },
            null,
            100,
          );
          expect(listed.reduce((total, { amount }) => total + toCents(amount), 0n)).toBe(sum);
        }
        const marked = { ...range, observed: true, currency: undefined };
        expect(await readBillingVouchers(ledger.db, marked, null, 100)).toHaveLength(observed);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('reads of a client with many vouchers those of the period alone', async () => {
    const [client = ''] = await ledger.clients({ id: 'c1', account: 1 }, { id: 'c2', account: 2 });
    const many = Array.from({ length: 20_000 }, (_, i) =>
      voucher(`${i}`, i, {
        client_external_id: i % 2 ? 'c1' : 'c2',
        issued_on: addDays('2016-04-01', i % 3650),
      }),
    );
    for (const batch of [many.slice(0, 10_000), many.slice(10_000)]) await ledger.load('vouchers', batch);
    await ledger.db.query('analyze accounts.vouchers');
    const range = [[client], from, until];
    for (const [sql, values] of [
      [BILLING, range],
      [BILLING_VOUCHERS, [...range, false, 'ARS', null, null, 100]],
    ] as const) {
      const plan = await ledger.db.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, buffers) ${sql}`,
        values,
      );
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toMatch(/Index Cond: .*issued_on/);
      expect(text).not.toMatch(/Seq Scan on vouchers/);
    }
  }, 120_000);
});
