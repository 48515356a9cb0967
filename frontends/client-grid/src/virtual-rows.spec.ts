import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  drawnRows,
  offsetOf,
  poolSize,
  scrollHeight,
  scrollTopFor,
  TALLEST,
  topOf,
  type Geometry,
} from './virtual-rows';

const geometries: fc.Arbitrary<Geometry> = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 400_000, max: 3_000_000 })),
    rowHeight: fc.constantFrom(32, 40),
    viewport: fc.integer({ min: 100, max: 2_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...shape }) => ({
    ...shape,
    scrollTop: share * Math.max(0, scrollHeight(shape) - shape.viewport),
  }));

describe('virtual rows', () => {
  it('shows the last row at the very bottom, at any length and density', () => {
    for (const rowHeight of [32, 40]) {
      for (const count of [50, 2_000, 1_000_000]) {
        const shape = { count, rowHeight, viewport: 700 };
        const geometry = { ...shape, scrollTop: scrollHeight(shape) - 700 };
        expect(drawnRows(geometry).end).toBe(count);
        expect(topOf(count - 1, geometry) + rowHeight).toBeCloseTo(scrollHeight(shape), 2);
      }
    }
  });

  it('never asks for an element taller than browsers allow', () => {
    expect(scrollHeight({ count: 1_000_000, rowHeight: 40 })).toBe(TALLEST);
    expect(scrollHeight({ count: 2_000, rowHeight: 32 })).toBe(64_000);
  });

  it('covers what is in sight and never draws more than the pool', () => {
    fc.assert(
      fc.property(geometries, (geometry) => {
        const { first, end } = drawnRows(geometry);
        const top = topOf(first, geometry) - geometry.scrollTop;
        const bottom = topOf(end - 1, geometry) + geometry.rowHeight - geometry.scrollTop;
        expect(top).toBeLessThanOrEqual(0.01);
        expect(end === geometry.count || bottom >= geometry.viewport - 0.01).toBe(true);
        expect(end - first).toBeLessThanOrEqual(poolSize(geometry));
      }),
    );
  });

  it('brings any row wholly into sight', () => {
    fc.assert(
      fc.property(
        geometries,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('nearest' as const, 'middle' as const),
        (geometry, share, align) => {
          const index = Math.round(share * (geometry.count - 1));
          const scrollTop = scrollTopFor(index, align, geometry) ?? geometry.scrollTop;
          const offset = offsetOf({ ...geometry, scrollTop });
          expect(index * geometry.rowHeight).toBeGreaterThanOrEqual(offset - 0.01);
          expect((index + 1) * geometry.rowHeight).toBeLessThanOrEqual(offset + geometry.viewport + 0.01);
        },
      ),
    );
  });

  it('does not move for a row that is in sight', () => {
    expect(scrollTopFor(3, 'middle', { count: 100, rowHeight: 32, viewport: 320, scrollTop: 64 })).toBeNull();
  });
});
