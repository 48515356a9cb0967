import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as screen from '../../frontends/client-record/src/document-rules.js';
import { OFFERED_CONTRIBUTOR_TYPES } from '../../shared/mfe-kit/src/texts/clients.js';
import { plainDocument } from '../../services/clients/domain/record-rules.js';
import { checkDigit, isValidCuit } from '../../services/platform/formats/cuit.js';
import { CONTRIBUTOR_TYPES, documentProblems } from '../../services/platform/formats/document-rules.js';

const VALID = ['33693450239', '30500010912', '20123456786', '55000000018'];
const INVALID = ['33693450238', '3369345023', '336934502390', '33-69345023-9', '', '3,07E+10', '3369345023x'];

const anyDigits = fc.stringMatching(/^\d{10,12}$/);
const issued = fc
  .stringMatching(/^(20|23|30|33|50|55|99)\d{8}$/)
  .filter((digits) => checkDigit(digits) !== undefined)
  .map((digits) => `${digits}${checkDigit(digits)}`);
const identification = fc.record({
  contributorType: fc.option(fc.integer({ min: -1, max: 18 })),
  documentType: fc.option(fc.constantFrom(80, 86, 87, 94, 96, 99)),
  documentNumber: fc.option(fc.oneof(issued, anyDigits, fc.constantFrom(...VALID, ...INVALID))),
});

/** The screen says while one types what the server says when one saves: the same vectors go through both. */
describe('the check of a CUIT on the screen and on the server', () => {
  it.each(VALID)('takes %s', (cuit) => {
    expect([screen.isValidCuit(cuit), isValidCuit(cuit)]).toEqual([true, true]);
  });

  it.each(INVALID)('refuses %s', (cuit) => {
    expect([screen.isValidCuit(cuit), isValidCuit(cuit)]).toEqual([false, false]);
  });

  it('is the same for any number', () => {
    fc.assert(
      fc.property(fc.oneof(anyDigits, issued), (digits) =>
        expect(screen.isValidCuit(digits)).toBe(isValidCuit(digits)),
      ),
    );
  });
});

describe('the rules of documents on the screen and on the server', () => {
  it('find the same in any identification', () => {
    fc.assert(
      fc.property(identification, (client) =>
        expect(screen.documentProblems(client)).toEqual(documentProblems(client)),
      ),
      { numRuns: 2000 },
    );
  });

  it('offer the same contributor types', () => {
    const offered = CONTRIBUTOR_TYPES.filter((type) => type.offered).map(({ id }) => id);
    expect(OFFERED_CONTRIBUTOR_TYPES.map(({ id }) => Number(id))).toEqual(offered);
  });

  it.each([
    [80, '33-69345023-9'],
    [96, '20.123.456'],
    [94, 'AB 12-3'],
  ])('keep a number of type %i in the same form', (type, number) => {
    expect(screen.plainDocument(type, number)).toBe(plainDocument(type, number));
  });
});
