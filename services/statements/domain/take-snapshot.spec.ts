import { describe, expect, it } from '@jest/globals';
import { addressLine } from './take-snapshot.js';

const NO_ADDRESS = {
  id: '',
  code: '000001-00',
  legalName: '',
  contributorType: null,
  documentType: null,
  documentNumber: null,
  street: null,
  streetNumber: null,
  floor: null,
  apartment: null,
  city: null,
  postalCode: null,
  province: null,
  country: null,
  dataAsOf: null,
};

describe('the address of a client', () => {
  it('is one line, without what is not known nor the own country', () => {
    const street = { street: 'Av. Colón', streetNumber: '1234', floor: '5', apartment: 'B' };
    const town = { city: 'Córdoba', postalCode: 'X5000ABC', province: 3, country: 'AR' };
    expect(addressLine({ ...NO_ADDRESS, ...street, ...town })).toBe(
      'Av. Colón 1234, piso 5 depto. B, X5000ABC Córdoba',
    );
    expect(addressLine({ ...NO_ADDRESS, province: 0 })).toBe('Ciudad Autónoma de Buenos Aires');
    expect(addressLine(NO_ADDRESS)).toBeNull();
  });
});
