import type { Page } from '@playwright/test';
import { expectAccessible } from './lib/accessibility.js';
import { expect, test } from './lib/test.js';

const menu = (page: Page) => page.getByRole('dialog', { name: /^Vistas/ });
const trigger = (page: Page, name: string) =>
  page.getByRole('button', { name: `Vistas: ${name}`, exact: true });
const form = (page: Page, title = 'Guardar vista') => page.getByRole('dialog', { name: title });

test('a view is saved, opened, changed and deleted with the keyboard alone', async ({ page, portal }) => {
  const name = `Córdoba ${Date.now()}`;
  await portal.open('/gestion/panel-de-clientes?provincias=3&orden=-saldo');
  await expect(portal.rows().first()).toBeVisible();
  await page.keyboard.press('v');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('Nombre')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText('Escriba un nombre.');
  await expect(form(page).getByLabel('Nombre')).toBeFocused();
  await expectAccessible(page, 'the form of a view');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(trigger(page, name)).toBeVisible();

  await page.getByRole('button', { name: 'Limpiar todo' }).press('Enter');
  await expect(page).not.toHaveURL(/provincias/);
  await trigger(page, `${name} (modificada)`).press('Enter');
  await expectAccessible(page, 'the menu of views');
  await page.keyboard.press('Tab');
  await menu(page).getByRole('button', { name, exact: true }).press('Enter');
  await expect(page).toHaveURL(/provincias=3.*orden=-saldo/);

  await page.keyboard.press('Escape');
  await trigger(page, name).press('Enter');
  await menu(page)
    .getByRole('button', { name: `Cambiar la vista ${name}` })
    .press('Enter');
  await form(page, 'Cambiar vista').getByRole('button', { name: 'Borrar' }).press('Enter');
  await expect(trigger(page, name)).toBeHidden();
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(trigger(page, name)).toBeVisible();
});

test.describe('a name that is taken', () => {
  test.use({ breaksThings: true });
  test('is refused beside its field, and nothing is saved', async ({ page, portal, api }) => {
    const name = `Repetida ${Date.now()}`;
    await portal.open();
    for (const attempt of ['first', 'second']) {
      await page.getByRole('button', { name: /^Vistas/ }).click();
      await menu(page).getByRole('button', { name: 'Guardar como vista nueva…' }).click();
      await form(page)
        .getByLabel('Nombre')
        .fill(attempt === 'first' ? name : name.toUpperCase());
      await form(page).getByRole('button', { name: 'Guardar' }).click();
      if (attempt === 'first') await expect(form(page)).toBeHidden();
    }
    await expect(form(page)).toContainText('Ya tiene una vista con este nombre.');
    await expect(form(page).getByLabel('Nombre')).toBeFocused();
    const { items } = (await (await api.get('/api/client-panel/views')).json()) as {
      items: { name: string }[];
    };
    expect(items.filter((view) => view.name.toLowerCase() === name.toLowerCase())).toHaveLength(1);
  });
});

test('a role begins with its view, once', async ({ page, portal, browser, sessionOf }) => {
  const name = `Inicial ${Date.now()}`;
  await portal.open('/gestion/panel-de-clientes?situaciones=cancelados');
  await expect(portal.rows().first()).toBeVisible();
  await page.keyboard.press('v');
  await menu(page).getByRole('button', { name: 'Guardar como vista nueva…' }).click();
  await form(page).getByLabel('Nombre').fill(name);
  await form(page).getByLabel('Compartir').check();
  await form(page).getByLabel('Sólo lectura').check();
  await form(page).getByRole('button', { name: 'Guardar' }).click();
  await expect(form(page)).toBeHidden();

  const context = await browser.newContext({ storageState: await sessionOf('lectura') });
  const reader = await context.newPage();
  await reader.goto('/gestion/panel-de-clientes');
  await expect(reader).toHaveURL(/situaciones=cancelados/);
  await reader.getByRole('button', { name: /^Cancelados/, pressed: true }).click();
  await expect(reader).toHaveURL(/panel-de-clientes$/);
  await reader.getByRole('button', { name: /^Vistas/ }).click();
  await expect(menu(reader).getByRole('button', { name: `Cambiar la vista ${name}` })).toBeHidden();
  await context.close();

  // Others of that role find the portal as it was.
  await trigger(page, name).click();
  await menu(page)
    .getByRole('button', { name: `Cambiar la vista ${name}` })
    .click();
  await form(page, 'Cambiar vista').getByRole('button', { name: 'Borrar' }).click();
  await expect(form(page, 'Cambiar vista')).toBeHidden();
});

test('a view lends its columns, and gives one’s own back', async ({ page, portal }) => {
  const name = `Columnas ${Date.now()}`;
  const headers = portal.grid.getByRole('columnheader');
  await portal.open();
  await expect(headers.getByText('Alta')).toHaveCount(1);
  await page.getByRole('button', { name: 'Columnas', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Alta' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await menu(page).getByRole('button', { name: 'Guardar como vista nueva…' }).click();
  await form(page).getByLabel('Nombre').fill(name);
  await expect(form(page).getByLabel('Guardar también las columnas')).toBeChecked();
  await form(page).getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(trigger(page, name)).toBeVisible();

  // Columns changed within the view are the view's, until it is left.
  await page.getByRole('button', { name: 'Columnas', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Localidad' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(trigger(page, `${name} (modificada)`)).toBeVisible();
  await page.reload();
  await expect(trigger(page, name)).toBeVisible();
  await expect(headers.getByText('Localidad')).toHaveCount(1);
  await expect(headers.getByText('Alta')).toHaveCount(0);

  await trigger(page, name).click();
  await menu(page).getByRole('button', { name: 'Salir de la vista' }).click();
  await page.getByRole('button', { name: 'Columnas', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Alta' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Vistas/ }).click();
  await menu(page).getByRole('button', { name, exact: true }).click();
  await expect(headers.getByText('Alta')).toHaveCount(0);
  await trigger(page, name).click();
  await menu(page).getByRole('button', { name: 'Salir de la vista' }).click();
  await expect(headers.getByText('Alta')).toHaveCount(1);
});

test.describe('a view that somebody changes meanwhile', () => {
  test.use({ breaksThings: true });
  test('is told of, and saved at the second try', async ({ page, portal, context }) => {
    const name = `Dos ${Date.now()}`;
    await portal.open();
    await page.getByRole('button', { name: /^Vistas/ }).click();
    await menu(page).getByRole('button', { name: 'Guardar como vista nueva…' }).click();
    await form(page).getByLabel('Nombre').fill(name);
    await form(page).getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(form(page)).toBeHidden();

    const other = await context.newPage();
    await other.goto('/gestion/panel-de-clientes');
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: /^Vistas/ }).click();
      await menu(tab)
        .getByRole('button', { name: `Cambiar la vista ${name}` })
        .click();
    }
    const save = (tab: Page) =>
      form(tab, 'Cambiar vista').getByRole('button', { name: 'Guardar', exact: true }).click();
    await form(other, 'Cambiar vista').getByLabel('Compartir').check();
    await save(other);
    await expect(form(other, 'Cambiar vista')).toBeHidden();

    await form(page, 'Cambiar vista').getByLabel('Nombre').fill(`${name} bis`);
    await save(page);
    await expect(form(page, 'Cambiar vista')).toContainText('Otra persona cambió estos datos');
    await expect(form(page, 'Cambiar vista').getByLabel('Nombre')).toHaveValue(`${name} bis`);
    await save(page);
    await expect(form(page, 'Cambiar vista')).toBeHidden();
    await expect(trigger(page, `${name} bis`)).toBeVisible();
  });
});
