import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { DOMAINS, PERSISTENCE } from '../../app/domains.js';
import { writeDemoFolder } from '../demo-data/write-demo-folder.js';
import { ImportKit } from '../testing/import-kit.js';

const CLIENTS = `Código;Razón Social;CUIT;Tipo contribuyente;Provincia;Alta;Baja;Límite crédito;Moneda límite
123-0;Núñez y Asociados S.R.L.;33-69345023-9;Responsable Inscripto;Córdoba;15/03/2019;00/00/0000;1.000.000,00;PES
123-1;Núñez y Asociados S.R.L.;33-69345023-9;RI;CABA;15/03/19;;;
45-0;Ñandú "El Veloz" S.A.;3,07E+10;RI;Salta;01/02/2020;  /  /    ;0;PES
Código;Razón Social;CUIT;Tipo contribuyente;Provincia;Alta;Baja;Límite crédito;Moneda límite
;Total de clientes: 3;;;;;;;
`;
const VOUCHERS = `id;cliente;tipo;letra;punto_de_venta;numero;fecha;vencimiento;moneda;importe;debe_haber
FA-1;123-0;FACTURA A;A;3;101;01/04/2026;01/05/2026;PES;121.000,00;D
FA-2;000123-01;001;A;3;102;31/02/2026;;PES;10,00;D
FA-3;999-0;FACTURA A;A;3;103;01/04/2026;;PES;10,00;D
RC-1;123-0;RECIBO;;;77;20/04/2026;;$;50.000,00;H
FA-1;123-0;FACTURA A;A;3;101;01/04/2026;01/05/2026;PES;242.000,00;D
FA-4;45-0;FACTURA A;A;3;104;01/04/2026;;U$S;100,00-;D
`;
const APPLICATIONS = `id;credito;comprobante;importe_credito;importe_comprobante;fecha
AP-1;RC-1;FA-1;50.000,00;50.000,00;20/04/2026
`;
const FOLDER = { 'CLIENTES.CSV': CLIENTS, 'comprobantes.csv': VOUCHERS, 'aplicaciones.csv': APPLICATIONS };

const ENTITIES = [
  'clients',
  'credit_profiles',
  'contacts',
  'exchange_rates',
  'vouchers',
  'instalments',
  'receipt_lines',
  'applications',
  'contracted_services',
  'releases',
  'installations',
  'interactions',
];

let kit: ImportKit;
beforeAll(async () => {
  kit = await ImportKit.start(
    PERSISTENCE,
    DOMAINS.flatMap((domain) => domain.cli ?? []),
  );
}, 60_000);
afterAll(() => kit.stop());
beforeEach(() => kit.emptyDatabase());

const counts = (fresh: number, changed: number, same: number, quarantined: number) => ({
  new: fresh,
  changed,
  same,
  quarantined,
});

