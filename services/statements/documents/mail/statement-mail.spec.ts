import { describe, expect, it } from '@jest/globals';
import { sampleCurrency, sampleItem, sampleSnapshot } from '../../testing/sample-snapshot.js';
import { fileName } from '../names.js';
import { coverValues } from './cover-values.js';
import { statementMail } from './statement-mail.js';

const COVER = 'Estimado cliente:\n\nAdjuntamos el resumen.';

function mailOf(count: number, rest = {}) {
  const items = Array.from({ length: count }, (_, i) =>
    sampleItem(i + 1, { dueOn: `2026-05-${String(28 - i).padStart(2, '0')}`, ...rest }),
  );
  const { text, html } = statementMail(sampleSnapshot([sampleCurrency(items)]), COVER);
  return { text, html: html.replaceAll('\u00a0', ' ') };
}

describe('the mail that takes a statement along', () => {
  it('tells balance, overdue, items and how to pay in both parts', () => {
    const { text, html } = mailOf(2);
    for (const part of [text, html]) {
      for (const expected of [
        'Adjuntamos el resumen.',
        'Resumen de cuenta N.º 00118 · Saldos al 30/06/2026',
        '$ 20,00',
        'FA A 00003-00000001',
        '28/05/2026',
        '30 días de atraso',
        '2850590940090418135201',
        'Confirme por teléfono cualquier cambio de CBU antes de pagar: 011 4321-5678.',
        'Si ya pagó, desestime este aviso.',
        'Mariana Gómez',
        '011 4321-5678 · cobranzas@sur.example',
      ]) {
        expect(part).toContain(expected);
      }
    }
    expect(text).toContain('Saldo: $ 20,00\nVencido: $ 20,00');
    expect(text).not.toContain('\u00a0');
  });

  it('names the ten oldest items, and says how many there are', () => {
    const { text, html } = mailOf(12);
    expect(text.match(/^- FA A/gm)).toHaveLength(10);
    expect(text.indexOf('vence 17/05/2026')).toBeLessThan(text.indexOf('vence 18/05/2026'));
    expect(text).not.toContain('vence 28/05/2026');
    expect(html).toContain('Los 12 vencimientos están en el resumen adjunto.');
  });

  it('keeps the lines of the cover, and says only once what it says already', () => {
    const cover = 'Estimados:\nbuenas tardes.\n\nSi ya pagó, desestime este aviso. Gracias.';
    const { text, html } = statementMail(sampleSnapshot([]), cover);
    expect(text).toContain('Estimados:\nbuenas tardes.\n\nSi ya pagó');
    expect(html).toMatch(/Estimados:<br\s*\/?>buenas tardes\.<\/p>/);
    expect(text.match(/desestime/g)).toHaveLength(1);
  });

  it('needs no style sheet, picture, script or other site, and lets no text become markup', () => {
    const { html } = mailOf(1, { label: '<b>FA</b>' });
    expect(html).not.toMatch(/<img|<style|<link|<script|https?:|class=/);
    expect(html).toContain('&lt;b&gt;FA&lt;/b&gt;');
  });

  it('has no bank account but those of the profile, and no warning without one', () => {
    const snapshot = sampleSnapshot([]);
    const { text } = statementMail({ ...snapshot, issuer: { ...snapshot.issuer, bankAccounts: [] } }, COVER);
    expect(text).not.toContain('CBU');
    expect(text).toContain('No hay comprobantes pendientes al 30/06/2026.');
  });
});

describe('the names of a statement', () => {
  it('are those that the client files it under', () => {
    expect(fileName(sampleSnapshot([]))).toBe('Resumen-000123-01-2026-06-30-N00118.pdf');
  });

  it('stand for the placeholders of the cover; the number waits until there is one', () => {
    const snapshot = sampleSnapshot([sampleCurrency([sampleItem(1)])]);
    expect(coverValues(snapshot)).toMatchObject({
      razonSocial: 'Núñez y Asociados S.R.L.',
      codigo: '000123-01',
      saldosAl: '30/06/2026',
      numero: '00118',
      empresa: 'CRISTAL',
      saldo: '$\u00a010,00',
    });
    expect(coverValues({ ...snapshot, issue: null }).numero).toBe('{{numero}}');
    expect(coverValues(sampleSnapshot([])).saldo).toBe('sin saldo');
  });
});
