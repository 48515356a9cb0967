import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { Ledger, receipt, type Row, voucher } from '../testing/ledger.js';
import { AccountsFacade } from './accounts-facade.js';

const TODAY = '2026-06-30';
let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
}, 120_000);
afterEach(() => ledger.clear());
afterAll(() => ledger.close());

const facts = (clientId: string) => new AccountsFacade().administrativeFacts(ledger.db, clientId, TODAY);

describe('administrative facts', () => {
  it('tell balances, credit conditions and why', async () => {
    const [id] = (await ledger.clients({ id: 'c1', account: 1 })) as [string];
    await ledger.load('credit_profiles', [
      {
        client_external_id: 'c1',
        credit_limit: 1_000_000,
        limit_currency: 'ARS',
        payment_term_days: 30,
        grace_days: 0,
      },
    ]);
    await ledger.load('exchange_rates', [{ day: '2026-06-29', currency: 'USD', value: 1_250 }]);
    await ledger.load('vouchers', [
      voucher('f', 5_000, { due_on: '2026-05-20' }),
      voucher('u', 1_000, { currency: 'USD', due_on: '2026-07-10' }),
      receipt('r', 1_000, '2026-06-01'),
    ]);
    expect(await facts(id)).toEqual({
      balances: [
        { amount: '4000.00', currency: 'ARS' },
        { amount: '1000.00', currency: 'USD' },
      ],
      overdue: [
        { amount: '5000.00', currency: 'ARS' },
        { amount: '0.00', currency: 'USD' },
      ],
      daysOverdue: 41,
      onAccount: [
        { amount: '1000.00', currency: 'ARS' },
        { amount: '0.00', currency: 'USD' },
      ],
      creditProfile: {
        limit: { amount: '1000000.00', currency: 'ARS' },
        limitScope: 'subaccount',
        paymentTermDays: 30,
        graceDays: 0,
        maximumOverdueDays: 30,
        smallDebts: [
          { amount: '1000.00', currency: 'ARS' },
          { amount: '1000.00', currency: 'USD' },
          { amount: '1000.00', currency: 'EUR' },
        ],
        blocked: false,
        blockReason: null,
        blockExpiresOn: null,
      },
      creditState: 'red',
      ruleState: 'red',
      override: null,
      reasons: [
        {
          code: 'over-limit',
          state: 'red',
          text:
            'Supera el límite de crédito en $ 254.000,00 (riesgo $ 1.254.000,00; límite $ 1.000.000,00; ' +
            'equivalente con USD a 1.250,00 del 29/06/2026)',
          plainText: 'Supera el límite de crédito',
          figures: {
            amounts: {
              limit: { amount: '1000000.00', currency: 'ARS' },
              risk: { amount: '1254000.00', currency: 'ARS' },
              excess: { amount: '254000.00', currency: 'ARS' },
            },
          },
          about: { kind: 'limit', scope: 'subaccount' },
        },
        {
          code: 'overdue-beyond-maximum',
          state: 'red',
          text: 'Deuda vencida de $ 5.000,00, con 41 días de atraso (máximo 30 días)',
          plainText: 'Deuda vencida, con 41 días de atraso (máximo 30 días)',
          figures: {
            amounts: {
              overdue: { amount: '5000.00', currency: 'ARS' },
              onAccount: { amount: '1000.00', currency: 'ARS' },
            },
            daysOverdue: 41,
          },
          about: { kind: 'overdue', currency: 'ARS' },
        },
      ],
    });
  });

  it('of a client without vouchers are empty and green; of nobody, nothing', async () => {
    const [id] = (await ledger.clients({ id: 'c1', account: 1 })) as [string];
    expect(await facts(id)).toMatchObject({
      balances: [],
      overdue: [],
      daysOverdue: 0,
      creditProfile: { limit: null, limitScope: null, graceDays: 5, maximumOverdueDays: 30 },
      creditState: 'green',
      reasons: [],
    });
    expect(await facts('00000000-0000-7000-8000-000000000000')).toBeUndefined();
  });
});