describe('import of an exchange folder', () => {
  it('puts good rows in and bad ones in quarantine, with row, column, value and reason', async () => {
    kit.writeFiles({
      ...FOLDER,
      'manifiesto.csv': 'origen;datos_al;version\nCristal-Sur;24/11/2026 08:00;1\n',
    });
    const report = await kit.import();
    expect(report.entities).toEqual({
      clients: counts(3, 0, 0, 0),
      credit_profiles: counts(3, 0, 0, 0),
      vouchers: counts(2, 0, 0, 4),
      applications: counts(1, 0, 0, 0),
    });
    expect(report).toMatchObject({
      observed: 1,
      quarantineReport: kit.reportPath,
      dryRun: false,
      resumed: false,
    });
    const lines = readFileSync(kit.reportPath, 'utf8').replace('\uFEFF', '').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(';').slice(0, 4).join(';'))).toEqual([
      'CLIENTES.CSV;4;documento;3,07E+10',
      'comprobantes.csv;2;;',
      'comprobantes.csv;3;fecha;31/02/2026',
      'comprobantes.csv;7;importe;100,00-',
      'comprobantes.csv;4;cliente;000999-00',
    ]);
    const clients = await kit.query<{ code: string; legal_name: string; data_as_of: Date; origin: string }>(
      'select code, legal_name, data_as_of, origin from clients.clients order by code',
    );
    expect(clients.map((client) => client.code)).toEqual(['000045-00', '000123-00', '000123-01']);
    expect(clients[0]).toMatchObject({ legal_name: 'Ñandú "El Veloz" S.A.', origin: 'cristal-sur' });
    expect(clients[0]?.data_as_of.toISOString()).toBe('2026-11-24T11:00:00.000Z');
    expect(
      await kit.query('select external_id, amount, pending from accounts.vouchers order by external_id'),
    ).toEqual([
      { external_id: 'FA-1', amount: '242000.00', pending: '192000.00' },
      { external_id: 'RC-1', amount: '50000.00', pending: '0.00' },
    ]);
  });

  it('changes nothing the second time and only what changed the third', async () => {
    kit.writeFiles(FOLDER);
    await kit.import();
    const events = () =>
      kit.query(`select from platform.outbox_events where type = 'desktop-sync.batch-applied.v1'`);
    const before = (await events()).length;
    expect((await kit.import()).entities).toEqual({
      clients: counts(0, 0, 3, 0),
      credit_profiles: counts(0, 0, 3, 0),
      vouchers: counts(0, 0, 2, 4),
      applications: counts(0, 0, 1, 0),
    });
    expect(await events()).toHaveLength(before);
    kit.writeFiles({ 'clientes.csv': CLIENTS.replace('Ñandú', 'Ñandúes') });
    expect((await kit.import()).entities).toMatchObject({
      clients: counts(0, 1, 2, 0),
      credit_profiles: counts(0, 0, 3, 0),
    });
    expect(await events()).toHaveLength(before + 1);
    const images = await kit.query<{ before: { legal_name: string } }>(
      `select before from desktop_sync.before_images where entity = 'clients'`,
    );
    expect(images.map((image) => image.before.legal_name)).toEqual(['Ñandú "El Veloz" S.A.']);
    expect(await kit.query('select from accounts.vouchers')).toHaveLength(2);
  });

  it('tells the grid about every client in the transaction of its batch', async () => {
    kit.writeFiles(FOLDER);
    await kit.import();
    const rows = await kit.query('select code, balance_ars from client_panel.client_rows order by code');
    expect(rows).toEqual([
      { code: '000045-00', balance_ars: null },
      { code: '000123-00', balance_ars: '192000.00' },
      { code: '000123-01', balance_ars: null },
    ]);
  });

  it('simulates: the same counts and report, and nothing is kept', async () => {
    kit.writeFiles(FOLDER);
    const simulated = await kit.import({ dryRun: true, batchRows: 2 });
    const report = readFileSync(kit.reportPath, 'utf8');
    for (const table of [
      'clients.clients',
      'accounts.vouchers',
      'desktop_sync.import_runs',
      'platform.outbox_events',
    ]) {
      expect(await kit.query(`select from ${table}`)).toEqual([]);
    }
    const applied = await kit.import({ batchRows: 2 });
    expect(simulated.entities).toEqual(applied.entities);
    expect(readFileSync(kit.reportPath, 'utf8')).toBe(report);
  });

  it('removes the report of an earlier run when nothing is odd any more', async () => {
    kit.writeFiles(FOLDER);
    await kit.import();
    kit.writeFiles({ 'aplicaciones.csv': APPLICATIONS });
    expect((await kit.import()).quarantineReport).toBeNull();
    expect(existsSync(kit.reportPath)).toBe(false);
  });

  it('reads a repeated key once, wherever its rows are', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${(i % 20) + 1}-0;Cliente ${i}`).join('\n');
    kit.writeFiles({ 'clientes.csv': `codigo;razon_social\n${rows}\n` });
    expect((await kit.import({ batchRows: 7 })).entities).toEqual({ clients: counts(20, 0, 0, 30) });
    expect((await kit.import({ batchRows: 7 })).entities).toEqual({ clients: counts(0, 0, 20, 30) });
    const [last] = await kit.query<{ legal_name: string }>(
      `select legal_name from clients.clients where code = '000001-00'`,
    );
    expect(last?.legal_name).toBe('Cliente 40');
  });

  it('refuses a second import while one runs', async () => {
    kit.writeFiles(FOLDER);
    const other = new pg.Client({ connectionString: kit.database.url });
    await other.connect();
    await other.query(`select pg_advisory_lock(hashtext('panel:desktop-sync:import'))`);
    await expect(kit.import()).rejects.toMatchObject({
      definition: { code: 'desktop-sync.import-in-progress' },
    });
    await other.end();
  });
});

describe('a file with few columns', () => {
  it('leaves alone what it has no column for', async () => {
    kit.writeFiles({
      'clientes.csv': 'codigo;razon_social;telefonos;calle\n123-1;Núñez S.A.;4444-5555;Mitre\n',
    });
    await kit.import();
    kit.writeFiles({ 'clientes.csv': 'codigo;razon_social;calle\n123-1;Núñez S.R.L.;\n' });
    expect((await kit.import()).entities).toEqual({ clients: counts(0, 1, 0, 0) });
    expect(await kit.query('select code, legal_name, phones, street from clients.clients')).toEqual([
      { code: '000123-01', legal_name: 'Núñez S.R.L.', phones: ['4444-5555'], street: null },
    ]);
  });
});

describe('import of the demo folder', () => {
  it('takes every row of every file, and the second time changes none', async () => {
    kit.writeFiles({});
    await writeDemoFolder({ clients: 40, seed: 5, asOf: '2026-11-24', folder: kit.folder });
    const first = await kit.import();
    const loaded = Object.entries(first.entities);
    expect(loaded.map(([entity]) => entity)).toEqual([...ENTITIES, 'voucher_files']);
    for (const [, { new: fresh, changed, same, quarantined }] of loaded) {
      expect(fresh).toBeGreaterThan(0);
      expect([changed, same, quarantined]).toEqual([0, 0, 0]);
    }
    expect((await kit.import()).entities).toEqual(
      Object.fromEntries(loaded.map(([entity, { new: fresh }]) => [entity, counts(0, 0, fresh, 0)])),
    );
    expect(await kit.query(`select from accounts.vouchers where observations <> '{}'`)).toEqual([]);
  }, 120_000);
});

describe('input that cannot be used', () => {
  const refused = (code: string, detail: RegExp) => ({
    definition: { code: `desktop-sync.${code}` },
    detail: expect.stringMatching(detail),
  });
  it.each([
    ['a folder without its files', { 'notas.txt': 'x' }, 'no-files', /clientes\.csv/],
    ['an empty file', { 'clientes.csv': '' }, 'no-files', /encabezados/],
    [
      'a file without a required column',
      { 'clientes.csv': 'codigo;calle\n1-0;x\n' },
      'missing-column',
      /"razon_social"/,
    ],
    [
      'month-first dates',
      { 'clientes.csv': 'codigo;razon_social;alta\n1-0;A;1/31/2026\n' },
      'foreign-dates',
      /mes\/día/,
    ],
    ['a manifest of another version', { ...FOLDER, 'manifiesto.csv': 'version\n9\n' }, 'bad-manifest', /"9"/],
    ['a manifest with no date', { ...FOLDER, 'manifiesto.csv': 'datos_al\nayer\n' }, 'bad-manifest', /ayer/],
    [
      'two files of one name',
      { 'clientes.csv': CLIENTS, 'CLIENTES.CSV': CLIENTS },
      'ambiguous-file',
      /CLIENTES\.CSV/,
    ],
  ])('is refused: %s', async (_, files, code, detail) => {
    kit.writeFiles(files);
    await expect(kit.import()).rejects.toMatchObject(refused(code, detail));
    expect(await kit.query('select from desktop_sync.import_runs')).toEqual([]);
  });

  it('is refused: broken text, an unknown profile, a missing path', async () => {
    kit.writeFiles({});
    kit.writeFile(
      'clientes.csv',
      Buffer.concat([Buffer.from('codigo;razon_social\n1-0;Ñandú Núñez '), Buffer.from([0xd1, 10])]),
    );
    await expect(kit.import()).rejects.toMatchObject(refused('broken-encoding', /byte 41/));
    await expect(kit.import({ profile: 'x' })).rejects.toMatchObject(
      refused('unknown-profile', /ibm-accounts-receivable/),
    );
    await expect(kit.import({ path: `${kit.folder}/nada` })).rejects.toMatchObject(
      refused('source-not-found', /nada/),
    );
  });
});
