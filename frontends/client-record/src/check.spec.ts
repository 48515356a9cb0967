import { describe, expect, it } from '@jest/globals';
import { checkForm, documentHint, earlyDocumentError } from './check';
import { EMPTY_FORM, FIELDS } from './form';
import { TEXTS } from './texts';

const whole = { ...EMPTY_FORM, legalName: 'Núñez', contributorType: '5' };

describe('the check of the form', () => {
  it('asks for the document that the contributor type needs, beside the field', () => {
    expect(checkForm(whole, FIELDS)).toEqual({});
    expect(checkForm({ ...whole, contributorType: '1' }, FIELDS)).toEqual({
      documentNumber: TEXTS.documentProblems['cuit-missing'],
    });
    expect(checkForm({ ...whole, documentNumber: '123' }, FIELDS)).toEqual({
      documentType: TEXTS.errors.documentType,
    });
    expect(checkForm({ ...whole, documentType: '96' }, FIELDS)).toEqual({
      documentNumber: TEXTS.errors.documentNumber,
    });
    expect(checkForm({ ...whole, documentType: '99' }, FIELDS)).toEqual({});
  });

  it('does not judge what was not touched', () => {
    expect(checkForm({ ...EMPTY_FORM, contributorType: '1' }, ['notes'])).toEqual({});
  });

  it('names the address and the day that are none', () => {
    const values = { ...whole, emails: 'a@x.example, sin arroba', registeredOn: '31/02/2026' };
    expect(checkForm(values, FIELDS)).toEqual({
      emails: TEXTS.errors.email('sin arroba'),
      registeredOn: TEXTS.errors.registeredOn,
    });
    expect(checkForm({ ...whole, emails: 'a@x.example; b@x.example' }, FIELDS)).toEqual({});
  });
});

describe('a CUIT while it is typed', () => {
  const typed = (documentNumber: string) => ({ ...whole, documentType: '80', documentNumber });

  it('is told nothing until it is whole, then whether it is right', () => {
    expect([documentHint(typed('33-6934')), earlyDocumentError(typed('33-6934'))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(documentHint(typed('33-69345023-9'))).toBe(TEXTS.cuitRight);
    expect(earlyDocumentError(typed('33-69345023-8'))).toBe(TEXTS.documentProblems['cuit-invalid']);
    expect(documentHint(typed('99000000015'))).toBe(TEXTS.prefixUnusual);
  });
});