describe('the verdict in sets', () => {
  const CLIENTS = 60;
  const amount = fc.constantFrom(
    1,
    900,
    999.99,
    1_000,
    1_000.01,
    5_000,
    89_999.99,
    90_000,
    100_000,
    100_000.01,
  );
  const client = fc.record({
    limit: fc.option(fc.constantFrom(0, 1_000, 100_000), { nil: null }),
    limitCurrency: fc.constantFrom('ARS', 'USD'),
    scope: fc.constantFrom('subaccount', 'account'),
    grace: fc.option(fc.constantFrom(0, 10), { nil: null }),
    maximum: fc.option(fc.constantFrom(15, 60), { nil: null }),
    smallDebt: fc.option(fc.constantFrom(0, 2_000), { nil: null }),
    debits: fc.array(
      fc.record({
        amount,
        currency: fc.constantFrom('ARS', 'USD', 'EUR'),
        late: fc.constantFrom(-9, 0, 1, 5, 6, 10, 11, 15, 16, 30, 31, 60, 61),
      }),
      { maxLength: 3 },
    ),
    onAccount: fc.option(fc.record({ amount, currency: fc.constantFrom('ARS', 'USD') }), { nil: null }),
  });

  it('is the verdict of the rules, for every client', async () => {
    const given = fc.sample(client, { numRuns: CLIENTS, seed: 20260630 });
    const ids = await ledger.clients(
      ...given.map((_, i) => ({ id: `c${i}`, account: Math.floor(i / 2), subaccount: i % 2 })),
    );
    await ledger.load('exchange_rates', [{ day: '2026-06-01', currency: 'USD', value: 1_000 }]);
    await ledger.load(
      'credit_profiles',
      given.flatMap((c, i) => (i % 5 === 0 ? [] : [profile(c, i)])),
    );
    await ledger.load('vouchers', given.flatMap(vouchersOf));
    // Some have an exception: in force, begun later, over or revoked.
    await ledger.db.query(
      `insert into accounts.credit_overrides
         (client_id, reason, starts_on, expires_on, granted_at, granted_by_kind, granted_by_id, granted_by,
          revoked_at, revoked_by_kind, revoked_by_id, revoked_by, revoke_reason)
       select id, 'x', day, day + 3, now(), 'user', id, 'x',
         case when revoked then now() end, case when revoked then 'user' end, case when revoked then id end,
         case when revoked then 'x' end, case when revoked then 'x' end
       from unnest($1::uuid[]) with ordinality given (id, n)
       cross join lateral (select $2::date - 5 + n::int % 7 as day, n % 4 = 0 as revoked) o where n % 3 = 0`,
      [ids, TODAY],
    );
    const states = (await ledger.facts(ids, TODAY)).map((row) => row.credit_state);
    const verdicts = await Promise.all(ids.map(async (id) => (await facts(id))?.creditState));
    expect(states).toEqual(verdicts);
    // The sample says something of every state.
    expect(new Set(states)).toEqual(new Set(['green', 'amber', 'red']));
  });

  type Given = typeof client extends fc.Arbitrary<infer T> ? T : never;

  function profile(c: Given, i: number): Row {
    return {
      client_external_id: `c${i}`,
      credit_limit: c.limit,
      limit_currency: c.limitCurrency,
      limit_scope: c.scope,
      grace_days: c.grace,
      maximum_overdue_days: c.maximum,
      small_debt_threshold: c.smallDebt,
      blocked: i % 13 === 0,
    };
  }

  function vouchersOf(c: Given, i: number): Row[] {
    const owner = { client_external_id: `c${i}` };
    return [
      ...c.debits.map(({ amount: debit, currency, late }, n) =>
        voucher(`d${i}-${n}`, debit, { ...owner, currency, due_on: addDays(TODAY, -late) }),
      ),
      ...(c.onAccount
        ? [receipt(`r${i}`, c.onAccount.amount, '2026-06-01', { ...owner, currency: c.onAccount.currency })]
        : []),
    ];
  }
});
