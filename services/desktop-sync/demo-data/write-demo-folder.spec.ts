import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDemoFolder } from './write-demo-folder.js';

type Row = Record<string, string>;

const folders: string[] = [];
async function write(clients: number, seed: number, asOf: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
  folders.push(folder);
  await writeDemoFolder({ clients, seed, asOf, folder });
  return folder;
}
function filesOf(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return found.map((file) => path.relative(folder, path.join(file.parentPath, file.name))).sort();
}
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}
function read(folder: string, name: string): Row[] {
  const [header = '', ...lines] = readFileSync(path.join(folder, name), 'latin1').trim().split('\r\n');
  const columns = header.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
const cents = (text = '') => Number(text.replaceAll('.', '').replace(',', ''));
const isoDay = (text = '') =>
  text === '00/00/0000' || text === '' ? '' : text.split('/').reverse().join('-');
function sumBy(rows: Row[], key: string, value: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[key] ?? '', (sums.get(row[key] ?? '') ?? 0) + cents(row[value]));
  return sums;
}
const AS_OF = '2026-11-24';

let folder: string;
beforeAll(async () => {
  folder = await write(600, 1, AS_OF);
});
afterAll(() => folders.forEach((created) => rmSync(created, { recursive: true, force: true })));

describe('demo folder', () => {
  it('has the same bytes for the same seed and day, and others for another', async () => {
    const first = digest(await write(60, 1, AS_OF));
    expect(digest(await write(60, 1, AS_OF))).toBe(first);
    expect(digest(await write(60, 2, AS_OF))).not.toBe(first);
    expect(digest(await write(60, 1, '2026-11-25'))).not.toBe(first);
  });

  it('brings a few documents, each a PDF named by an invoice of the folder', () => {
    const invoices = new Set(read(folder, 'comprobantes.csv').map(({ id }) => `${id}.pdf`));
    const documents = readdirSync(path.join(folder, 'comprobantes-pdf'));
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.length).toBeLessThan(300);
    expect(documents.filter((name) => !invoices.has(name))).toEqual([]);
    const [bytes] = documents.map((name) =>
      readFileSync(path.join(folder, 'comprobantes-pdf', name), 'latin1'),
    );
    expect(bytes).toMatch(/^%PDF-1\.4\n[^]*Documento de demostración[^]*%%EOF\n$/);
    const table = Number(/startxref\n(\d+)/.exec(bytes ?? '')?.[1]);
    expect(bytes?.slice(table, table + 4)).toBe('xref');
  });

  it('begins the same whatever its size', async () => {
    const small = await write(60, 1, AS_OF);
    for (const name of filesOf(small)) {
      const [part, whole] = [small, folder].map((place) => readFileSync(path.join(place, name), 'latin1'));
      expect(whole?.startsWith(part ?? '')).toBe(true);
    }
  });

  it('holds no address outside .example', () => {
    const text = filesOf(folder)
      .map((file) => readFileSync(path.join(folder, file), 'latin1'))
      .join('\n');
    const addresses = text.match(/[^;\s]+@[^;\s]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(500);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('has valid CUITs, shared only by the subaccounts of one account', () => {
    const owners = new Map<string, string>();
    for (const { documento = '', tipo_documento, cuenta = '' } of read(folder, 'clientes.csv')) {
      if (tipo_documento !== 'CUIT') continue;
      const digits = documento.replaceAll('-', '').split('').map(Number);
      const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce(
        (total, weight, i) => total + weight * (digits[i] ?? 0),
        0,
      );
      expect((11 - (sum % 11)) % 11).toBe(digits[10]);
      expect(owners.get(documento) ?? cuenta).toBe(cuenta);
      owners.set(documento, cuenta);
    }
    expect(owners.size).toBeGreaterThan(300);
  });

  it('has 55 % of clients with a service in force on the day, 20 % cancelled', () => {
    const running = new Set(
      read(folder, 'servicios.csv')
        .filter(
          ({ lista, ultimo_dia }) =>
            lista === 'Servicio' || (lista === 'Adicional' && isoDay(ultimo_dia) !== ''),
        )
        .filter(({ desde }) => isoDay(desde) <= AS_OF)
        .filter(({ ultimo_dia }) => isoDay(ultimo_dia) === '' || isoDay(ultimo_dia) >= AS_OF)
        .filter(({ baja_desde }) => isoDay(baja_desde) === '' || isoDay(baja_desde) > AS_OF)
        .map(({ cliente }) => cliente),
    );
    const clients = read(folder, 'clientes.csv');
    const cancelled = clients.filter(({ baja }) => isoDay(baja) !== '' && isoDay(baja) <= AS_OF).length;
    const withServices = clients.filter(
      ({ baja, codigo }) => !(isoDay(baja) !== '' && isoDay(baja) <= AS_OF) && running.has(codigo),
    ).length;
    expect(cancelled / clients.length).toBeCloseTo(0.2, 1);
    expect(withServices / clients.length).toBeCloseTo(0.55, 1);
  });

  it('pays no voucher or credit beyond its amount, and its parts add up', () => {
    const vouchers = new Map(read(folder, 'comprobantes.csv').map((row) => [row.id ?? '', row]));
    const applications = read(folder, 'aplicaciones.csv');
    expect(applications.length).toBeGreaterThan(500);
    for (const [id, sum] of sumBy(applications, 'comprobante', 'importe_comprobante')) {
      expect(sum).toBeLessThanOrEqual(cents(vouchers.get(id)?.importe));
    }
    for (const [id, sum] of sumBy(applications, 'credito', 'importe_credito')) {
      expect(sum).toBeLessThanOrEqual(cents(vouchers.get(id)?.importe));
    }
    for (const file of ['vencimientos.csv', 'renglones-recibo.csv']) {
      for (const [id, sum] of sumBy(read(folder, file), 'comprobante', 'importe'))
        expect(sum).toBe(cents(vouchers.get(id)?.importe));
    }
    for (const { fecha, credito = '', comprobante = '' } of applications) {
      expect(isoDay(fecha) <= AS_OF && isoDay(fecha) >= isoDay(vouchers.get(credito)?.fecha)).toBe(true);
      expect(vouchers.get(comprobante)?.cliente).toBe(vouchers.get(credito)?.cliente);
    }
    expect(new Set([...vouchers.values()].map(({ moneda }) => moneda))).toEqual(
      new Set(['PES', 'DOL', '060']),
    );
  });
});
