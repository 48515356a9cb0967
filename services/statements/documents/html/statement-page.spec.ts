import { describe, expect, it } from '@jest/globals';
import { sampleCurrency, sampleItem, sampleSnapshot } from '../../testing/sample-snapshot.js';
import { statementPage } from './statement-page.js';

describe('the page of a statement', () => {
  it('says what the PDF says', () => {
    const page = statementPage(sampleSnapshot([sampleCurrency([sampleItem(7)])]), null).replaceAll(
      '\u00a0',
      ' ',
    );
    for (const expected of [
      'N.º 00118',
      'Núñez y Asociados S.R.L.',
      'FA A 00003-00000007',
      '$ 10,00',
      '2850590940090418135201',
    ]) {
      expect(page).toContain(expected);
    }
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<html lang="es-AR">');
  });

  it('lets no text of the data become markup, and asks for no other file', () => {
    const snapshot = sampleSnapshot([
      sampleCurrency([sampleItem(1, { concept: `<script>alert("x")</script>'&` })]),
    ]);
    const page = statementPage(
      { ...snapshot, issuer: { ...snapshot.issuer, accent: 'red;}</style><script>' } },
      null,
    );
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;');
    expect(page).not.toMatch(/<script|https?:|url\(/);
  });

  it('carries the logo within', () => {
    const logo = { sha256: 'a'.repeat(64), type: 'image/png' } as const;
    const snapshot = sampleSnapshot([]);
    const page = statementPage({ ...snapshot, issuer: { ...snapshot.issuer, logo } }, Buffer.from('logo'));
    expect(page).toContain('<img src="data:image/png;base64,bG9nbw==" alt="" />');
    expect(page).toContain('No hay comprobantes pendientes al 30/06/2026.');
  });
});
