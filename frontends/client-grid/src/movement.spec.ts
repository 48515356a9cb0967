import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HEADER, move } from './movement';

const extent = { rows: 1000, columns: 15, page: 20 };

describe('move', () => {
  it.each([
    ['ArrowDown', false, { row: 5, column: 2 }, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 0, column: 2 }, { row: HEADER, column: 2 }],
    ['ArrowDown', false, { row: HEADER, column: 2 }, { row: 0, column: 2 }],
    ['PageDown', false, { row: 990, column: 0 }, { row: 999, column: 0 }],
    ['PageUp', false, { row: 5, column: 0 }, { row: 0, column: 0 }],
    ['Home', false, { row: 5, column: 9 }, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 9 }, { row: 5, column: 14 }],
    ['Home', true, { row: 5, column: 9 }, { row: 0, column: 0 }],
    ['End', true, { row: 5, column: 9 }, { row: 999, column: 14 }],
  ])('%s, control %s', (key, control, from, to) => {
    expect(move(key, control, from, extent)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(move('a', false, { row: 1, column: 1 }, extent)).toBeNull();
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.record({ row: fc.integer({ min: -1, max: 6 }), column: fc.integer({ min: 0, max: 3 }) }),
        (key, control, from) => {
          const to = move(key, control, from, { rows: 7, columns: 4, page: 3 });
          expect(to?.row).toBeGreaterThanOrEqual(HEADER);
          expect(to?.row).toBeLessThan(7);
          expect(to?.column).toBeGreaterThanOrEqual(0);
          expect(to?.column).toBeLessThan(4);
        },
      ),
    );
  });
});
