import { findClient } from './lib/clients.js';
import { expectOneMailEach } from './lib/mailbox.js';
import { expect, test } from './lib/test.js';

const SENT = 'Enviado (aceptado por el servidor)';

test.describe('the main job', () => {
  test.use({ role: null });

  test('from sign-in to the inbox, with the mouse', async ({ page, portal, api }) => {
    const filter = { situations: 'with-services', text: 'sur' };
    const client = await findClient(api, { ...filter, after: 2 }, 2);
    const subject = `Resumen de cuenta ${Date.now()}`;
    const [first, second] = client.receivers;

    await portal.open('/');
    await portal.signIn('supervision');
    await expect(page.getByText('2.000 clientes')).toBeVisible();

    await page.getByRole('button', { name: /^Sin servicios/ }).click();
    await page.getByRole('button', { name: /^Cancelados/ }).click();
    await expect(page).toHaveURL(/situaciones=con-servicios/);
    await portal.search.fill(filter.text);
    await expect(page).toHaveURL(/texto=sur/);
    await expect(portal.rows().nth(client.row)).toContainText(client.code);

    await portal.rows().first().click();
    for (let row = 0; row < client.row; row++) await page.keyboard.press('ArrowDown');
    await portal.expectClient(client.code);
    await expect(portal.panelHeader.getByRole('heading', { name: client.legalName })).toBeVisible();

    await portal.openTab('Mensajes');
    await expect(portal.tabPanel).toContainText('Sin mensajes');
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    await portal.mailButton.click();
    await portal.mailDialog.getByRole('checkbox', { name: first!.fullName }).check();
    await portal.mailDialog.getByRole('checkbox', { name: second!.fullName }).check();
    await portal.mailDialog.getByLabel('Asunto').fill(subject);
    await portal.mailDialog.getByLabel('Mensaje').fill('Estimados:\n\nEl detalle de la cuenta.');
    await page.keyboard.press('Control+Enter');

    await expect(portal.mailDialog).toBeHidden();
    await expect(page.getByText('2 correos en cola')).toBeVisible();
    await expect(portal.deliveries(subject).filter({ hasText: SENT })).toHaveCount(2);
    expect(await page.evaluate(() => 'loadedOnce' in window), 'the page was not loaded again').toBe(true);

    const mails = await expectOneMailEach(subject, [first!.emails[0]!, second!.emails[0]!]);
    for (const mail of mails) expect(mail.text).toContain('El detalle de la cuenta.');
  });
});
