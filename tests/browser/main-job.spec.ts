import { findClient } from './lib/clients.js';
import { expectOneMailEach, mailsWithSubject } from './lib/mailbox.js';
import { SENT } from './lib/portal.js';
import { expect, test } from './lib/test.js';

test.describe('the main job', () => {
  test.use({ role: null });

  test('from sign-in to the inbox, with the mouse', async ({ page, portal, api }) => {
    const filter = { situations: 'with-services', text: 'sur' };
    const client = await findClient(api, { ...filter, after: 2 }, 2);
    const subject = `Resumen de cuenta ${Date.now()}`;
    const [first, second] = client.receivers;

    await portal.open('/');
    await portal.signIn('supervision');
    await expect(page.getByText(/^2\.0\d\d clientes$/)).toBeVisible();

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
    // Whatever loads the page anew takes this mark away.
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    await portal.mailButton.click();
    await portal.fillMail({ to: [first!, second!], subject, text: 'Estimados:\n\nEl detalle de la cuenta.' });
    await page.keyboard.press('Control+Enter');

    await expect(portal.mailDialog).toBeHidden();
    await expect(page.getByText('2 correos en cola')).toBeVisible();
    await expect(portal.deliveries(subject).filter({ hasText: SENT })).toHaveCount(2);
    expect(await page.evaluate(() => 'loadedOnce' in window), 'the page was not loaded again').toBe(true);

    const mails = await expectOneMailEach(subject, [first!.emails[0]!, second!.emails[0]!]);
    for (const mail of mails) expect(mail.text).toContain('El detalle de la cuenta.');
  });
});

test('a double click and a repeated Ctrl+Enter send one mail', async ({ page, portal, api }) => {
  const client = await findClient(api, { situations: 'with-services', after: 10 }, 2);
  await portal.openClient(client.code, 'mensajes');

  const clicked = `Doble clic ${Date.now()}`;
  await portal.mailButton.click();
  await portal.fillMail({ to: client.receivers.slice(0, 2), subject: clicked, text: 'Una vez.' });
  await portal.mailDialog.getByRole('button', { name: 'Enviar correo', exact: true }).dblclick();
  await expect(portal.deliveries(clicked)).toHaveCount(2);

  const pressed = `Tecla repetida ${Date.now()}`;
  await portal.mailButton.click();
  await portal.fillMail({ to: client.receivers.slice(0, 1), subject: pressed, text: 'Una vez.' });
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(portal.deliveries(pressed)).toHaveCount(1);

  const [first, second] = client.receivers;
  await expectOneMailEach(clicked, [first!.emails[0]!, second!.emails[0]!]);
  await expectOneMailEach(pressed, [first!.emails[0]!]);
  await expect(portal.message(clicked)).toHaveCount(1);
  await expect(portal.message(pressed)).toHaveCount(1);
});

test('a mail that was sent twice would be noticed', async ({ api }) => {
  const client = await findClient(api, { situations: 'with-services', after: 15 }, 1);
  const [receiver] = client.receivers;
  const subject = `Dos veces ${Date.now()}`;
  const { csrfToken } = (await (await api.get('/api/access/session')).json()) as { csrfToken: string };
  for (const key of ['first', 'second']) {
    const answer = await api.post(`/api/messaging/clients/${client.code}/messages`, {
      headers: { 'x-csrf-token': csrfToken, 'idempotency-key': `${subject} ${key}`.replaceAll(' ', '-') },
      data: { subject, text: 'Dos intenciones.', contactIds: [receiver!.id] },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await expect.poll(async () => (await mailsWithSubject(subject)).length, { timeout: 60_000 }).toBe(2);
  await expect(expectOneMailEach(subject, [receiver!.emails[0]!], 2_000)).rejects.toThrow();
});
