import type { Page } from '@playwright/test';
import { arrowTo, press, tabTo } from './lib/keyboard.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

/**
 * The tasks of the manual on this screen without a mouse: keys alone, from where the page puts the focus, as
 * `keyboard.spec.ts` does the main job. Nothing here clicks, fills or focuses an element.
 */
const TEXT = 'litoral';

async function openList(portal: Portal): Promise<void> {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
}

test('which clients are seen: situation, type of service and text, and all of it taken back', async ({
  page,
  portal,
}) => {
  await openList(portal);
  const situation = (name: RegExp) => page.getByRole('button', { name });
  await press(page, 'f');
  await expect(situation(/^Con servicios/)).toBeFocused();
  await press(page, 'Tab', 'Space');
  await tabTo(page, situation(/^Cancelados/));
  await press(page, 'Space');
  await expect(page).toHaveURL(/situaciones=con-servicios/);

  await tabTo(page, page.getByRole('button', { name: /^Tipos de servicio/ }));
  await press(page, 'Enter');
  await arrowTo(page, page.getByRole('group', { name: 'Tipos de servicio' }).getByRole('checkbox').first());
  await press(page, 'Space');
  await expect(page).toHaveURL(/tipos=/);
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Tipos de servicio (1)' })).toBeFocused();

  await press(page, '/');
  await expect(portal.search).toBeFocused();
  await page.keyboard.type('a');
  await expect(page).toHaveURL(/texto=a/);
  await tabTo(page, page.getByRole('button', { name: 'Limpiar todo' }));
  await press(page, 'Enter');
  await expect(page).toHaveURL(/panel-de-clientes$/);
  await expect(situation(/^Con servicios/), 'the button is gone, the focus is not').toBeFocused();
});

test('a client is positioned, and each part of the panel read', async ({ page, portal }) => {
  await openList(portal);
  await press(page, '/');
  await page.keyboard.type(TEXT);
  await expect(page).toHaveURL(/texto=litoral/);
  await expect(portal.grid).toHaveAttribute('aria-busy', 'false');
  await press(page, 'ArrowDown', 'ArrowDown');
  const code = await portal.rows().nth(1).locator('[data-column="1"]').innerText();
  await portal.expectClient(code);

  await press(page, 'Enter');
  await expect(portal.panel).toBeFocused();
  const fold = portal.panelHeader.getByRole('button', {
    name: /^(Contraer|Desplegar)/,
  });
  await tabTo(page, fold);
  await press(page, 'Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await press(page, 'Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');

  for (const [key, name] of [
    ['1', 'Cuentas corrientes'],
    ['3', 'Mensajes'],
  ] as const) {
    await press(page, 'g', key);
    await expect(portal.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(portal.tabPanel.locator('.slot-root__app')).not.toBeEmpty();
  }
  await tabTo(page, portal.tab('Mensajes'));
  await press(page, 'ArrowLeft');
  await expect(portal.tab('Cuentas corrientes')).toBeFocused();
  await expect(portal.tab('Cuentas corrientes')).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Tab');
  await expect(portal.tabPanel, 'what a tab holds can be scrolled with keys').toBeFocused();
  await press(page, 'Escape');
  await expect(portal.grid).toBeFocused();
});

test('a client is registered, edited, cancelled and found in its history', async ({ page, portal }) => {
  const name = `Imprenta ${Date.now()}`;
  const dialog = page.getByRole('dialog');
  await openList(portal);
  await runFromPalette(page, 'nuevo cliente', 'Nuevo cliente');
  await tabTo(page, dialog.getByLabel('Razón social'));
  await page.keyboard.type(name);
  await tabTo(page, dialog.getByLabel('Tipo de contribuyente'));
  await page.keyboard.type('Consumidor');
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader).toContainText(name);

  await chooseFromRecord(page, portal, 'Editar ficha…');
  await tabTo(page, dialog.getByLabel('Rubro'));
  await page.keyboard.type('Gráfica');
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader).toContainText('Gráfica');

  await chooseFromRecord(page, portal, 'Cancelar cliente…');
  await tabTo(page, dialog.getByLabel('Motivo'));
  await page.keyboard.type('Cierre del local');
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader).toContainText('Cancelado');

  await chooseFromRecord(page, portal, 'Historial de cambios');
  await expect(dialog.getByRole('list', { name: 'Cambios de la ficha' }).locator('> li')).toHaveCount(3);
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator(':focus')).toBeVisible();
});

test('several clients are chosen and exported', async ({ page, portal }) => {
  await openList(portal);
  await press(page, '/');
  await page.keyboard.type(TEXT);
  await expect(page).toHaveURL(/texto=litoral/);
  await expect(portal.grid).toHaveAttribute('aria-busy', 'false');
  await press(page, 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByText('3 seleccionados')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Exportar', exact: true }));
  await press(page, 'Enter');
  await expect(page.getByRole('radio', { name: /^Excel/ })).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('radio', { name: /^CSV/ })).toBeChecked();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expect(page.getByRole('dialog')).toContainText('3 clientes');
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Exportar', exact: true })).toBeFocused();
});

test('what is listed is kept as a view', async ({ page, portal }) => {
  const name = `Teclado ${Date.now()}`;
  const view = (title: string) => page.getByRole('button', { name: `Vistas: ${title}`, exact: true });
  await openList(portal);
  await press(page, '/');
  await page.keyboard.type(TEXT);
  await expect(page).toHaveURL(/texto=litoral/);
  await press(page, 'ArrowDown', 'v');
  await expect(page.getByRole('dialog', { name: /^Vistas/ })).toBeVisible();
  await arrowTo(page, page.getByRole('button', { name: 'Guardar como vista nueva…' }));
  await press(page, 'Enter');
  await expect(page.getByRole('dialog').getByLabel('Nombre')).toBeFocused();
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await expect(view(name)).toBeFocused();
});

test('the keys are explained where they are', async ({ page, portal }) => {
  await openList(portal);
  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Atajos de teclado' });
  await expect(help).toBeVisible();
  await press(page, 'Escape');
  await expect(help).toBeHidden();
  await press(page, 'ArrowDown');
  await press(page, 'f');
  await expect(page.getByRole('button', { name: /^Con servicios/ })).toBeFocused();
});

async function runFromPalette(page: Page, typed: string, action: string): Promise<void> {
  await press(page, 'Control+k');
  const field = page.getByRole('combobox', { name: 'Buscar o ejecutar' });
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: action, selected: true })).toBeVisible();
  await press(page, 'Enter');
}

/** From anywhere in the page to an entry of the panel's menu ⋮. */
async function chooseFromRecord(page: Page, portal: Portal, entry: string): Promise<void> {
  await press(page, 'g', '0');
  await expect(portal.panel).toBeFocused();
  await tabTo(page, portal.panelHeader.getByRole('button', { name: 'Acciones de la ficha' }));
  await press(page, 'Enter');
  await arrowTo(page, page.getByRole('menuitem', { name: entry }));
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}
