import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { DOMAINS, PERSISTENCE } from '../../app/domains.js';
import { LARGEST_PDF } from '../domain/voucher-pdf.js';
import { ImportKit } from '../testing/import-kit.js';

const FILES = {
  'clientes.csv': 'codigo;razon_social\n123-0;Núñez y Asociados S.R.L.\n',
  'comprobantes.csv': `id;cliente;tipo;letra;punto_de_venta;numero;fecha;moneda;importe;debe_haber
FA-1;123-0;FACTURA A;A;3;101;01/04/2026;PES;121.000,00;D
FA-2;123-0;FACTURA A;A;3;102;01/04/2026;PES;121.000,00;D
77;123-0;FACTURA A;A;3;103;01/04/2026;PES;121.000,00;D
`,
};
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

let kit: ImportKit;
beforeAll(async () => {
  kit = await ImportKit.start(
    PERSISTENCE,
    DOMAINS.flatMap((domain) => domain.cli ?? []),
  );
}, 60_000);
afterAll(() => kit.stop());
beforeEach(() => kit.emptyDatabase());

function writeFolder(
  documents: Readonly<Record<string, Buffer>>,
  files: Readonly<Record<string, string>> = FILES,
) {
  kit.writeFiles(files);
  mkdirSync(path.join(kit.folder, 'comprobantes-pdf'));
  for (const [name, bytes] of Object.entries(documents)) kit.writeFile(`comprobantes-pdf/${name}`, bytes);
}
const stored = () =>
  kit.query<{ voucher: string; bytes: Buffer }>(
    `select v.external_id as voucher, b.bytes from accounts.voucher_files f
       join accounts.vouchers v on v.id = f.voucher_id join files.blobs b using (sha256) order by 1`,
  );
const counts = (fresh: number, changed: number, same: number, quarantined: number) => ({
  new: fresh,
  changed,
  same,
  quarantined,
});

describe('the PDFs of an exchange folder', () => {
  it('go to the vouchers that they are named by, as they are', async () => {
    const documents = { 'FA-1.pdf': pdf('uno'), 'FA-2.PDF': pdf('dos'), '0077.pdf': pdf('tres') };
    writeFolder(documents);
    const report = await kit.import();
    expect(report.entities.voucher_files).toEqual(counts(3, 0, 0, 0));
    expect(report.quarantineReport).toBeNull();
    expect((await stored()).map(({ voucher, bytes }) => [voucher, bytes.toString()])).toEqual([
      ['77', documents['0077.pdf'].toString()],
      ['FA-1', documents['FA-1.pdf'].toString()],
      ['FA-2', documents['FA-2.PDF'].toString()],
    ]);
  });

  it('change nothing when they come again; a new one takes the place of the old; a missing one deletes nothing', async () => {
    writeFolder({ 'FA-1.pdf': pdf('uno'), 'FA-2.pdf': pdf('dos') });
    await kit.import();
    const before = await kit.query(`select * from accounts.voucher_files order by voucher_id`);
    expect((await kit.import()).entities.voucher_files).toEqual(counts(0, 0, 2, 0));
    expect(await kit.query(`select * from accounts.voucher_files order by voucher_id`)).toEqual(before);
    // Without any other file: documents may come later than their vouchers.
    writeFolder({ 'FA-1.pdf': pdf('otro') }, {});
    expect((await kit.import()).entities).toEqual({ voucher_files: counts(0, 1, 0, 0) });
    expect((await stored()).map(({ bytes }) => bytes.toString())).toEqual([
      pdf('otro').toString(),
      pdf('dos').toString(),
    ]);
  });

  it('that cannot be taken are told one by one, and the rest goes in', async () => {
    writeFolder({
      'FA-1.pdf': pdf('uno'),
      'FA-2.pdf': Buffer.from('<html>No es un PDF</html>'),
      'FA-9.pdf': pdf('de nadie'),
      '77.pdf': pdf('repetido'),
      '0077.pdf': pdf('repetido también'),
      'grande.pdf': Buffer.alloc(LARGEST_PDF + 1, '%PDF-'),
      'notas.txt': Buffer.from('x'),
      'vacio.pdf': Buffer.alloc(0),
    });
    mkdirSync(path.join(kit.folder, 'comprobantes-pdf', 'carpeta.pdf'));
    kit.writeFile('secreto', pdf('de otro lugar'));
    symlinkSync(path.join(kit.folder, 'secreto'), path.join(kit.folder, 'comprobantes-pdf', 'enlace.pdf'));
    const report = await kit.import();
    expect(report.entities.voucher_files).toEqual(counts(2, 0, 0, 8));
    expect((await stored()).map(({ voucher }) => voucher)).toEqual(['77', 'FA-1']);
    const told = readFileSync(report.quarantineReport ?? '', 'utf8').split('\r\n');
    const codes = told.slice(1, -1).map((line) => [line.split(';')[3], line.split(';').at(-1)]);
    expect(codes).toEqual([
      ['0077.pdf', 'pdf-repeated'],
      ['FA-2.pdf', 'pdf-content'],
      ['FA-9.pdf', 'voucher-unknown'],
      ['carpeta.pdf', 'pdf-not-a-file'],
      ['enlace.pdf', 'pdf-not-a-file'],
      ['grande.pdf', 'pdf-too-large'],
      ['notas.txt', 'pdf-name'],
      ['vacio.pdf', 'pdf-content'],
    ]);
  });

  it('are only looked at in a simulation', async () => {
    writeFolder({ 'FA-1.pdf': pdf('simulado') });
    const report = await kit.import({ dryRun: true });
    expect(report.entities.voucher_files).toEqual(counts(1, 0, 0, 0));
    expect(await kit.query(`select from accounts.voucher_files`)).toEqual([]);
    expect(await kit.query(`select from files.blobs where position('simulado'::bytea in bytes) > 0`)).toEqual(
      [],
    );
  });

  it('go on after those that were committed when a run is resumed', async () => {
    const documents = Object.fromEntries(
      Array.from({ length: 250 }, (_, i) => [`FA-${String(i).padStart(3, '0')}.pdf`, pdf(`${i}`)]),
    );
    writeFolder({ ...documents, 'FA-1.pdf': pdf('uno') });
    let batches = 0;
    const cut = new Error('killed');
    const onProgress = ({ file }: { file: string }) => {
      if (file === 'comprobantes-pdf' && ++batches === 1) throw cut;
    };
    await expect(kit.import({ onProgress })).rejects.toBe(cut);
    const seen: number[] = [];
    const report = await kit.import({
      onProgress: ({ file, fileRows }) => void (file === 'comprobantes-pdf' && seen.push(fileRows)),
    });
    expect(report.resumed).toBe(true);
    expect(seen).toEqual([251]);
    expect(report.entities.voucher_files).toEqual(counts(1, 0, 0, 250));
  });
});
