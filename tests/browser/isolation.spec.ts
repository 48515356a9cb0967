import type { Page } from '@playwright/test';
import { findClient, type Client } from './lib/clients.js';
import { expect, test } from './lib/test.js';

test.use({ breaksThings: true });

let client: Client;
test.beforeAll(async ({ api }) => {
  client = await findClient(api, { situations: 'with-services', after: 20 }, 1);
});

test('without the list, the panel works', async ({ page, portal }) => {
  const failure = await failing(page, 'client-grid');
  await portal.openClient(client.code, 'mensajes');
  const message = errorOf(page, 'Lista de clientes');
  await expect(message).toBeVisible();
  await portal.openTab('Cuentas corrientes');
  await expect(portal.tabPanel.getByLabel('Saldos al')).toBeVisible();

  await failure.end();
  await message.getByRole('button', { name: 'Reintentar' }).click();
  await expect(portal.rows().first()).toBeVisible();
  await expect(message).toBeHidden();
});

test('without Datos administrativos, list and tabs work', async ({ page, portal }) => {
  const failure = await failing(page, 'tab-administrative');
  await portal.open();
  await portal.rows().first().click();
  const message = errorOf(page, 'Datos administrativos');
  await expect(message).toBeVisible();
  await portal.openTab('Mensajes');
  await expect(portal.tabPanel).not.toBeEmpty();

  await failure.end();
  await message.getByRole('button', { name: 'Reintentar' }).click();
  await expect(portal.panelHeader).toBeVisible();
});

test('without one tab, the others work', async ({ page, portal }) => {
  const failure = await failing(page, 'tab-messages');
  await portal.openClient(client.code, 'mensajes');
  const message = errorOf(page, 'Mensajes');
  await expect(message).toBeVisible();
  await expect(portal.rows().first()).toBeVisible();
  await portal.openTab('Cuentas corrientes');
  await expect(portal.tabPanel.getByLabel('Saldos al')).toBeVisible();

  await portal.openTab('Mensajes');
  await expect(message).toBeVisible();
  await failure.end();
  await message.getByRole('button', { name: 'Reintentar' }).click();
  await expect(portal.tabPanel).toContainText(/Sin mensajes|Enviado/);
});

test('without the dialog, the page behind works and the dialog can be tried again', async ({
  page,
  portal,
}) => {
  const failure = await failing(page, 'mail-dialog');
  await portal.openClient(client.code, 'cuentas-corrientes');
  await portal.mailButton.click();
  const message = errorOf(page, 'Enviar correo electrónico');
  await message.getByRole('button', { name: 'Cerrar' }).click();
  await expect(portal.mailButton).toBeFocused();

  await portal.mailButton.click();
  await expect(message).toBeVisible();
  await failure.end();
  await message.getByRole('button', { name: 'Reintentar' }).click();
  await expect(portal.mailDialog.getByLabel('Asunto')).toBeVisible();
});

test('a style sheet or a chunk that is missing counts as a failure too, and is asked for again', async ({
  page,
  portal,
}) => {
  const failure = await failing(page, 'tab-messages', /App[^/]*\.(js|css)$/);
  await portal.openClient(client.code, 'mensajes');
  await expect(errorOf(page, 'Mensajes')).toBeVisible();
  await failure.end();
  await errorOf(page, 'Mensajes').getByRole('button', { name: 'Reintentar' }).click();
  await expect(portal.tabPanel).toContainText(/Sin mensajes|Enviado/);
});

test('a micro-frontend that hangs is given up after a while', async ({ page, portal }) => {
  await page.route(/\/mfe\/tab-messages\/.*\.js/, () => {});
  await portal.openClient(client.code, 'mensajes');
  await expect(errorOf(page, 'Mensajes')).toBeVisible({ timeout: 40_000 });
  await portal.openTab('Cuentas corrientes');
  await expect(portal.tabPanel.getByLabel('Saldos al')).toBeVisible();
});

/** The files of one micro-frontend cannot be fetched until `end`. At least one has been refused by then. */
async function failing(
  page: Page,
  name: string,
  files = /\.(js|css)$/,
): Promise<{ end: () => Promise<void> }> {
  let refused = 0;
  const matches = (url: URL) => url.pathname.startsWith(`/mfe/${name}/`) && files.test(url.pathname);
  await page.route(matches, async (route) => {
    refused++;
    await route.abort();
  });
  return {
    async end() {
      expect(refused, `files of ${name} that were refused`).toBeGreaterThan(0);
      await page.unroute(matches);
    },
  };
}

function errorOf(page: Page, title: string) {
  return page.getByRole('alert').filter({ hasText: `No se pudo mostrar «${title}»` });
}
