import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cbuDigits, cbuProblem, isCbuAlias } from './cbu.js';

const VALID = '2850590940090418135201';

describe('a CBU', () => {
  it.each([VALID, '0000003100010000000009'])('%s has right check digits', (cbu) => {
    expect(cbuProblem(cbu)).toBeUndefined();
  });

  it.each([
    ['2850590840090418135201', 'bank'],
    ['2850590940090418135202', 'account'],
    ['285059094009041813520', 'length'],
    ['28505909400904181352011', 'length'],
    ['2850590-9 4009041813520-1', 'length'],
    ['285059094009041813520x', 'length'],
    ['', 'length'],
  ])('%s is told what is wrong with it: %s', (digits, problem) => {
    expect(cbuProblem(digits)).toBe(problem);
  });

  it('is not valid with one digit changed, and the block that holds the digit is told', () => {
    fc.assert(
      fc.property(fc.nat(21), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(VALID[at]) + shift) % 10;
        const changed = VALID.slice(0, at) + String(digit) + VALID.slice(at + 1);
        expect(cbuProblem(changed)).toBe(at < 8 ? 'bank' : 'account');
      }),
    );
  });

  it('is the same written in groups', () => {
    expect(cbuDigits('2850590-9 4009041813520-1')).toBe(VALID);
  });
});

describe('an alias of a CBU', () => {
  it.each(['mate.sol.rio', 'ABC-12', 'a.b.c.', 'x'.repeat(20)])('may be %s', (alias) => {
    expect(isCbuAlias(alias)).toBe(true);
  });

  it.each(['corto', 'x'.repeat(21), 'niño.sol.rio', 'con espacio', 'guion_bajo', ''])(
    'may not be %s',
    (alias) => {
      expect(isCbuAlias(alias)).toBe(false);
    },
  );
});
