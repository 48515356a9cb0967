import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsOf, nextBar, yearsOf } from './bars';

describe('barsOf', () => {
  it('stands positive months on the line and hangs negative ones below it', () => {
    const { bars, zero, ticks } = barsOf(['100.00', '0.00', '-50.00', '50.00']);
    expect(ticks).toEqual([
      { at: 0, amount: '100.00' },
      { at: 100, amount: '-50.00' },
    ]);
    expect(zero).toBeCloseTo(66.667, 2);
    expect(bars[0]).toEqual({ top: 0, height: zero });
    expect(bars[1]).toEqual({ top: zero, height: 0 });
    expect(bars[2]?.top).toBe(zero);
    expect(bars[2]?.height).toBeCloseTo(100 - zero);
    expect(bars[3]?.height).toBeCloseTo(zero / 2);
  });

  it.each([
    [['765500.00'], '1000000.00'],
    [['2000.01'], '2500.00'],
    [['2500.00'], '2500.00'],
    [['0.03'], '0.05'],
    [['0.01'], '0.01'],
    [['999999999999999999.99'], '1000000000000000000.00'],
  ])('ends the scale of %j with a round figure', (amounts, end) => {
    expect(barsOf(amounts).ticks).toEqual([{ at: 0, amount: end }]);
  });

  it('draws a line without a scale when nothing was billed', () => {
    expect(barsOf(['0.00', '0.00'])).toEqual({
      bars: [
        { top: 100, height: 0 },
        { top: 100, height: 0 },
      ],
      zero: 100,
      ticks: [],
    });
  });

  it('keeps every bar inside the chart and in proportion', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 36 }), (amounts) => {
        const { bars, zero } = barsOf(amounts);
        for (const [i, { top, height }] of bars.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-9);
          expect(top + height).toBeLessThanOrEqual(100 + 1e-9);
          expect(Number(amounts[i]) < 0 ? top : top + height).toBeCloseTo(zero, 9);
          for (const [j, other] of bars.entries()) {
            if (Math.abs(Number(amounts[i])) > Math.abs(Number(amounts[j]))) {
              expect(height).toBeGreaterThan(other.height);
            }
          }
        }
      }),
    );
  });
});

describe('nextBar', () => {
  it.each([
    ['ArrowLeft', 5, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 5, 6],
    ['ArrowRight', 11, 11],
    ['Home', 5, 0],
    ['End', 5, 11],
    ['ArrowDown', 5, null],
    ['Enter', 5, null],
  ])('%s from %i', (key, from, to) => {
    expect(nextBar(key, from, 12)).toBe(to);
  });
});

it('yearsOf tells how many months are of each year', () => {
  expect(yearsOf(['2025-11', '2025-12', '2026-01'])).toEqual([
    { year: '2025', count: 2 },
    { year: '2026', count: 1 },
  ]);
});
