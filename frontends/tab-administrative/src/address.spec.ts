import { describe, expect, it } from '@jest/globals';
import { addressLine } from './address';

const NOTHING = {
  street: null,
  streetNumber: null,
  floor: null,
  apartment: null,
  city: null,
  postalCode: null,
  province: null,
  country: null,
};

describe('addressLine', () => {
  it('writes a whole address in the order of an envelope', () => {
    const address = {
      street: 'Av. Pellegrini',
      streetNumber: '1234',
      floor: '5',
      apartment: 'B',
      city: 'Rosario',
      postalCode: 'S2000',
      province: 12,
      country: 'Argentina',
    };
    expect(addressLine(address)).toBe('Av. Pellegrini 1234, piso 5, depto. B, S2000 Rosario, Santa Fe');
  });

  it('keeps the province whose id is 0', () => {
    expect(addressLine({ ...NOTHING, street: 'Florida', province: 0 })).toBe(
      'Florida, Ciudad Autónoma de Buenos Aires',
    );
  });

  it('names a foreign country', () => {
    expect(addressLine({ ...NOTHING, city: 'Montevideo', country: 'Uruguay' })).toBe('Montevideo, Uruguay');
  });

  it('is empty when nothing is known', () => {
    expect(addressLine(NOTHING)).toBe('');
  });
});
