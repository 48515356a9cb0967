import type { Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { findClient } from './lib/clients.js';
import { expect, test } from './lib/test.js';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Buscar o ejecutar' });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const active = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]');

test.describe('from anywhere with Ctrl+K', () => {
  test('to a client by code, by name without accents, by CUIT', async ({ page, portal, api }) => {
    const client = await findClient(api, { text: 'nunez', after: 2 }, 0);
    const document = await documentOf(page, client.code);
    await portal.open();
    await expect(portal.rows().first()).toBeVisible();
    for (const [at, typed] of [
      '000123',
      client.legalName.toLowerCase().replace('ú', 'u'),
      document,
    ].entries()) {
      const code = at === 0 ? '000123-00' : client.code;
      await portal.grid.focus();
      await page.keyboard.press('Control+k');
      await expect(field(page)).toBeFocused();
      await page.keyboard.type(typed);
      const wanted = options(page).filter({ hasText: code });
      await expect(wanted).toBeVisible();
      for (let presses = 0; presses < 12 && !(await active(page).innerText()).includes(code); presses++)
        await page.keyboard.press('ArrowDown');
      await expect(field(page)).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id'))!);
      await page.keyboard.press('Enter');
      await expect(palette(page)).toBeHidden();
      await portal.expectClient(code);
      await expect(portal.grid, 'the focus is back').toBeFocused();
    }
  });

  test('to an action, a tab, a situation and a screen, by a part of its name', async ({ page, portal }) => {
    await portal.openClient('000123-00', 'cuentas-corrientes');
    await run(page, 'mensaj', 'Abrir Mensajes');
    await expect(portal.tab('Mensajes')).toHaveAttribute('aria-selected', 'true');
    await run(page, 'clientes cancel', 'Ver clientes cancelados');
    await expect(page).toHaveURL(/situaciones=cancelados/);
    await run(page, 'electronico', 'Enviar correo electrónico');
    await expect(portal.mailDialog).toBeVisible();
    await page.keyboard.press('Escape');
    await run(page, 'usu', 'Ir a Usuarios');
    await expect(page).toHaveURL('/gestion/usuarios');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mensajes');
    await expect(options(page).filter({ hasText: 'Abrir Mensajes' }), 'not without a client').toHaveCount(0);
  });

  test('what was chosen last comes first; Escape goes back', async ({ page, portal }) => {
    await portal.openClient('000123-00');
    await portal.panel.focus();
    await run(page, 'columnas', 'Elegir columnas');
    await page.keyboard.press('Escape');
    await portal.panel.focus();
    await page.keyboard.press('Control+k');
    await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('Recientes');
    await expect(active(page)).toContainText('Elegir columnas');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(portal.panel).toBeFocused();
  });
});

test('clients that are called so come before those that only have such a contact', async ({
  page,
  portal,
}) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nunez');
  const clients = palette(page).getByRole('group', { name: 'Clientes' }).getByRole('option');
  await expect(clients.first()).toContainText(/^\d{6}-\d{2} Núñez/);
  await expect(clients.nth(1)).toContainText('Núñez');
});

test('the field of the header opens it too, and nothing found is said', async ({ page, portal }) => {
  await portal.open();
  await page.getByRole('button', { name: 'Buscar o ejecutar' }).press('Enter');
  await page.keyboard.type('zzqqxx');
  await expect(palette(page).getByRole('status')).toContainText('Sin resultados');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
});

test.describe('who may only read', () => {
  test.use({ role: 'lectura' });

  test('is offered nothing that is not allowed', async ({ page, portal }) => {
    await portal.openClient('000123-00');
    await page.keyboard.press('Control+k');
    await expect(options(page).first()).toBeVisible();
    await expect(options(page).filter({ hasText: /correo|Usuarios/ })).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the palette', async ({ page, portal }) => {
      await portal.open();
      await expect(portal.rows().first()).toBeVisible();
      await page.keyboard.press('Control+k');
      await expectAccessible(page, 'the palette', LIST);
      await page.keyboard.type('000123');
      await expect(options(page).filter({ hasText: '000123-00' })).toBeVisible();
      await expectAccessible(page, 'the palette with clients', LIST);
    });
  });
}

/** Types a part of a command's name and runs what that offers first. */
async function run(page: Page, typed: string, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await expect(active(page)).toContainText(label);
  await page.keyboard.press('Enter');
}

/** The CUIT as it is written. */
async function documentOf(page: Page, code: string): Promise<string> {
  const answer = await page.request.get(`/api/client-panel/clients?text=${code}&limit=1`);
  const { items } = (await answer.json()) as { items: { documentNumber: string }[] };
  return items[0]!.documentNumber.replace(/^(\d{2})(\d{8})(\d)$/, '$1-$2-$3');
}
