import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SITUATIONS } from '@panel/mfe-kit/core';
import {
  EMPTY_FILTER,
  filterFromQuery,
  filterParameters,
  sortFromQuery,
  toggleSituation,
  toQuery,
  type GridFilter,
  type GridSort,
} from './filter';

const filters: fc.Arbitrary<GridFilter> = fc
  .record({
    situations: fc.subarray([...SITUATIONS], { maxLength: 2 }),
    serviceTypes: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
    serviceTypesMode: fc.constantFrom('any' as const, 'all' as const),
    text: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
  })
  .map((filter) =>
    filter.serviceTypes.length === 0 ? { ...filter, serviceTypesMode: 'any' as const } : filter,
  );

describe('filter and address', () => {
  it('survives the address bar, whatever was chosen or typed', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom<GridSort>('code', '-balance', 'legal-name'), (filter, sort) => {
        const query = new URLSearchParams(toQuery(filter, sort).toString());
        expect(filterFromQuery(query)).toEqual(filter);
        expect(sortFromQuery(query)).toBe(sort);
      }),
    );
  });

  it('is Spanish and leaves defaults out', () => {
    const filter: GridFilter = { ...EMPTY_FILTER, situations: ['with-services', 'cancelled'] };
    expect(toQuery(filter, '-days-overdue').toString()).toBe(
      'situaciones=con-servicios%2Ccancelados&orden=-atraso',
    );
    expect(toQuery(EMPTY_FILTER, 'code').toString()).toBe('');
  });

  it('ignores what it does not understand', () => {
    const query = new URLSearchParams('situaciones=otra,cancelados&orden=-nada&modo=x');
    expect(filterFromQuery(query)).toEqual({ ...EMPTY_FILTER, situations: ['cancelled'] });
    expect(sortFromQuery(query)).toBe('code');
  });

  it('tells the API only what restricts', () => {
    expect(filterParameters(EMPTY_FILTER)).toEqual({});
    expect(filterParameters({ ...EMPTY_FILTER, text: ' nuñez ' })).toEqual({ text: 'nuñez' });
  });
});

describe('toggleSituation', () => {
  it('takes one away from all, and all again is no restriction', () => {
    const without = toggleSituation([], 'cancelled');
    expect(without).toEqual(['with-services', 'without-services']);
    expect(toggleSituation(without, 'cancelled')).toEqual([]);
  });

  it('never leaves a list that would show nobody', () => {
    expect(toggleSituation(['cancelled'], 'cancelled')).toEqual([]);
  });
});
