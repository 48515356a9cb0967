import type { Page } from '@playwright/test';
import { expect, test } from './lib/test.js';

const help = (page: Page) => page.getByRole('dialog', { name: 'Atajos de teclado' });

test('the help lists what can be done here and now', async ({ page, portal }) => {
  await portal.openClient('000123-00', 'mensajes');
  await portal.panel.focus();
  await page.keyboard.press('?');
  for (const label of [
    'Moverse entre clientes; el panel acompaña',
    'Seleccionar todos los del filtro',
    'Abrir Mensajes',
    'Enviar correo electrónico',
  ]) {
    await expect(help(page).getByText(label, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Escape');

  await portal.open('/gestion/usuarios');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: 'Atajos de teclado' }).press('Enter');
  await expect(help(page)).toBeVisible();
  await expect(help(page).getByText('Lista de clientes'), 'gone with the list').toHaveCount(0);
});

test('single keys act in list and panel alone', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.getByRole('button', { name: /usuario/ }).focus();
  await page.keyboard.press('/');
  await expect(portal.search).not.toBeFocused();
  await portal.grid.focus();
  await page.keyboard.press('/');
  await expect(portal.search).toBeFocused();
});

test('each person can switch single keys off, and that stays so', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.getByRole('button', { name: 'Atajos de teclado' }).press('Enter');
  await help(page).getByRole('checkbox', { name: 'Usar atajos de una sola tecla' }).press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(portal.rows().first()).toBeVisible();
  await portal.grid.focus();
  await page.keyboard.press('/');
  await expect(portal.grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page, 'keys of the grid itself are no letters').toHaveURL(/\/\d{6}-\d{2}/);
  await page.getByRole('button', { name: 'Atajos de teclado' }).press('Enter');
  await expect(help(page).getByRole('checkbox', { name: 'Usar atajos de una sola tecla' })).not.toBeChecked();
});
