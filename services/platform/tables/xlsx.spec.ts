import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { bytesOf } from '../testing/read-files.js';
import type { RowBatches, TableColumn, TableRow } from './table.js';
import { xlsxFile } from './xlsx.js';

const TEXT: TableColumn = { heading: 'Razón social', kind: 'text', width: 20 };
const COLUMNS: TableColumn[] = [
  TEXT,
  { heading: 'Saldo ARS', kind: 'amount', width: 12 },
  { heading: 'Atraso', kind: 'whole', width: 8 },
  { heading: 'Alta', kind: 'day', width: 10 },
];

async function* inBatches(rows: TableRow[], size = 2): RowBatches {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

function xlsxOf(rows: TableRow[], columns = COLUMNS): Promise<Buffer> {
  return bytesOf(xlsxFile(columns, inBatches(rows), 'Clientes'));
}

function partsOf(file: Buffer): Record<string, string> {
  const parts = Object.entries(unzipSync(file));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

describe('an XLSX file', () => {
  it('opens with its types: texts, numbers, days', async () => {
    const file = await xlsxOf([
      ['000123-01', '-1234567.50', '32', '2026-11-24'],
      ['Núñez & Cía. <Sur>', null, '0', '1899-12-31'],
      ['', '0.00', null, null],
    ]);
    expect(await readSheet(file)).toEqual([
      ['Razón social', 'Saldo ARS', 'Atraso', 'Alta'],
      ['000123-01', -1234567.5, 32, new Date('2026-11-24T00:00:00Z')],
      ['Núñez & Cía. <Sur>', null, 0, '1899-12-31'],
      [null, 0, null, null],
    ]);
  });

  it('has headings that are bold, stay in sight and filter, and columns with their widths', async () => {
    const sheet = partsOf(await xlsxOf([['a', '1.00', '1', '2026-01-01']]))['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(sheet).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">');
  });

  it('opens without any row', async () => {
    expect(await readSheet(await xlsxOf([]))).toEqual([['Razón social', 'Saldo ARS', 'Atraso', 'Alta']]);
  });

  it('has room for columns beyond Z', async () => {
    const columns = Array.from({ length: 28 }, (_, at) => ({ ...TEXT, heading: `C${at}` }));
    const [, row] = await readSheet(await xlsxOf([columns.map(({ heading }) => heading)], columns));
    expect(row?.[27]).toBe('C27');
  });

  it('cuts a text that Excel would refuse', async () => {
    const [, row] = await readSheet(await xlsxOf([['x'.repeat(40_000)]], [TEXT]));
    expect(String(row?.[0])).toHaveLength(32_767);
  });

  it('gives every text back, as text and as XML that is allowed', async () => {
    const parts = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+',
        '@',
        '_x0041_',
        '_x005F_',
        '\u0001',
        '\u001f',
        '\ufffe',
        '\r',
        '\n',
        '&',
        '<',
        ']]>',
      ),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\udc00'),
    );
    const anyText = fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) => `a${some.join('')}z`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const file = await xlsxOf(
          texts.map((text) => [text]),
          [TEXT],
        );
        const xml = partsOf(file)['xl/worksheets/sheet1.xml'];
        expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(xml).not.toContain('<f');
        const cells = (await readSheet(file, { trim: false })).slice(1).map(([cell]) => cell);
        expect(cells).toEqual(texts.map((text) => text.replace(/\p{Cs}/gu, '\ufffd')));
      }),
      { numRuns: 100 },
    );
  });

  it('goes on in another sheet where one is full', async () => {
    async function* manyRows(): RowBatches {
      for (let batch = 0; batch < 1_049; batch++) yield Array.from({ length: 1_000 }, () => ['1'] as const);
    }
    const column: TableColumn = { heading: 'N', kind: 'whole', width: 5 };
    const file = await bytesOf(xlsxFile([column], manyRows(), 'Clientes'));
    const parts = partsOf(file);
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(1_048_576);
    expect(parts['xl/worksheets/sheet2.xml']?.match(/<row /g)).toHaveLength(1 + 1_049_000 - 1_048_575);
    expect(parts['xl/workbook.xml']).toContain('name="Clientes 2"');
  }, 60_000);

  it('names its sheets', async () => {
    const sheets = await readWorkbook(await xlsxOf([['a', null, null, null]]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Clientes']);
  });

  it('ends the reading of rows when nobody wants the rest', async () => {
    let ended = false;
    async function* endless(): RowBatches {
      try {
        for (;;) yield Array.from({ length: 1_000 }, (_, n) => [`Cliente ${n} ${Math.random()}`]);
      } finally {
        ended = true;
      }
    }
    let received = 0;
    for await (const chunk of xlsxFile([TEXT], endless(), 'Clientes')) {
      received += chunk.length;
      if (received > 200_000) break;
    }
    expect(ended).toBe(true);
  });

  it('fails as its rows fail', async () => {
    async function* failing(): RowBatches {
      yield [['a']];
      throw new Error('planted');
    }
    await expect(bytesOf(xlsxFile([TEXT], failing(), 'Clientes'))).rejects.toThrow('planted');
  });
});
