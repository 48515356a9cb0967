import { readFileSync } from 'node:fs';
import type { APIRequestContext, Download, Page, Route } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { PANEL_PATH } from './lib/portal.js';
import { expect, test } from './lib/test.js';

/** Clients by name, from the last, of those that the demo has. */
const FILTERED = `${PANEL_PATH}?texto=sur&orden=-razon-social`;
const QUERY = { text: 'sur', sort: '-legal-name', limit: 500 };

test('the filtered list as CSV, by keyboard', async ({ page, portal, api }) => {
  await portal.open(FILTERED);
  await expect(portal.rows().first()).toBeVisible();
  const button = page.getByRole('button', { name: 'Exportar', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const clients = await listClients(api);
  await expect(dialog(page)).toContainText(`${clients.length} clientes`);
  await expect(page.getByRole('radio', { name: /^Excel/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^CSV/ })).toBeChecked();
  const download = await downloadBy(page, () => page.keyboard.press('Enter'));

  expect(download.suggestedFilename()).toMatch(/^clientes-\d{4}-\d{2}-\d{2}\.csv$/);
  const [headings, ...rows] = (await contentOf(download)).toString('utf8').trimEnd().split('\r\n');
  expect(headings).toMatch(/^\uFEFFCódigo;Razón social;Saldo ARS;Vencido ARS;/);
  expect(rows.map((row) => row.slice(0, 9))).toEqual(clients.map(({ code }) => code));
  await expect(dialog(page)).toContainText('Exportación terminada');
  await expect(dialog(page)).toContainText(`${clients.length} clientes`);

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('every column as a workbook, as the screen shows it', async ({ page, portal, api }) => {
  await portal.open(FILTERED);
  const shown = await portal.rows().first().innerText();
  await page.getByRole('button', { name: 'Exportar', exact: true }).click();
  await page.getByRole('radio', { name: /^Todas/ }).check();
  const download = await downloadBy(page, () => page.keyboard.press('Enter'));

  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const [headings = [], ...rows] = await readSheet(await contentOf(download));
  const clients = await listClients(api);
  expect(rows).toHaveLength(clients.length);
  for (const [at, client] of clients.entries()) {
    const cells = Object.fromEntries(headings.map((heading, column) => [heading, rows[at]?.[column]]));
    expect(cells).toMatchObject({ Código: client.code, 'Razón social': client.legalName });
    for (const currency of ['ARS', 'USD', 'EUR']) {
      const balance = client.balances.find((one) => one.currency === currency);
      expect(cells[`Saldo ${currency}`]).toBe(balance ? Number(balance.amount) : null);
    }
  }
  const first = Object.fromEntries(headings.map((heading, column) => [heading, rows[0]?.[column]]));
  for (const heading of ['Situación', 'Crédito', 'CUIT']) expect(shown).toContain(String(first[heading]));
});

test('the chosen clients alone', async ({ page, portal }) => {
  await portal.open();
  const chosen = portal.rows().nth(2);
  const shown = await chosen.innerText();
  await chosen.getByRole('gridcell').first().click();
  await page.getByRole('button', { name: 'Acciones', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Exportar los seleccionados' }).click();
  await expect(dialog(page)).toContainText('1 cliente');
  await page.getByRole('radio', { name: /^CSV/ }).check();
  const download = await downloadBy(page, () => page.keyboard.press('Enter'));
  const [, row, rest] = (await contentOf(download)).toString('utf8').split('\r\n');
  expect(shown).toContain(row?.slice(0, 9));
  expect(rest).toBe('');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`an export that takes long, in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('shows how far it is, goes on without its dialog and can be cancelled', async ({ page, portal }) => {
      // The download does not find its file, so that the test is as slow as it wants to be.
      await page.route(/exports$/, withoutFile);
      await portal.open();
      await page.getByRole('button', { name: 'Exportar', exact: true }).click();
      await expect(dialog(page)).toContainText(/\d clientes/);
      await expectAccessible(page, 'the form', LIST);
      await page.getByRole('radio', { name: /^CSV/ }).press('Enter');
      await expect(dialog(page)).toContainText('Esperando que comience la descarga');
      await page.route(/exports\/[^/]+$/, halfWay);
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
      await expect(dialog(page)).toContainText('por segundo');
      await expectAccessible(page, 'the progress', LIST);

      await page.getByRole('button', { name: 'Seguir trabajando' }).press('Enter');
      await expect(dialog(page)).toBeHidden();
      const notice = page.locator('.ui-notice', { hasText: 'Exportando clientes: 50 %' });
      await expect(notice).toBeVisible();
      await expectAccessible(page, 'the notice', LIST);
      await notice.getByRole('button', { name: 'Ver avance' }).press('Enter');
      await expect(page.getByRole('progressbar')).toBeVisible();
      await expect(notice).toHaveCount(0);

      await page.unroute(/exports\/[^/]+$/, halfWay);
      await page.getByRole('button', { name: 'Cancelar exportación' }).press('Enter');
      await expect(dialog(page)).toContainText('Exportación cancelada');
      await expectAccessible(page, 'the end', LIST);
      await page.getByRole('button', { name: 'Exportar de nuevo' }).press('Enter');
      await expect(page.getByRole('radio', { name: /^Excel/ })).toBeVisible();
    });
  });
}

test.describe('who may not export', () => {
  test.use({ role: 'lectura' });

  test('is not offered it', async ({ page, portal }) => {
    await portal.open();
    await expect(portal.rows().first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Columnas', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /Exportar/ })).toHaveCount(0);
  });
});

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Exportar clientes' });
}

async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

interface ListedClient {
  code: string;
  legalName: string;
  balances: { amount: string; currency: string }[];
}

async function listClients(api: APIRequestContext): Promise<ListedClient[]> {
  const answer = await api.get('/api/client-panel/clients', { params: QUERY });
  const { items, nextCursor } = (await answer.json()) as { items: ListedClient[]; nextCursor: string | null };
  expect(items.length).toBeGreaterThan(3);
  expect(nextCursor, 'one page holds them all').toBeNull();
  return items;
}

/** The server's answer, with a file that is not there. */
async function withoutFile(route: Route): Promise<void> {
  const answer = await route.fetch();
  const body = (await answer.json()) as { file: string };
  await route.fulfill({ response: answer, json: { ...body, file: `${body.file}/none` } });
}

/** What the server says of an export, but half of it written. */
async function halfWay(route: Route): Promise<void> {
  if (route.request().method() !== 'GET') return route.continue();
  const answer = await route.fetch();
  const body = (await answer.json()) as { total: number };
  await route.fulfill({ json: { ...body, state: 'running', rowsWritten: body.total / 2 } });
}
