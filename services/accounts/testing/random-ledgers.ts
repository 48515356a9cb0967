import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { fromCents } from '../domain/cents.js';
import { application, type Ledger, type Row, voucher } from './ledger.js';

export const FIRST_DAY = '2026-01-01';
export const DAYS = 30;
const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days));
const cents = fc.bigInt({ min: 1n, max: 20_000n }).map(fromCents);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const owner = fc.constantFrom('c1', 'c2', 'c3');
const documents = fc.array(
  fc.record({
    amount: cents,
    issued_on: day,
    annulled_on: maybe(day),
    currency: fc.constantFrom('ARS', 'USD'),
    client_external_id: owner,
  }),
  { minLength: 1, maxLength: 5 },
);
const applications = fc.array(
  fc.record({
    credit: fc.nat(4),
    debit: fc.nat(4),
    voucher_amount: cents,
    credit_amount: cents,
    applied_on: day,
    annulled_on: maybe(day),
  }),
  { maxLength: 12 },
);
/** Documents of three clients in two currencies, some annulled, and what is applied between them. */
export const randomLedgers = fc.record({ debits: documents, credits: documents, applications });

export type RandomLedger = typeof randomLedgers extends fc.Arbitrary<infer T> ? T : never;

/** As imports write it; gives the ids of `c1` and `c2`, that share an account, and of `c3`. */
export async function writeLedger(ledger: Ledger, given: RandomLedger): Promise<string[]> {
  const clients = await ledger.clients(
    { id: 'c1', account: 1 },
    { id: 'c2', account: 1, subaccount: 1 },
    { id: 'c3', account: 2 },
  );
  // Adjustments: of all documents only these stand on either side and can be annulled.
  const rows = (side: string, of: typeof given.debits): Row[] =>
    of.map(({ amount, ...rest }, i) => voucher(`${side}${i}`, amount, { ...rest, kind: 'adjustment', side }));
  await ledger.load('vouchers', [...rows('debit', given.debits), ...rows('credit', given.credits)]);
  for (const [i, { credit, debit, ...rest }] of given.applications.entries()) {
    const oneCurrency = given.credits[credit]?.currency === given.debits[debit]?.currency;
    const amounts = oneCurrency ? { credit_amount: rest.voucher_amount } : {};
    const row = application(`a${i}`, `credit${credit}`, `debit${debit}`, 0, rest.applied_on);
    await ledger.load('applications', [{ ...row, ...rest, ...amounts }]);
  }
  return clients;
}
