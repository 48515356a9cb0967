import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryDelaySeconds } from './retry-schedule.js';

it('doubles, spread by a quarter, up to four hours', () => {
  expect([1, 2, 3, 4].map((attempt) => retryDelaySeconds(attempt, 30, 0.5))).toEqual([30, 60, 120, 240]);
  expect(retryDelaySeconds(1, 30, 0)).toBe(22.5);
  expect(retryDelaySeconds(1, 30, 1)).toBe(37.5);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 3600 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, base, random) => {
        const delay = retryDelaySeconds(attempt, base, random);
        expect(delay).toBeGreaterThanOrEqual(0.75 * base);
        expect(delay).toBeLessThanOrEqual(1.25 * 4 * 3600);
      },
    ),
  );
});
