import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, cuitDigits, formatCuit, hasUsualPrefix, isValidCuit } from './cuit.js';

const tenDigits = fc.stringMatching(/^\d{10}$/);
const issued = tenDigits
  .filter((digits) => checkDigit(digits) !== undefined)
  .map((digits) => `${digits}${checkDigit(digits)}`);

describe('a CUIT', () => {
  it.each(['33693450239', '30500010912', '20123456786'])('%s has a right check digit', (cuit) => {
    expect(isValidCuit(cuit)).toBe(true);
  });

  it.each(['33693450238', '3369345023', '336934502390', '33-69345023-9', '', '3,07E+10', '3369345023x'])(
    '%s is not valid',
    (cuit) => {
      expect(isValidCuit(cuit)).toBe(false);
    },
  );

  it('has one check digit at most, and none where the remainder gives 10', () => {
    fc.assert(
      fc.property(tenDigits, (digits) => {
        const valid = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isValidCuit(`${digits}${digit}`));
        const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        const remainder =
          11 - ([...digits].reduce((sum, d, i) => sum + Number(d) * (weights[i] ?? 0), 0) % 11);
        expect(valid).toEqual(remainder === 10 ? [] : [remainder === 11 ? 0 : remainder]);
      }),
    );
  });

  it('is not valid with one digit changed', () => {
    fc.assert(
      fc.property(issued, fc.nat(10), fc.integer({ min: 1, max: 9 }), (cuit, at, shift) => {
        const digit = (Number(cuit[at]) + shift) % 10;
        expect(isValidCuit(cuit.slice(0, at) + String(digit) + cuit.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is the same written with dashes', () => {
    fc.assert(fc.property(issued, (cuit) => expect(cuitDigits(formatCuit(cuit))).toBe(cuit)));
    expect(formatCuit('33693450239')).toBe('33-69345023-9');
    expect(formatCuit('sin CUIT')).toBe('sin CUIT');
    expect(cuitDigits('33.69345023/9')).toBe('33693450239');
  });

  it('has a prefix that ARCA assigns, or deserves a warning', () => {
    expect(['20', '27', '30', '34', '55'].every((prefix) => hasUsualPrefix(`${prefix}000000000`))).toBe(true);
    expect(['00', '21', '31', '99'].some((prefix) => hasUsualPrefix(`${prefix}000000000`))).toBe(false);
  });
});
