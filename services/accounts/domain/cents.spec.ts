import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromCents, toCents } from './cents.js';

describe('cents', () => {
  it('are read and written exactly, beyond what a float holds', () => {
    expect(toCents('0.1') + toCents('0.2')).toBe(30n);
    expect(toCents('-9007199254740993.01')).toBe(-900719925474099301n);
    expect(fromCents(-5n)).toBe('-0.05');
    expect(fromCents(0n)).toBe('0.00');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
        expect(toCents(fromCents(cents))).toBe(cents);
      }),
    );
  });

  it('refuse what is not an amount of two decimals', () => {
    for (const text of ['1.234', '1,5', '', '-', '1e3', 'NaN']) expect(() => toCents(text)).toThrow();
  });
});
