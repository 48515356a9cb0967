import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/clock.js';
import { toCents } from './cents.js';
import { type ReasonContext, reasonText } from './reason-texts.js';
import { type CreditStanding, creditVerdict, type VerdictReason } from './verdict.js';

const TODAY = '2026-06-30';

/** The inputs of the test vectors: grace 5, maximum 30, tolerancia 1.000, pesos. */
function standing(given: {
  overdue?: string;
  days?: number;
  onAccount?: string;
  limit?: string;
  risk?: string | null;
  blocked?: boolean;
}): CreditStanding {
  const { overdue = '0', days = 0, onAccount = '0', limit, risk = '0', blocked = false } = given;
  return {
    graceDays: 5,
    maximumOverdueDays: 30,
    nearLimitPercent: 90,
    blocked,
    currencies: [
      {
        currency: 'ARS',
        overdue: toCents(overdue),
        oldestDueOn: days > 0 ? addDays(TODAY, -days) : null,
        onAccount: toCents(onAccount),
        smallDebt: toCents('1000'),
      },
    ],
    limits:
      limit === undefined
        ? []
        : [
            {
              scope: 'subaccount',
              currency: 'ARS',
              limit: toCents(limit),
              risk: risk === null ? null : toCents(risk),
            },
          ],
  };
}

const state = (given: Parameters<typeof standing>[0]) => creditVerdict(standing(given), TODAY).state;

describe('credit verdict (test vector 7)', () => {
  it.each([
    ['without limit', undefined, '5000000', 'green'],
    ['cash only, nothing owed', '0', '0.00', 'green'],
    ['cash only, a cent owed', '0', '0.01', 'red'],
    ['under 90 %', '1000000', '899999.99', 'green'],
    ['at 90 %', '1000000', '900000.00', 'amber'],
    ['at the limit', '1000000', '1000000.00', 'amber'],
    ['a cent over', '1000000', '1000000.01', 'red'],
    ['credit balance', '0', '-10', 'green'],
  ] as const)('limit: %s', (_, limit, risk, expected) => {
    expect(state({ limit, risk })).toBe(expected);
  });

  it.each([
    [5, 'green'],
    [6, 'amber'],
    [30, 'amber'],
    [31, 'red'],
  ] as const)('overdue 5.000 for %i days', (days, expected) => {
    expect(state({ overdue: '5000', days })).toBe(expected);
  });

  it('ignores an overdue amount at or under the tolerancia', () => {
    expect(state({ overdue: '1000.00', days: 45 })).toBe('green');
    expect(state({ overdue: '1000.01', days: 45 })).toBe('red');
  });

  it('a debt wholly covered by a cuenta lowers a red by days, and nothing else', () => {
    expect(state({ overdue: '5000', days: 40, onAccount: '5000' })).toBe('amber');
    expect(state({ overdue: '5000', days: 40, onAccount: '4999.99' })).toBe('red');
    expect(state({ overdue: '5000', days: 4, onAccount: '5000' })).toBe('green');
    expect(state({ overdue: '5000', days: 40, onAccount: '5000', limit: '1', risk: '2' })).toBe('red');
  });

  it('is never green without the rate that its limit needs', () => {
    expect(state({ limit: '1000', risk: null })).toBe('amber');
    expect(state({ limit: '1000', risk: null, blocked: true })).toBe('red');
  });

  it('never gets better as days pass', () => {
    const rank = { green: 0, amber: 1, red: 2 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.bigInt({ min: 0n, max: 300_000n }),
        (days, onAccount) => {
          const given = { overdue: '2000', days, onAccount: String(onAccount) };
          expect(rank[state({ ...given, days: days + 1 })]).toBeGreaterThanOrEqual(rank[state(given)]);
        },
      ),
    );
  });
});

describe('reasons', () => {
  const context: ReasonContext = {
    maximumOverdueDays: 30,
    graceDays: 5,
    nearLimitPercent: 90,
    blockReason: 'Cheque rechazado',
    blockExpiresOn: '2026-12-31',
    balances: { ARS: 95_000n },
    rates: { subaccount: [], account: [{ currency: 'USD', value: '1200.000000', day: '2026-06-29' }] },
  };
  const texts = (given: Parameters<typeof standing>[0]) =>
    creditVerdict(standing(given), TODAY).reasons.map((reason) => reasonText(reason, context));

  it('say how far over the limit, as the portal words it', () => {
    const [reason] = creditVerdict(standing({ limit: '1000000', risk: '1250000' }), TODAY).reasons;
    expect(reasonText(reason as VerdictReason, { ...context, balances: { ARS: 125_000_000n } })).toEqual({
      text: 'Supera el límite de crédito en $ 250.000,00 (saldo $ 1.250.000,00; límite $ 1.000.000,00)',
      plainText: 'Supera el límite de crédito',
    });
  });

  it('tell cheques that are not credited apart from the balance', () => {
    expect(texts({ limit: '1000', risk: '1250' })[0]?.text).toBe(
      'Supera el límite de crédito en $ 250,00 (saldo $ 950,00 y cheques no acreditados $ 300,00; límite $ 1.000,00)',
    );
  });

  it('put red before amber, each with its figures, and without amounts for who may not see them', () => {
    const found = texts({
      overdue: '5000',
      days: 31,
      onAccount: '10',
      limit: '1000',
      risk: '950',
      blocked: true,
    });
    expect(found.map(({ text }) => text)).toEqual([
      'Bloqueo manual: Cheque rechazado (hasta el 31/12/2026)',
      'Deuda vencida de $ 5.000,00, con 31 días de atraso (máximo 30 días)',
      'Usa el 90 % o más del límite de crédito (saldo $ 950,00; límite $ 1.000,00)',
    ]);
    for (const { plainText } of found) expect(plainText).not.toMatch(/\$|,\d\d/);
  });

  it('show the rate and the date behind an equivalent', () => {
    const over: VerdictReason = {
      code: 'over-limit',
      state: 'red',
      excess: 10_000_000n,
      limit: { scope: 'account', currency: 'ARS', limit: 200_000_000n, risk: 210_000_000n },
    };
    expect(reasonText(over, context).text).toBe(
      'Supera el límite de crédito de la cuenta en $ 100.000,00 ' +
        '(riesgo $ 2.100.000,00; límite $ 2.000.000,00; equivalente con USD a 1.200,00 del 29/06/2026)',
    );
  });
});
