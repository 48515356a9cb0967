import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientsFile } from '../format/clients-file.js';
import { indexHeaders } from '../format/headers.js';
import { vouchersFile } from '../format/vouchers-file.js';
import { copyLine } from './copy-line.js';
import { DuplicateFinder, KeySet } from './key-set.js';
import { RowMapper } from './row-mapper.js';

const dialect = { decimals: 'es', days: 'dmy' } as const;

function mapperOf(emitter: (typeof clientsFile.emitters)[number], header: string) {
  const columns = emitter.columns.map((column) => column.target);
  const mapper = new RowMapper(emitter, columns, indexHeaders(header.split(';')), dialect);
  const map = (line: string) => {
    const { line: written, problems } = mapper.map(line.split(';'));
    const cells = written?.split('\t');
    return { row: cells && Object.fromEntries(columns.map((name, i) => [name, cells[i]])), problems };
  };
  return { mapper, map };
}

describe('KeySet and DuplicateFinder', () => {
  it('remember exactly what a Set remembers', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 3000 }), (texts) => {
        const [keys, set] = [new KeySet(10), new Set<string>()];
        for (const text of texts) {
          expect(keys.add(text)).toBe(!set.has(text));
          set.add(text);
        }
      }),
    );
  });

  it('note each repeated key with its last row', () => {
    const finder = new DuplicateFinder(10, 2);
    const added = ['a', 'b', 'a', 'c', 'a'].map((key, row) => finder.add(key, row));
    expect([...finder.repeated]).toEqual([['a', 4]]);
    expect(added).toEqual([true, true, true, true, true]);
    expect(finder.add('b', 9)).toBe(true);
    expect(finder.add('c', 10)).toBe(false);
  });
});

describe('copyLine', () => {
  it('can be read back, whatever the values', () => {
    const unescape = (text: string) =>
      text.replace(/\\(.)/g, (_, c: string) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c);
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: fc.constantFrom('a', '\t', '\n', '\r', '\\', 'N') })), {
          minLength: 1,
        }),
        (values) => {
          const back = copyLine(values)
            .split('\t')
            .map((cell) => (cell === '\\N' ? null : unescape(cell)));
          expect(back).toEqual(values);
        },
      ),
    );
  });
});

describe('RowMapper', () => {
  const [clients, credit] = clientsFile.emitters as [
    (typeof clientsFile.emitters)[number],
    (typeof clientsFile.emitters)[number],
  ];

  it('reads a client; its code gives the account, and eleven digits are a CUIT', () => {
    const { map } = mapperOf(clients, 'Código;Razón Social;CUIT;Provincia;Alta;Baja;E-mail');
    const { row, problems } = map('123-1; Núñez S.R.L.  ;30-71234567-1;CABA;15/03/19;00/00/0000;a@x.example');
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      external_id: '000123-01',
      account: '123',
      subaccount: '1',
      legal_name: 'Núñez S.R.L.',
      document_type: '80',
      document_number: '30712345671',
      province: '0',
      registered_on: '2019-03-15',
      cancelled_on: '\\N',
      emails: '{"a@x.example"}',
    });
  });

  it('tells every problem of a row at once', () => {
    const { map } = mapperOf(clients, 'codigo;razon_social;alta;provincia');
    expect(map('123-1;;31/02/2026;Narnia')).toMatchObject({
      row: undefined,
      problems: [
        { column: 'provincia', code: 'unknown-value', severity: 'observed' },
        { column: 'alta', value: '31/02/2026', code: 'invalid-date', severity: 'rejected' },
      ],
    });
    expect(map('123-1;;;').problems).toMatchObject([{ column: 'razon_social', code: 'missing-value' }]);
  });

  it('imports a client whose CUIT was destroyed and says so', () => {
    const { map } = mapperOf(clients, 'codigo;razon_social;cuit');
    const { row, problems } = map('1-0;Ñandú S.A.;3,07E+10');
    expect(row).toMatchObject({ document_number: '3,07E+10' });
    expect(problems).toMatchObject([{ column: 'documento', code: 'mangled-document', severity: 'observed' }]);
  });

  it('tells which columns the file speaks of, derived ones included', () => {
    const carried = (header: string) => [...mapperOf(clients, header).mapper.carriedColumns].sort();
    expect(carried('codigo;razon_social')).toEqual(['account', 'external_id', 'legal_name', 'subaccount']);
    expect(carried('codigo;razon_social;cuit;calle')).toEqual(
      expect.arrayContaining(['document_number', 'document_type', 'street']),
    );
  });

  it('keeps no limit and cash only apart', () => {
    const { map } = mapperOf(credit, 'codigo;limite_credito');
    expect(map('1-0;').row).toMatchObject({ credit_limit: '\\N' });
    expect(map('1-0;0,00').row).toMatchObject({ credit_limit: '0.00' });
  });

  it('completes voucher type and code from each other', () => {
    const emitter = vouchersFile.emitters[0] as (typeof vouchersFile.emitters)[number];
    const { map } = mapperOf(emitter, 'id;cliente;tipo;codigo_arca;letra;fecha;moneda;importe;debe_haber');
    const typed = (type: string, code: string, letter = '') =>
      map(`1;1-0;${type};${code};${letter};1/1/26;PES;5;D`);
    expect(typed('N/C A', '').row).toMatchObject({ kind: 'credit-note', arca_code: '3', letter: 'A' });
    expect(typed('', '51', 'A').row).toMatchObject({ kind: 'invoice', arca_code: '51', letter: 'A' });
    expect(typed('FACTURA A', '51').row).toMatchObject({ kind: 'invoice', arca_code: '51', letter: 'A' });
    expect(typed('', '51').row).toMatchObject({ letter: '\\N' });
    expect(typed('Vale', '')).toMatchObject({ row: { kind: 'other' }, problems: [{ severity: 'observed' }] });
    expect(typed('', '').problems).toMatchObject([{ code: 'missing-value' }]);
  });
});
