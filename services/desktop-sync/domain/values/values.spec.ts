import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as t from '../format/value-types.js';
import { readClientKey, readDocument, readKey } from './keys.js';
import { readFlag, wholeReader } from './simple.js';
import { readVoucherType } from './voucher-type.js';

const dialect = { decimals: 'es', days: 'dmy' } as const;

describe('identifiers', () => {
  it('are the same with and without leading zeros', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(6), (number, zeros) => {
        expect(readKey('0'.repeat(zeros) + number)).toBe(String(number));
      }),
    );
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(99), (account, sub) => {
        const code = `${String(account).padStart(6, '0')}-${String(sub).padStart(2, '0')}`;
        expect([readClientKey(`${account}-${sub}`), readClientKey(code)]).toEqual([code, code]);
      }),
    );
  });

  it('that a spreadsheet destroyed are refused', () => {
    expect(readKey('1,23E+11')).toMatchObject({ code: 'mangled-key' });
    expect(readClientKey('1.23e11')).toMatchObject({ code: 'mangled-key' });
    expect(readKey('x'.repeat(101))).toMatchObject({ code: 'key-too-long' });
    expect(readKey('0379-NEVHP')).toBe('0379-NEVHP');
  });

  it('of taxpayers lose their punctuation, and stay as they are when destroyed', () => {
    expect(readDocument('30-71234567-1')).toBe('30712345671');
    expect(readDocument('30.71234567.1')).toBe('30712345671');
    expect(readDocument('30712345671,00')).toBe('30712345671');
    expect(readDocument('12.345.678')).toBe('12345678');
    expect(readDocument('aab123456')).toBe('AAB123456');
    expect(readDocument('3,07E+10')).toMatchObject({ value: '3,07E+10', code: 'mangled-document' });
  });
});

describe('closed lists', () => {
  it.each(['PES', 'pes', '$', 'ARS', 'Pesos'])('%s is pesos', (text) =>
    expect(t.currency.reader(dialect)(text)).toBe('ARS'),
  );
  it.each(['DOL', 'U$S', 'u$s', 'USD', 'US$', 'dolares'])('%s is dollars', (text) =>
    expect(t.currency.reader(dialect)(text)).toBe('USD'),
  );
  it.each(['060', 'EUR', '€'])('%s is euros', (text) => expect(t.currency.reader(dialect)(text)).toBe('EUR'));

  it('refuse an unknown currency and leave out an unknown province', () => {
    expect(t.currency.reader(dialect)('XYZ')).toMatchObject({ code: 'unknown-value' });
    expect(t.province.reader(dialect)('Atlántida')).toMatchObject({ value: null, code: 'unknown-value' });
  });

  it('take codes and names, and province 0 is a province', () => {
    const province = t.province.reader(dialect);
    expect(['0', 'CABA', 'C.A.B.A.', 'cordoba', 'CÓRDOBA', '3', 'Bs. As.'].map(province)).toEqual([
      '0',
      '0',
      '0',
      '3',
      '3',
      '3',
      '1',
    ]);
    expect(province('15')).toMatchObject({ value: null });
    expect(['RI', 'Monotributo', '6'].map(t.contributorType.reader(dialect))).toEqual(['1', '6', '6']);
  });

  it.each([
    ['S', 't'],
    ['sí', 't'],
    ['VERDADERO', 't'],
    ['1', 't'],
    ['N', 'f'],
    ['no', 'f'],
    ['0', 'f'],
  ])('%s is %s', (text, flag) => expect(readFlag(text)).toBe(flag));

  it('tell what is no yes or no, and no whole number', () => {
    expect(readFlag('quizás')).toMatchObject({ code: 'unreadable-flag' });
    expect([wholeReader(0, 9)('5,00'), wholeReader(0, 9)('007')]).toEqual(['5', '7']);
    expect(wholeReader(0, 9)('10')).toMatchObject({ code: 'integer-out-of-range' });
    expect(wholeReader(0, 9)('1,5')).toMatchObject({ code: 'unreadable-integer' });
  });

  it('keep lists as arrays, whatever is in them', () => {
    const phones = t.phones.reader(dialect);
    expect(phones('11 5555-1234 | (351) 4-1234')).toBe('{"11 5555-1234","(351) 4-1234"}');
    expect(phones('a"b\\c')).toBe('{"a\\"b\\\\c"}');
    expect(phones(' | ')).toBeNull();
    expect(t.emails.reader(dialect)('a@x.example, b@x.example a@x.example')).toBe(
      '{"a@x.example","b@x.example"}',
    );
  });
});

describe('voucher types', () => {
  it.each([
    ['FACTURA A', 'invoice', 'A', 1],
    ['Fact. B', 'invoice', 'B', 6],
    ['FC C', 'invoice', 'C', 11],
    ['FACTURA', 'invoice', null, null],
    ['N/C A', 'credit-note', 'A', 3],
    ['Nota de Crédito B', 'credit-note', 'B', 8],
    ['ND C', 'debit-note', 'C', 12],
    ['FCE A', 'invoice', 'A', 201],
    ['Tique Factura B', 'invoice', 'B', 82],
    ['TIQUE', 'invoice', null, 83],
    ['RECIBO', 'receipt', 'X', null],
    ['Recibo X', 'receipt', 'X', null],
    ['RECIBO A', 'fiscal-receipt', 'A', 4],
    ['Ajuste', 'adjustment', null, null],
    ['001', 'invoice', null, 1],
    ['6', 'invoice', null, 6],
    ['15', 'fiscal-receipt', null, 15],
    ['53', 'credit-note', null, 53],
    ['999', 'other', null, 999],
  ])('%s', (text, kind, letter, arcaCode) =>
    expect(readVoucherType(text)).toEqual({ kind, letter, arcaCode }),
  );

  it('does not know every name', () => expect(readVoucherType('Vale de combustible')).toBeUndefined());
});
