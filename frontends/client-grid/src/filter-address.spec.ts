import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SITUATIONS } from '@panel/mfe-kit/core';
import { EMPTY_FILTER, filterParameters, VERSION_COMPARISONS, type GridFilter } from './filter';
import { filterFromQuery, isRestricting, sortFromQuery, toQuery, without } from './filter-address';
import { sortParameters, type GridSort } from './sort';

const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
const names = fc.uniqueArray(line.filter(Boolean), { maxLength: 3 });
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 3 });
const products: fc.Arbitrary<GridFilter['product']> = fc.oneof(
  fc.constant(null),
  fc.record({ id: fc.uuid() }),
  fc.record({
    id: fc.uuid(),
    version: fc.record({
      comparison: fc.constantFrom(...VERSION_COMPARISONS),
      number: line.filter(Boolean),
    }),
  }),
);

const filters: fc.Arbitrary<GridFilter> = fc
  .record({
    situations: fc.subarray([...SITUATIONS], { maxLength: 2 }),
    serviceTypes: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
    serviceTypesMode: fc.constantFrom('any' as const, 'all' as const),
    text: line,
    branches: names,
    salespeople: names,
    provinces: ids,
    contributorTypes: ids,
    creditStates: fc.subarray(['green', 'amber', 'red'] as const).map((states) => [...states]),
    overdueIn: fc.subarray(['ARS', 'USD', 'EUR'] as const).map((currencies) => [...currencies]),
    product: products,
    lacksModules: names,
  })
  .map((filter) =>
    filter.serviceTypes.length === 0 ? { ...filter, serviceTypesMode: 'any' as const } : filter,
  );

describe('filter and address', () => {
  it('survives the address bar, whatever was chosen or typed', () => {
    const sorts = fc.constantFrom<GridSort>('code', '-balance-usd', 'overdue-ars', 'legal-name');
    fc.assert(
      fc.property(filters, sorts, (filter, sort) => {
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
    const query = new URLSearchParams(
      'situaciones=otra,cancelados&orden=-nada&modo=x&provincias=a,0,-1&sucursales=%25E0&credito=azul&version=4',
    );
    expect(filterFromQuery(query)).toEqual({ ...EMPTY_FILTER, situations: ['cancelled'], provinces: [0] });
    expect(sortFromQuery(query)).toBe('code');
  });

  it('restricts nothing without its only criterion', () => {
    const filter: GridFilter = { ...EMPTY_FILTER, provinces: [0] };
    expect(isRestricting(filter)).toBe(true);
    expect(isRestricting(without(filter, 'provinces'))).toBe(false);
  });
});

describe('what the API is asked', () => {
  it('is only what restricts', () => {
    expect(filterParameters(EMPTY_FILTER)).toEqual({});
    expect(filterParameters({ ...EMPTY_FILTER, text: ' nuñez ' })).toEqual({ text: 'nuñez' });
    const product = { id: 'p', version: { comparison: 'lt' as const, number: '4.2' } };
    expect(filterParameters({ ...EMPTY_FILTER, branches: ['Centro, anexo', 'Sur'], product })).toEqual({
      branches: 'Centro%2C%20anexo,Sur',
      product: 'p',
      versionComparison: 'lt',
      version: '4.2',
    });
  });

  it('names the currency of an order by amounts', () => {
    expect(sortParameters('-balance-usd')).toEqual({ sort: '-balance', currency: 'USD' });
    expect(sortParameters('legal-name')).toEqual({ sort: 'legal-name', currency: 'ARS' });
  });
});
