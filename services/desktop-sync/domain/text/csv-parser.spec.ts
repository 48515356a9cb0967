import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvParser } from './csv-parser.js';

function parse(text: string, separator = ';', cuts: number[] = []): string[][] {
  const parser = new CsvParser(separator);
  const records: string[][] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (text.length + 1))].sort((a, b) => a - b)) {
    records.push(...parser.write(text.slice(from, cut)));
    from = cut;
  }
  return [...records, ...parser.write(text.slice(from)), ...parser.end()];
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cells = fc.string({
  unit: fc.constantFrom('a', 'ñ', ' ', '"', ';', '\n', '\r', ',', '€'),
  maxLength: 8,
});
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const wild = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ' '), maxLength: 40 });

describe('CsvParser', () => {
  it('gives back every quoted table, however it arrives in chunks', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, cuts, eol) => {
          const text = table.map((row) => row.map(quote).join(';') + eol).join('');
          expect(parse(text, ';', cuts)).toEqual(table);
        },
      ),
    );
  });

  it('gives the same records for any text, however it arrives in chunks', () => {
    fc.assert(
      fc.property(wild, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        expect(parse(text, ';', cuts)).toEqual(parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('splits plain lines like a person, blank ones included', () => {
    expect(parse('a;b\n\nc;\r\nd')).toEqual([['a', 'b'], [''], ['c', ''], ['d']]);
    expect(parse('a\tb c', '\t')).toEqual([['a', 'b c']]);
  });

  it('takes quotes that quote nothing as characters', () => {
    expect(parse('1;"EL TRÉBOL" S.A.;x\n2;12" x 8";y\n')).toEqual([
      ['1', '"EL TRÉBOL" S.A.', 'x'],
      ['2', '12" x 8"', 'y'],
    ]);
    expect(parse('1;"sin cerrar;x\n2;b\n')).toEqual([
      ['1', '"sin cerrar', 'x'],
      ['2', 'b'],
    ]);
  });

  it('does not let an open quote swallow the file', () => {
    const rest = 'fila;de;datos\n'.repeat(10_000);
    expect(parse(`1;"abierta;x\n${rest}`, ';', [5, 70_000])).toHaveLength(10_001);
  });

  it('allows spaces after a closing quote', () => {
    expect(parse('"a" ;"b"\n')).toEqual([['a', 'b']]);
  });
});
