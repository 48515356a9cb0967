import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../testing/read-pdf.js';
import { sampleCurrency, sampleItem, sampleSnapshot } from '../../testing/sample-snapshot.js';
import { statementPdf } from './statement-pdf.js';

/** A picture of one pixel. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const invoices = (count: number) => Array.from({ length: count }, (_, i) => sampleItem(i + 1));

describe('the PDF of a statement', () => {
  it('has the same bytes for the same snapshot, whatever was written before it, and others for another', async () => {
    const snapshot = sampleSnapshot([sampleCurrency(invoices(3))]);
    const first = await statementPdf(snapshot, LOGO);
    const other = await statementPdf(
      { ...snapshot, issue: { number: 119, at: '2026-07-01T14:35:00.000Z' } },
      LOGO,
    );
    expect(first.equals(await statementPdf(JSON.parse(JSON.stringify(snapshot)), LOGO))).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  it('says who wrote it, when and in which language', async () => {
    const bytes = await statementPdf(sampleSnapshot([]), null);
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: 'Resumen de cuenta N.º 00118',
      Author: 'Software del Sur S.A.',
      Language: 'es-AR',
      CreationDate: 'D:20260701143500Z',
    });
  });

  it('sets letterhead, client and payment', async () => {
    const { text } = await readPdf(await statementPdf(sampleSnapshot([sampleCurrency(invoices(1))]), null));
    for (const expected of [
      'CRISTAL Software del Sur S.A. · CUIT 30-71234567-1 · IVA Responsable Inscripto',
      'IIBB 901-123456-7 · Inicio de actividades 01/03/1998',
      'Cobranzas: Mariana Gómez · 011 4321-5678 · cobranzas@sur.example',
      'Emisión 01/07/2026 11:35',
      'Saldos al 30/06/2026',
      'Datos del sistema al 30/06/2026 18:15',
      'Documento no válido como factura',
      'Núñez y Asociados S.R.L.',
      'Esta subcuenta (000123-01)',
      'CBU 2850590940090418135201 Alias CBU SUR.COBRANZAS',
      'Confirme por teléfono cualquier cambio de CBU antes de pagar: 011 4321-5678.',
      'Si ya pagó, desestime este aviso.',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('presume');
  });

  it('writes thousands of rows: each whole and once, with the head of the table and the foot on every page', async () => {
    const count = 2500;
    const { pages } = await readPdf(
      await statementPdf(sampleSnapshot([sampleCurrency(invoices(count))]), null),
    );
    expect(pages.length).toBeGreaterThan(50);
    const rows = pages.map(
      (page) =>
        page.match(/01\/05\/2026 FA A 00003-\d{8} Abono mensual 31\/05\/2026 10,00 0,00 10,00 30/g) ?? [],
    );
    expect(rows.flat()).toHaveLength(count);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(
        `Resumen de cuenta N.º 00118 · 000123-01 · Núñez y Asociados S.R.L. Página ${i + 1} de ${pages.length}`,
      );
      if (rows[i]?.length)
        expect(page).toContain('Fecha Comprobante Concepto / OC Vencimiento Original Imputado Pendiente');
    }
  }, 60_000);

  it('wraps long names, and never cuts nor breaks an amount', async () => {
    const name =
      'Sociedad Importadora, Exportadora y Distribuidora de Artículos Electrónicos del Noroeste Argentino S.A.';
    const huge = '9999999999999999.99';
    const item = sampleItem(1, { concept: `${name} `.repeat(9), amount: huge, pending: huge });
    const snapshot = sampleSnapshot([sampleCurrency([item])]);
    const { text } = await readPdf(
      await statementPdf({ ...snapshot, client: { ...snapshot.client, legalName: name } }, null),
    );
    expect(text).toContain(name);
    expect(text).toContain('31/05/2026 9.999.999.999.999.999,99 0,00 9.999.999.999.999.999,99 30');
  });

  it('is called a draft while it has no number', async () => {
    const { text } = await readPdf(await statementPdf(sampleSnapshot([], { issue: null }), null));
    expect(text).toContain('Resumen de cuenta Borrador');
    expect(text).not.toContain('N.º');
  });

  it('tells the subaccount of each voucher when it is of a whole account', async () => {
    const whole = { scope: 'account', codes: ['000123-00', '000123-01'] } as const;
    const snapshot = sampleSnapshot([sampleCurrency(invoices(1))], whole);
    const { text } = await readPdf(await statementPdf(snapshot, null));
    expect(text).toContain('Toda la cuenta (000123-00, 000123-01)');
    expect(text).toContain('Subcuenta 000123-01');
  });
});
