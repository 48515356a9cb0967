import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Unreadable } from '../cell.js';
import { decimalEvidence, readDecimal, readUnsignedDecimal } from './decimal.js';

const number = fc.record({
  whole: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
  fraction: fc.stringMatching(/^\d{0,4}$/),
  negative: fc.boolean(),
});
const grouped = (whole: bigint, mark: string) => whole.toString().replace(/\B(?=(\d{3})+$)/g, mark);
const exact = ({ whole, fraction, negative }: { whole: bigint; fraction: string; negative: boolean }) => {
  const text = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
};

describe('readDecimal', () => {
  it('reads what es and en programs write, exactly', () => {
    fc.assert(
      fc.property(number, fc.boolean(), (n, group) => {
        for (const [style, thousands, mark] of [
          ['es', '.', ','],
          ['en', ',', '.'],
        ] as const) {
          const whole = group ? grouped(n.whole, thousands) : n.whole.toString();
          const text = `${n.negative ? '-' : ''}${whole}${n.fraction === '' ? '' : mark + n.fraction}`;
          expect(readDecimal(text, style)).toBe(exact(n));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1.234,56-', '-1234.56'],
    ['(1.234,56)', '-1234.56'],
    ['$ 1.234,56', '1234.56'],
    ['-$ 5', '-5'],
    ['$ -5', '-5'],
    ['(U$S 1.000)', '-1000'],
    ['u$s 0,5', '0.5'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['0,125', '0.125'],
    ['007', '7'],
    [',5', '0.5'],
    ['5,', '5'],
    ['-0,00', '0.00'],
    ['1 234,5', '1234.5'],
    ['1234.56', '1234.56'],
    ['12,50 €', '12.50'],
  ])('reads %s', (text, expected) => {
    expect(readDecimal(text, 'es')).toBe(expected);
  });

  it.each(['abc', '1,2,3', '1.23.456', '--5', '-(5)', '1-2', '', '.', '$', '12.34,5.6', '1..2'])(
    'refuses %j',
    (text) => {
      expect(readDecimal(text, 'es')).toBeInstanceOf(Unreadable);
    },
  );

  it('never reads two ways what a file of both styles could mean', () => {
    expect(readDecimal('1.234', 'mixed')).toMatchObject({ code: 'ambiguous-number' });
    expect(readDecimal('1,234', 'mixed')).toMatchObject({ code: 'ambiguous-number' });
    expect(readDecimal('1.234,50', 'mixed')).toBe('1234.50');
    expect(readDecimal('1,234.50', 'mixed')).toBe('1234.50');
  });

  it('tells numbers that a spreadsheet destroyed', () => {
    expect(readDecimal('1,5E+05', 'es')).toMatchObject({ code: 'mangled-number' });
  });

  it('refuses a sign where the side says it', () => {
    expect(readUnsignedDecimal('5,00-', 'es')).toMatchObject({ code: 'negative-number' });
    expect(readUnsignedDecimal('5,00', 'es')).toBe('5.00');
  });

  it('proves a style only by what has no other reading', () => {
    fc.assert(
      fc.property(number, fc.boolean(), (n, group) => {
        const es =
          (group ? grouped(n.whole, '.') : `${n.whole}`) + (n.fraction === '' ? '' : `,${n.fraction}`);
        const en =
          (group ? grouped(n.whole, ',') : `${n.whole}`) + (n.fraction === '' ? '' : `.${n.fraction}`);
        expect(['es', undefined]).toContain(decimalEvidence(es));
        expect(['en', undefined]).toContain(decimalEvidence(en));
      }),
      { numRuns: 2000 },
    );
    expect([decimalEvidence('1.234'), decimalEvidence('1,234'), decimalEvidence('12')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([decimalEvidence('$ 1,50'), decimalEvidence('0,125'), decimalEvidence('1.5')]).toEqual([
      'es',
      'es',
      'en',
    ]);
  });
});
