import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './lib/test.js';

/** `$ 1.234,50`, `US$ 12,00`: what an amount looks like anywhere on the page. */
const AMOUNT = /\$\s*-?[\d.]+,\d{2}/;

test.describe('who may see money', () => {
  test('sees it in list, panel and account', async ({ portal, api }) => {
    await portal.openClient(await findDebtor(api), 'cuentas-corrientes');
    await expect(portal.rows().first()).toBeVisible();
    await expect(portal.grid).toContainText(AMOUNT);
    await expect(portal.panelHeader).toContainText(AMOUNT);
    await expect(portal.tabPanel).toContainText(AMOUNT);
  });
});

test.describe('who may only read', () => {
  test.use({ role: 'lectura' });

  test('sees no figure anywhere and cannot send', async ({ page, portal, api }) => {
    await portal.openClient(await findDebtor(api), 'cuentas-corrientes');
    await expect(portal.rows().first()).toBeVisible();
    await expect(portal.tabPanel.getByRole('table')).toBeVisible();
    await expect(portal.tabPanel).toContainText('Los importes se ven con el permiso correspondiente.');
    expect(await page.locator('body').innerText()).not.toMatch(AMOUNT);

    await expect(portal.mailButton).toHaveCount(0);
    await portal.openTab('Mensajes');
    await expect(portal.tabPanel).toContainText(/Sin mensajes|Enviado/);
    await expect(page.getByRole('button', { name: /Enviar/ })).toHaveCount(0);
    await portal.panel.focus();
    await page.keyboard.press('e');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.getByRole('button', { name: 'Gestión' }).click();
    await expect(page.getByRole('link', { name: 'Usuarios' })).toHaveCount(0);
    await portal.open('/gestion/usuarios');
    await expect(page.getByText('Sin permiso para ver esta pantalla')).toBeVisible();
  });
});

/** The client with the oldest debt. */
async function findDebtor(api: APIRequestContext): Promise<string> {
  const answer = await api.get('/api/client-panel/clients', { params: { sort: '-days-overdue', limit: 1 } });
  const { items } = (await answer.json()) as { items: { code: string }[] };
  return items[0]!.code;
}
