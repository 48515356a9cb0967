import { findClient } from './lib/clients.js';
import { PANEL_PATH } from './lib/portal.js';
import { expect, test } from './lib/test.js';

test('an address opens the client and the tab that it names', async ({ page, portal, api }) => {
  const client = await findClient(api, { text: '000123-00' }, 0);
  await portal.openClient('000123-00', 'mensajes');
  await expect(portal.panelHeader.getByRole('heading', { name: client.legalName })).toBeVisible();
  await expect(portal.tab('Mensajes')).toHaveAttribute('aria-selected', 'true');
  await expect(portal.tabPanel).toContainText(/Sin mensajes|Enviado/);
  await expect(page).toHaveTitle(/000123-00/);
  const row = portal.rows().filter({ hasText: '000123-00' });
  await expect(row, 'the list stands on the client too').toHaveAttribute('aria-current', 'true');
  await expect(row).toBeInViewport();
});

test.describe('to somebody who is not signed in', () => {
  test.use({ role: null });

  test('an address is kept until after signing in', async ({ page, portal }) => {
    await portal.open(`${PANEL_PATH}/000123-00/mensajes?situaciones=con-servicios`);
    await portal.signIn('supervision');
    await portal.expectClient('000123-00');
    await expect(portal.tab('Mensajes')).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(`${PANEL_PATH}/000123-00/mensajes?situaciones=con-servicios`);
  });
});

test.describe('an address of nothing', () => {
  test.use({ breaksThings: true });

  test('says that there is no such client, and the list works', async ({ portal }) => {
    await portal.open(`${PANEL_PATH}/999999-00/mensajes`);
    await expect(portal.panel.getByRole('alert').first()).toContainText('No existe');
    await portal.rows().first().click();
    await expect(portal.panelHeader).toBeVisible();
  });

  test('says that there is no such screen', async ({ page, portal }) => {
    await portal.open('/gestion/nada');
    await expect(page.getByRole('main').getByText('Esta pantalla no existe')).toBeVisible();
    await page.getByRole('button', { name: 'Gestión' }).click();
    await page.getByRole('link', { name: 'Panel de Clientes' }).click();
    await expect(portal.rows().first()).toBeVisible();
  });
});

test('back and forward go through filters, tabs and screens', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.getByRole('button', { name: /^Cancelados/ }).click();
  await expect(page).toHaveURL(/situaciones=con-servicios,sin-servicios/);
  await portal.rows().first().click();
  await expect(portal.panelHeader).toBeVisible();
  await portal.openTab('Mensajes');
  await page.getByRole('button', { name: 'Gestión' }).click();
  await page.getByRole('link', { name: 'Usuarios' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();

  await page.goBack();
  await expect(portal.tab('Mensajes')).toHaveAttribute('aria-selected', 'true');
  await expect(portal.rows().first()).toBeVisible();
  await page.goBack();
  await expect(portal.tab('Cuentas corrientes')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(page.getByText('Ningún cliente elegido')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Cancelados/ })).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Cancelados/ })).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await page.goForward();
  await expect(portal.panelHeader).toBeVisible();
});
