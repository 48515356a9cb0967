import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Demand, refuseBeyondPending } from './admit-applications.js';

const take = (row: number, document: string, amount: bigint, existing = false): Demand => ({
  row,
  document,
  amount,
  existing,
});

describe('applications beyond the pending', () => {
  it('are refused whole; a later one that fits goes in', () => {
    const demands = [take(1, 'f', 60n), take(2, 'f', 50n), take(3, 'f', 40n)];
    expect([...refuseBeyondPending(demands, new Map([['f', 100n]]))]).toEqual([2]);
  });

  it('find what a changed one gives back, wherever it stands in the file', () => {
    const demands = [take(1, 'f', 30n), take(2, 'f', -30n, true), take(2, 'g', 30n, true)];
    const pending = new Map([
      ['f', 0n],
      ['g', 30n],
    ]);
    expect(refuseBeyondPending(demands, pending).size).toBe(0);
    expect([...refuseBeyondPending(demands, new Map([['f', 0n]]))]).toEqual([2, 1]);
  });

  it('never overdraw a document, and refuse none that fits at the end', () => {
    const demands = fc.uniqueArray(
      fc.record({
        row: fc.nat(40),
        document: fc.constantFrom('a', 'b', 'c'),
        amount: fc.bigInt({ min: 1n, max: 50n }),
        existing: fc.constant(false),
      }),
      { selector: (demand) => `${demand.row}${demand.document}` },
    );
    fc.assert(
      fc.property(demands, fc.bigInt({ min: 0n, max: 100n }), (given, each) => {
        const refused = refuseBeyondPending(given, new Map(['a', 'b', 'c'].map((name) => [name, each])));
        const used = (name: string) =>
          given
            .filter((demand) => demand.document === name && !refused.has(demand.row))
            .reduce((sum, demand) => sum + demand.amount, 0n);
        for (const name of ['a', 'b', 'c']) expect(used(name) <= each).toBe(true);
        for (const row of refused) {
          const parts = given.filter((demand) => demand.row === row);
          expect(parts.some((part) => used(part.document) + part.amount > each)).toBe(true);
        }
      }),
    );
  });
});
