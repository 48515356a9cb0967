import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, buenosAiresDay } from '../../platform/clock/clock.js';
import { AGEING_BUCKETS, ageingBucket, type OpenItem, totalsOf } from './ageing.js';

const debit = (dueOn: string, pending: bigint, rest: Partial<OpenItem> = {}): OpenItem => ({
  side: 'debit',
  currency: 'ARS',
  dueOn,
  pending,
  ...rest,
});

describe('ageing (test vector 1)', () => {
  const dues = ['06-30', '06-29', '05-31', '05-30', '05-01', '04-30', '04-01', '03-31', '03-02', '03-01'];
  const items = dues.map((day, i) => debit(`2026-${day}`, 2n ** BigInt(i)));
  const at = (day: string) => Object.values(totalsOf(items, day)[0]?.ageing ?? {});

  it('falls on the edges of its buckets', () => {
    expect(at('2026-06-30')).toEqual([1n, 6n, 24n, 96n, 384n, 512n]);
    expect(at('2026-06-29')).toEqual([3n, 12n, 48n, 192n, 768n, 0n]);
    expect(at('2026-07-01')).toEqual([0n, 3n, 12n, 48n, 192n, 768n]);
  });

  it('is of the Buenos Aires day', () => {
    expect(at(buenosAiresDay(new Date('2026-06-30T02:59:59Z')))).toEqual([3n, 12n, 48n, 192n, 768n, 0n]);
  });
});

describe('totals', () => {
  it('keep credits apart, and currencies', () => {
    const items = [
      debit('2026-05-15', 10n),
      debit('2026-06-01', 7n, { side: 'credit' }),
      debit('2026-06-01', 3n, { currency: 'USD', side: 'credit' }),
    ];
    expect(totalsOf(items, '2026-06-30')).toMatchObject([
      { currency: 'ARS', pendingDebits: 10n, onAccount: 7n, balance: 3n, overdue: 10n },
      { currency: 'USD', pendingDebits: 0n, onAccount: 3n, balance: -3n, overdue: 0n },
    ]);
  });

  const items = fc.array(
    fc.record({
      side: fc.constantFrom('debit' as const, 'credit' as const),
      currency: fc.constantFrom('ARS', 'USD'),
      dueOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-06-30', days)),
      pending: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    }),
  );

  it('lose and invent nothing: buckets add up to the debits, overdue to all but what is not due', () => {
    fc.assert(
      fc.property(items, (given) => {
        for (const totals of totalsOf(given, '2026-06-30')) {
          const buckets = Object.values(totals.ageing).reduce((sum, cents) => sum + cents, 0n);
          expect(buckets).toBe(totals.pendingDebits);
          expect(totals.overdue + totals.ageing.notDue).toBe(totals.pendingDebits);
          const signed = given
            .filter((item) => item.currency === totals.currency)
            .reduce((sum, item) => sum + (item.side === 'debit' ? item.pending : -item.pending), 0n);
          expect(totals.balance).toBe(signed);
        }
      }),
    );
  });

  it('only ever move to older buckets as days pass', () => {
    const order = AGEING_BUCKETS.map(({ key }) => key);
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (days) => {
        const dueOn = addDays('2026-06-30', days);
        const today = order.indexOf(ageingBucket(dueOn, '2026-06-30'));
        const tomorrow = order.indexOf(ageingBucket(dueOn, '2026-07-01'));
        expect([0, 1]).toContain(tomorrow - today);
      }),
    );
  });
});
