import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, readCsv } from '../testing/read-files.js';
import { csvFile } from './csv.js';
import type { TableColumn, TableRow } from './table.js';

const COLUMNS: TableColumn[] = [
  { heading: 'Razón social', kind: 'text', width: 20 },
  { heading: 'Saldo ARS', kind: 'amount', width: 12 },
  { heading: 'Atraso', kind: 'whole', width: 8 },
  { heading: 'Alta', kind: 'day', width: 10 },
];

async function csvOf(rows: TableRow[], columns = COLUMNS): Promise<string> {
  async function* batches() {
    yield rows;
  }
  return (await bytesOf(csvFile(columns, batches()))).toString('utf8');
}

/** The only column of a file. */
async function cellsOf(texts: string[]): Promise<(string | undefined)[]> {
  const [column] = COLUMNS as [TableColumn];
  const csv = await csvOf(
    texts.map((text) => [text]),
    [column],
  );
  return readCsv(csv)
    .slice(1)
    .map(([cell]) => cell);
}

describe('a CSV file', () => {
  it('is what Excel in Argentina opens: mark, semicolons, CRLF, decimal comma, dd/mm/yyyy', async () => {
    const rows = [
      ['Núñez', '-1234.50', '32', '2026-11-24'],
      ['Sur; S.A.', null, null, null],
    ];
    expect(await csvOf(rows)).toBe(
      '\uFEFFRazón social;Saldo ARS;Atraso;Alta\r\nNúñez;-1234,50;32;24/11/2026\r\n"Sur; S.A.";;;\r\n',
    );
  });

  it('leaves codes, documents and addresses as they are', async () => {
    const texts = ['000123-01', '30-71234567-1', 'ana@demo.example', "O'Higgins", '1+1', 'a=b'];
    expect(await cellsOf(texts)).toEqual(texts);
  });

  it.each([
    '=1+1',
    '+54',
    '-2',
    '@SUM(A1)',
    '\tx',
    '\rx',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('puts an apostrophe before %j', async (text) => {
    expect(await cellsOf([text])).toEqual([`'${text}`]);
  });

  it('gives every text back, and none that a spreadsheet could run', async () => {
    const parts = fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        ';',
        ',',
        "'",
        '＝',
        '\u0000',
        '\u200b',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const anyText = fc.array(parts, { maxLength: 6 }).map((some) => some.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const cells = await cellsOf(texts);
        for (const [at, text] of texts.entries()) {
          expect([text, `'${text}`]).toContain(cells[at]);
          expect(cells[at]).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
