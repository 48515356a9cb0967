import { describe, expect, it } from '@jest/globals';
import type { Client } from './api';
import { compare } from './conflict';
import { EMPTY_FORM } from './form';

const base = { ...EMPTY_FORM, legalName: 'Núñez', branch: 'Centro', salesperson: 'Ana' };
const clientWith = (values: Partial<Client>): Client =>
  ({
    ...{ legalName: 'Núñez', tradeName: 'Núñez', branch: 'Centro', salesperson: 'Ana' },
    ...{ phones: [], emails: [], documentType: null, documentNumber: null, address: {} },
    ...values,
  }) as unknown as Client;

describe('what two people changed at once', () => {
  it('is a choice where both changed a field, and taken over where only the other did', () => {
    const typed = { ...base, branch: 'Norte', industry: 'Ópticas' };
    const { rows, others } = compare(typed, base, clientWith({ branch: 'Oeste', salesperson: 'Beto' }));
    expect(rows).toEqual([{ field: 'branch', mine: 'Norte', current: 'Oeste' }]);
    expect(others).toEqual(['salesperson']);
  });

  it('is nothing where both say the same', () => {
    const { rows, others } = compare({ ...base, branch: 'Norte' }, base, clientWith({ branch: 'Norte' }));
    expect([rows, others]).toEqual([[], []]);
  });

  it('is whatever differs when it is not known what the form began from', () => {
    const typed = { ...base, branch: 'Norte' };
    expect(compare(typed, base, clientWith({}), true).rows).toEqual([]);
    expect(compare(typed, base, clientWith({}), false).rows).toEqual([
      { field: 'branch', mine: 'Norte', current: 'Centro' },
    ]);
  });
});
