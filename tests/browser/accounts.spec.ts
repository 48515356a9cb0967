import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

const TAB = 'cuentas-corrientes';

/** Codes of a client with debt whose account has other subaccounts. */
async function findDebtor(api: APIRequestContext): Promise<string> {
  const answer = await api.get('/api/client-panel/clients', {
    params: { sort: '-balance', overdueIn: 'ARS', limit: '200' },
  });
  const { items } = (await answer.json()) as { items: { code: string }[] };
  const branch = items.find(({ code }) => !code.endsWith('-00'));
  if (!branch) throw new Error('the demo data has no subaccount with overdue debt');
  return branch.code;
}

const link = (table: Locator) => table.getByRole('row').getByRole('button');
const detail = (page: Page) => page.getByRole('article', { name: /^Comprobante / });

async function openDebtor(portal: Portal, api: APIRequestContext, query = ''): Promise<string> {
  const code = await findDebtor(api);
  await portal.openClient(code, `${TAB}${query}`);
  await expect(portal.tabPanel.getByRole('table')).toBeVisible();
  return code;
}

test('with the mouse: views, scope, a filter and a voucher, all in the address', async ({
  page,
  portal,
  api,
}) => {
  const code = await openDebtor(portal, api);
  const tab = portal.tabPanel;
  await expect(tab.getByRole('region', { name: 'Saldos en pesos' })).toContainText('Vencido');

  await tab.getByRole('button', { name: 'Movimientos' }).click();
  await expect(page).toHaveURL(/cuentas\.vista=movimientos/);
  await expect(tab.getByRole('columnheader', { name: 'Saldo' })).toBeVisible();
  await expect(tab.getByRole('region', { name: 'Movimientos en pesos' })).toContainText('Saldo anterior');

  await tab.getByRole('button', { name: /^Toda la cuenta/ }).click();
  await expect(page).toHaveURL(/cuentas\.alcance=cuenta/);
  await expect(tab.getByRole('columnheader', { name: 'Subcuenta' })).toBeVisible();

  await tab.getByRole('button', { name: 'Filtros' }).click();
  await page.getByLabel('Tipo').selectOption({ label: 'Recibos' });
  await page.keyboard.press('Escape');
  await expect(tab.getByRole('button', { name: 'Filtros (1)' })).toBeFocused();
  await expect(link(tab.getByRole('table')).first()).toHaveText(/^RC /);

  // A click anywhere in the row opens it.
  const label = await link(tab.getByRole('table')).first().innerText();
  await tab.getByRole('row').nth(1).getByRole('cell').first().click();
  await expect(detail(page)).toContainText(label);
  await expect(page).toHaveURL(/cuentas\.comprobante=/);
  await page.reload();
  await expect(detail(page)).toContainText(label);
  await detail(page).getByRole('button', { name: 'Volver' }).click();
  await expect(tab.getByRole('button', { name: 'Filtros (1)' })).toBeVisible();
  await expect(page).not.toHaveURL(/comprobante/);
  await portal.expectClient(code);
});

