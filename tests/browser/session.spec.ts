import type { BrowserContext } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { findClient } from './lib/clients.js';
import { expectOneMailEach } from './lib/mailbox.js';
import { PASSWORD } from './lib/sessions.js';
import { expect, test } from './lib/test.js';

// Each test ends a session of its own; the requests that find none are errors in the console.
test.use({ role: null, breaksThings: true });

test('when the session ends while writing, nothing typed is lost and the mail goes out once', async ({
  page,
  context,
  portal,
  api,
}) => {
  const client = await findClient(api, { situations: 'with-services', after: 40 }, 1);
  const subject = `Después de volver a ingresar ${Date.now()}`;
  await portal.open(`/gestion/panel-de-clientes/${client.code}/mensajes`);
  await portal.signIn('supervision');
  await portal.mailButton.click();
  await portal.fillMail({ to: client.receivers.slice(0, 1), subject, text: 'Lo escrito antes.' });

  await endSession(context);
  await page.keyboard.press('Control+Enter');
  const again = page.getByRole('dialog', { name: 'Ingreso: la sesión terminó' });
  await expect(again.getByText('La sesión terminó')).toBeVisible();
  await expect(page.getByLabel('Contraseña', { exact: true }), 'the e-mail is known').toBeFocused();
  await expectAccessible(page, 'sign-in over an open dialog', LIST);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(again, 'nothing but signing in uncovers the page').toBeVisible();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(again).toBeHidden();
  await expect(portal.deliveries(subject)).toHaveCount(1);
  const [mail] = await expectOneMailEach(subject, [client.receivers[0]!.emails[0]!]);
  expect(mail!.text).toContain('Lo escrito antes.');
});

test('what was typed is still there after loading the page again', async ({ page, portal, api }) => {
  const client = await findClient(api, { situations: 'with-services', after: 45 }, 1);
  await portal.open(`/gestion/panel-de-clientes/${client.code}`);
  await portal.signIn('supervision');
  await portal.mailButton.click();
  await portal.fillMail({
    to: client.receivers.slice(0, 1),
    subject: 'A medio escribir',
    text: 'Todavía no',
  });
  await page.reload();
  await portal.mailButton.click();
  await expect(portal.mailDialog.getByLabel('Asunto')).toHaveValue('A medio escribir');
  await expect(portal.mailDialog.getByLabel('Mensaje')).toHaveValue('Todavía no');
  await expect(
    portal.mailDialog.getByRole('checkbox', { name: client.receivers[0]!.emails[0]! }),
  ).toBeChecked();
  await portal.mailDialog.getByRole('button', { name: 'Descartar borrador' }).click();
  await portal.mailButton.click();
  await expect(portal.mailDialog.getByLabel('Asunto')).toHaveValue('');
});

test('signing out leaves nothing of the person behind', async ({ page, portal }) => {
  await portal.open('/gestion/panel-de-clientes/000123-00/mensajes');
  await portal.signIn('supervision');
  await portal.expectClient('000123-00');
  await page.getByRole('button', { name: /usuario/ }).click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(portal.signInForm).toBeVisible();
  await expect(page.getByLabel('Correo electrónico')).toHaveValue('');
  await expect(page.getByText('000123-00')).toHaveCount(0);
});

/** As when the time of a session is over: the server knows it no more. */
async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies();
}
