import { describe, expect, it } from '@jest/globals';
import { typeObservations, VOUCHER_TYPES, voucherLabel, voucherTypeOf } from './voucher-types.js';

describe('voucher types', () => {
  it('name each code once', () => {
    const codes = VOUCHER_TYPES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(VOUCHER_TYPES.filter(({ side }) => side === 'credit').map(({ code }) => code)).toEqual([
      3, 8, 13, 21, 53, 203, 208, 213, 110, 112, 113, 114, 119,
    ]);
    expect(voucherTypeOf(null)).toBeUndefined();
  });

  it('cross-check the side and never decide it', () => {
    expect(typeObservations(1, 'invoice', 'debit')).toEqual([]);
    expect(typeObservations(3, 'credit-note', 'debit')).toEqual(['side-mismatch']);
    expect(typeObservations(4, 'fiscal-receipt', 'debit')).toEqual([]);
    expect(typeObservations(999, 'other', 'debit')).toEqual(['type-unknown']);
    expect(typeObservations(null, 'receipt', 'credit')).toEqual([]);
    expect(typeObservations(null, 'receipt', 'debit')).toEqual(['side-mismatch']);
    expect(typeObservations(null, 'adjustment', 'debit')).toEqual([]);
    expect(typeObservations(null, 'adjustment', 'credit')).toEqual([]);
  });

  it('label a voucher as people name it', () => {
    const number = { letter: 'A', pointOfSale: 3, number: '00012345' };
    expect(voucherLabel({ kind: 'invoice', arcaCode: 1, ...number })).toBe('FA A 00003-00012345');
    expect(voucherLabel({ kind: 'invoice', arcaCode: 201, ...number })).toBe('FCE A 00003-00012345');
    expect(voucherLabel({ kind: 'credit-note', arcaCode: 999, ...number })).toBe('NC A 00003-00012345');
    const foreign = { letter: null, pointOfSale: null, number: '0000611365' };
    expect(voucherLabel({ kind: 'invoice', arcaCode: null, ...foreign })).toBe('FA 0000611365');
    expect(voucherLabel({ kind: 'receipt', arcaCode: null, letter: 'X', pointOfSale: 0, number: '7' })).toBe(
      'RC X 00000-7',
    );
  });
});