test('with the keyboard alone: along the rows, into a voucher, on to its receipt and back', async ({
  page,
  portal,
  api,
}) => {
  await openDebtor(portal, api, '?cuentas.vista=movimientos&cuentas.tipo=recibos&cuentas.desde=todo');
  const table = portal.tabPanel.getByRole('table');
  await portal.tabPanel.getByRole('region', { name: /^Movimientos al/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(link(table).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const second = link(table).nth(1);
  await expect(second).toBeFocused();
  await page.keyboard.press('End');
  await expect(link(table).last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const receipt = await detail(page).getByRole('heading', { level: 3 }).first().innerText();
  expect(receipt).toMatch(/^RC /);

  const applied = detail(page).getByRole('region', { name: 'Qué canceló' });
  await applied.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('region', { name: 'Qué lo canceló' })).toContainText(receipt);

  await page.keyboard.press('Escape');
  await expect(detail(page).getByRole('region', { name: 'Qué canceló' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(second).toBeFocused();
  // Only from the list does Escape lead out of the panel.
  await page.keyboard.press('Escape');
  await expect(portal.grid).toBeFocused();
});

test('the view in sight is downloaded whole', async ({ page, portal, api }) => {
  const code = await openDebtor(portal, api, '?cuentas.vista=movimientos&cuentas.desde=todo');
  const counted = await portal.tabPanel.getByText(/^[\d.]+ movimientos?$/).innerText();
  await portal.tabPanel.getByRole('button', { name: 'Exportar' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Texto (CSV)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(`cuenta-${code}-movimientos-`);
  const [headings, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(headings).toContain('Saldo acumulado');
  expect(`${rows.length}`).toBe(counted.replaceAll('.', '').split(' ')[0]);
});

test('going on to another client keeps the view and leaves the voucher', async ({ page, portal, api }) => {
  await openDebtor(portal, api, '?cuentas.vista=movimientos&orden=-saldo');
  await link(portal.tabPanel.getByRole('table')).first().click();
  await expect(detail(page)).toBeVisible();
  await portal.rows().nth(2).click();
  await expect(detail(page)).toHaveCount(0);
  await expect(page).toHaveURL(/orden=-saldo&cuentas\.vista=movimientos$/);
  // What changes in the tab is no change of the list's filter, and the other way round.
  await portal.search.fill('s');
  await expect(page).toHaveURL(/texto=s.*cuentas\.vista=movimientos/);
});

test('a search that finds nothing offers a way out', async ({ portal, api }) => {
  await openDebtor(portal, api);
  await portal.tabPanel.getByLabel('Buscar').fill('no hay ninguno');
  await expect(portal.tabPanel).toContainText('Ningún comprobante coincide con el filtro');
  await portal.tabPanel.getByRole('button', { name: 'Quitar filtro' }).click();
  await expect(portal.tabPanel.getByRole('table')).toBeVisible();
  await expect(portal.tabPanel.getByLabel('Buscar')).toHaveValue('');
});

test.describe('without the permission for figures', () => {
  test.use({ role: 'lectura' });

  test('no amount is shown, and it is said why', async ({ page, portal }) => {
    await portal.open('/gestion/panel-de-clientes?orden=-atraso');
    await portal.rows().first().click();
    const table = portal.tabPanel.getByRole('table');
    await expect(table).toBeVisible();
    await expect(portal.tabPanel).toContainText('Los importes se ven con el permiso correspondiente.');
    await expect(portal.tabPanel).not.toContainText('$');
    await portal.tabPanel.getByRole('button', { name: 'Movimientos' }).click();
    // The oldest debt of all is older than the year that the movements begin with.
    await portal.tabPanel.getByRole('button', { name: 'Ver desde el primero' }).click();
    await expect(portal.tabPanel.getByRole('columnheader', { name: 'Fecha' })).toBeVisible();
    await expect(portal.tabPanel).not.toContainText('$');
    await portal.tabPanel.getByRole('button', { name: 'Pendientes' }).click();
    await link(table).first().click();
    await expect(detail(page)).toContainText('Emisión');
    await expect(detail(page)).not.toContainText('$');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('views, filter and voucher', async ({ page, portal, api }) => {
      await openDebtor(portal, api, '?cuentas.alcance=cuenta');
      await expectAccessible(page, 'Pendientes', LIST);
      await portal.tabPanel.getByRole('button', { name: 'Filtros' }).click();
      await expect(page.getByLabel('Moneda')).toBeVisible();
      await expectAccessible(page, 'the open filter', LIST);
      await page.keyboard.press('Escape');
      await portal.tabPanel.getByRole('button', { name: 'Movimientos' }).click();
      await expect(portal.tabPanel.getByRole('columnheader', { name: 'Saldo' })).toBeVisible();
      await expectAccessible(page, 'Movimientos', LIST);
      await link(portal.tabPanel.getByRole('table')).first().click();
      await expect(detail(page).getByRole('term').first()).toBeVisible();
      await expectAccessible(page, 'a voucher', LIST);
    });
  });
}

test('the document of a voucher is downloaded where the ERP delivered it, and offered nowhere else', async ({
  page,
  portal,
  api,
}) => {
  const { code, withFile, without } = await findDocument(api);
  await portal.openClient(code, `${TAB}?cuentas.comprobante=${withFile}`);
  const button = detail(page).getByRole('link', { name: /^Descargar PDF \(\d+ .?B\)$/ });
  await expect(button).toBeVisible();
  await expectAccessible(page, 'a voucher with its document', LIST);
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^FA .*${code}\\.pdf$`));
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await portal.openClient(without.code, `${TAB}?cuentas.comprobante=${without.id}`);
  await expect(detail(page).getByText('Imputado al')).toBeVisible();
  await expect(button).toHaveCount(0);
});

/** An open voucher with its document and one without; the demo data has the documents of its first clients. */
async function findDocument(api: APIRequestContext) {
  const read = async <Answer>(path: string) => (await (await api.get(path)).json()) as Answer;
  const list = await read<{ items: { code: string }[] }>('/api/client-panel/clients?limit=80');
  let without: { code: string; id: string } | undefined;
  for (const { code } of list.items) {
    const pending = await read<{ items: { id: string }[] }>(`/api/accounts/clients/${code}/pending-vouchers`);
    for (const { id } of pending.items) {
      const { file } = await read<{ file: object | null }>(`/api/accounts/vouchers/${id}`);
      if (!file) without ??= { code, id };
      else if (without) return { code, withFile: id, without };
    }
  }
  throw new Error('the demo data has no open voucher with a document');
}
