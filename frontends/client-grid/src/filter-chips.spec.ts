import { describe, expect, it } from '@jest/globals';
import type { Counters } from './api';
import { EMPTY_FILTER, type GridFilter } from './filter';
import { chipsOf } from './filter-chips';

const COUNTERS = {
  serviceTypes: [{ id: 's1', name: 'Soporte', count: 1 }],
  products: [{ id: 'p1', name: 'CRISTAL', versions: ['4.2'], count: 3 }],
} as unknown as Counters;

const labels = (filter: Partial<GridFilter>) =>
  chipsOf({ ...EMPTY_FILTER, ...filter }, COUNTERS).map(({ label }) => label);

describe('chips of the filter', () => {
  it('name what each criterion asks for', () => {
    expect(
      labels({
        serviceTypes: ['s1'],
        branches: ['Centro'],
        provinces: [0, 3],
        creditStates: ['red'],
        overdueIn: ['USD'],
        product: { id: 'p1', version: { comparison: 'lt', number: '4.2' } },
        lacksModules: ['Stock'],
        text: ' nuñez ',
      }),
    ).toEqual([
      'Tipo: Soporte',
      'Sucursal: Centro',
      'Provincia: Ciudad Autónoma de Buenos Aires',
      'Provincia: Córdoba',
      'Crédito: Restringido',
      'Con deuda vencida en US$',
      'Sin el módulo Stock',
      'Producto: CRISTAL anterior a 4.2',
      'Texto: nuñez',
    ]);
  });

  it('tell many values as one number, and say when all types are asked for', () => {
    expect(labels({ provinces: [0, 1, 2, 3] })).toEqual(['Provincia: 4 opciones']);
    expect(labels({ serviceTypes: ['s1', 'x'], serviceTypesMode: 'all' })).toEqual([
      'Tipo: Soporte',
      'Tipo: …',
      'Deben tener todos los tipos',
    ]);
  });

  it('take back one value and leave the rest as it was', () => {
    const filter: GridFilter = { ...EMPTY_FILTER, provinces: [0, 3], text: 'x' };
    const chips = chipsOf(filter, COUNTERS);
    expect(chips[0]?.after).toEqual({ ...filter, provinces: [3] });
    expect(chips[2]?.after).toEqual({ ...filter, text: '' });
  });

  it('are none for the situations, which show on their own switches', () => {
    expect(labels({ situations: ['cancelled'] })).toEqual([]);
  });
});
