import { describe, expect, it } from '@jest/globals';
import type { Client } from './api';
import { bodyOf, changedFields, EMPTY_FORM, fieldAt, formOf } from './form';

const CLIENT: Client = {
  code: '000123-01',
  legalName: 'Núñez S.R.L.',
  tradeName: 'Núñez S.R.L.',
  contributorType: 1,
  documentType: 80,
  documentNumber: '33693450239',
  branch: null,
  address: {
    street: 'Mitre',
    streetNumber: null,
    floor: null,
    apartment: null,
    city: null,
    postalCode: null,
    province: 0,
    country: null,
  },
  phones: ['351 1', '351 2'],
  emails: [],
  salesperson: null,
  industry: null,
  registeredOn: '2019-03-15',
  cancelledOn: null,
  cancellationReason: null,
  notes: null,
  observations: [],
  lockedFields: [],
  origin: 'panel',
  externalId: 'x',
  dataAsOf: null,
  version: 1,
};

describe('the form of a client', () => {
  it('shows what the record holds, and province 0 is one', () => {
    expect(formOf(CLIENT)).toMatchObject({
      tradeName: '',
      contributorType: '1',
      documentNumber: '33-69345023-9',
      province: '0',
      phones: '351 1, 351 2',
      notes: '',
    });
  });

  it('sends only what changed, empty as null, lists apart and the address in its place', () => {
    const base = formOf(CLIENT);
    const values = { ...base, street: '', province: '12', phones: '351 1; 11 4321\n', notes: ' Llamar ' };
    const fields = changedFields(values, base);
    expect(fields).toEqual(['street', 'province', 'phones', 'notes']);
    expect(bodyOf(values, fields)).toEqual({
      phones: ['351 1', '11 4321'],
      notes: 'Llamar',
      address: { street: null, province: 12 },
    });
    expect(changedFields({ ...base, notes: '  ' }, base)).toEqual([]);
  });

  it('sends an emptied nombre de fantasía as the razón social, and a document as it is kept', () => {
    const values = {
      ...EMPTY_FORM,
      legalName: 'Óptica',
      documentType: '80',
      documentNumber: '33-69345023-9',
    };
    expect(bodyOf(values, ['tradeName', 'documentNumber'])).toEqual({
      tradeName: 'Óptica',
      documentNumber: '33693450239',
    });
  });

  it('finds the field that a refusal points at', () => {
    expect(fieldAt('/address/city')).toBe('city');
    expect(fieldAt('/emails/0')).toBe('emails');
    expect(fieldAt('/account')).toBeUndefined();
  });
});
