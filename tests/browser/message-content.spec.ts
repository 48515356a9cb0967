import type { Page, Route } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { findClient } from './lib/clients.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

const PDF = Buffer.from('%PDF-1.7 resumen');
/** What a mail may try in the portal: to run, to load, to submit, to lead away, to cover what is around it. */
const HTML = `
  <html lang="es-AR"><head><title>Resumen</title><script>top.document.title = 'ran'</script></head><body>
  <h1 style="color:#1d3f72">Resumen de cuenta</h1>
  <table style="border-collapse:collapse" border="1" cellpadding="6">
    <tr><th>Comprobante</th><th>Vencimiento</th><th>Pendiente</th></tr>
    <tr><td>FA A 00003-00012345</td><td>30/05/2026</td><td align="right">$ 121.000,00</td></tr>
  </table>
  <p><a href="https://afuera.example/pago">Pagar ahora</a></p>
  <p onclick="top.document.title = 'ran'">Señores: adjuntamos su resumen.</p>
  <img src="https://afuera.example/rastro.gif" alt="" onerror="top.document.title = 'ran'">
  <div style="position:fixed;inset:0;pointer-events:none"></div>
  </body></html>`;

test.describe('a mail with HTML and files', () => {
  // The blocked script and image are told on the console, as they should be.
  test.use({ breaksThings: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in the ${colorScheme} theme`, () => {
      test.use({ colorScheme });

      test('is shown as it was sent and can do nothing; its text and files are at hand', async ({
        page,
        portal,
        api,
      }) => {
        const outside: [string, string | undefined][] = [];
        page.on('requestfailed', (request) => {
          if (request.url().includes('afuera')) outside.push([request.url(), request.failure()?.errorText]);
        });
        const client = await findClient(api, { situations: 'with-services', after: 40 }, 1);
        await portal.openClient(client.code, 'mensajes');
        const subject = `Con formato ${colorScheme} ${Date.now()}`;
        const message = await openMail(page, portal, subject, { to: client.receivers[0]!, html: HTML });

        const frame = message.frameLocator('iframe[title="Con formato"]');
        await expect(frame.getByRole('cell', { name: '$ 121.000,00' })).toBeVisible();
        await expect(frame.getByText('Señores: adjuntamos su resumen.')).toBeVisible();
        const height = await frame.locator('html').evaluate((html) => [html.scrollHeight, html.clientHeight]);
        expect(height[1], 'the whole mail is in sight').toBeGreaterThanOrEqual(height[0]!);
        await frame.getByText('Señores').click();
        await frame.getByRole('link', { name: 'Pagar ahora' }).click();
        await expect(frame.getByText('Señores: adjuntamos su resumen.')).toBeVisible();
        expect(await page.title()).not.toBe('ran');
        expect(outside).toEqual([['https://afuera.example/rastro.gif', 'csp']]);
        await expect(message.getByText('Cobranzas <cobranzas@empresa.example>')).toBeVisible();
        await expectAccessible(page, 'a mail with HTML', LIST);

        const download = page.waitForEvent('download');
        await message.getByRole('link', { name: 'Resumen Núñez.pdf' }).click();
        expect((await download).suggestedFilename()).toBe('Resumen Núñez.pdf');

        await message.getByRole('button', { name: 'Sólo texto' }).click();
        await expect(message.getByText('El texto alternativo.')).toBeVisible();
        await expectAccessible(page, 'its plain text', LIST);
      });
    });
  }

  test('is withheld from who may not see figures', async ({ page, portal, api }) => {
    const client = await findClient(api, { situations: 'with-services', after: 41 }, 1);
    await portal.openClient(client.code, 'mensajes');
    const subject = `Reservado ${Date.now()}`;
    const message = await openMail(page, portal, subject, { to: client.receivers[0]!, html: null });
    await expect(message.getByText(/hace falta el permiso para ver importes/)).toBeVisible();
    await expect(message.getByText('Resumen Núñez.pdf')).toBeVisible();
    await expect(message.getByRole('link')).toHaveCount(0);
  });
});

/** Sends a real mail and opens it; what no person can write yet (HTML, files) is put into the server's answer. */
async function openMail(
  page: Page,
  portal: Portal,
  subject: string,
  { to, html }: { to: Parameters<Portal['fillMail']>[0]['to'][number]; html: string | null },
) {
  const files = [{ ord: 1, name: 'Resumen Núñez.pdf', type: 'application/pdf', size: 184_320 }];
  const content =
    html === null
      ? { withheld: true, text: '', html: null }
      : { withheld: false, text: 'El texto alternativo.', html };
  await page.route(/\/api\/messaging\/messages\/[^/]+$/, async (route: Route) => {
    const answer = await route.fetch();
    const replyTo = { replyTo: 'cobranzas@empresa.example', replyToName: 'Cobranzas' };
    const json = { ...((await answer.json()) as object), ...content, ...replyTo, attachments: files };
    await route.fulfill({ response: answer, json });
  });
  await page.route('**/attachments/1', (route) =>
    route.fulfill({
      body: PDF,
      contentType: 'application/pdf',
      headers: { 'content-disposition': `attachment; filename*=UTF-8''Resumen%20N%C3%BA%C3%B1ez.pdf` },
    }),
  );
  await portal.mailButton.click();
  await portal.fillMail({ to: [to], subject, text: 'Texto.' });
  await page.keyboard.press('Control+Enter');
  const message = portal.message(subject);
  await message.getByRole('button', { name: 'Ver mensaje' }).click();
  return message;
}
