import type { Page } from '@playwright/test';
import { accessibilityProblems } from './lib/accessibility.js';
import { expect, test } from './lib/test.js';

interface Counters {
  provinces: { id: number; count: number }[];
  products: { id: string; name: string; versions: string[] }[];
  total: number;
}

const CORDOBA = 3;
const counters = '/api/client-panel/counters';

const option = (page: Page, name: RegExp | string) => page.getByRole('checkbox', { name });
const count = (page: Page) => page.locator('#slot-grid').getByRole('status').first();
const chips = (page: Page) => page.getByRole('group', { name: 'Filtros activos' });

test('further criteria by keyboard: counted, in the address, and taken back', async ({
  page,
  portal,
  api,
}) => {
  const { provinces } = (await (await api.get(counters)).json()) as Counters;
  const inCordoba = provinces.find(({ id }) => id === CORDOBA)!.count;
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Más filtros' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Provincia' }).press('Enter');
  await page.keyboard.type('cordo');
  await page.keyboard.press('ArrowDown');
  await expect(option(page, /^Córdoba/)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Provincia (1)' })).toBeFocused();

  await expect(page).toHaveURL(/provincias=3/);
  await expect(count(page)).toHaveText(`${inCordoba} clientes`);
  await page.reload();
  await expect(count(page)).toHaveText(`${inCordoba} clientes`);

  const chip = chips(page).getByRole('button', { name: 'Quitar Provincia: Córdoba' });
  await chip.press('Enter');
  await expect(chips(page)).toBeHidden();
  await expect(page).not.toHaveURL(/provincias/);
});

test('who runs a version older than the newest', async ({ page, portal, api }) => {
  const [product] = ((await (await api.get(counters)).json()) as Counters).products;
  const [newest] = product!.versions;
  const query = `product=${product!.id}&versionComparison=lt&version=${newest}`;
  const { total } = (await (await api.get(`${counters}?${query}`)).json()) as Counters;
  await portal.open();
  await page.getByRole('button', { name: 'Más filtros' }).click();
  await page.getByRole('button', { name: 'Producto instalado' }).click();
  await page.getByRole('combobox', { name: 'Producto instalado' }).selectOption(product!.id);
  await page.getByLabel('Versión').selectOption('lt');
  await expect(page.getByLabel('Número')).toHaveValue(newest!);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chips(page)).toContainText(`Producto: ${product!.name} anterior a ${newest}`);
  await expect(count(page)).toHaveText(new RegExp(`^${total} clientes?$`));
});

test('"Limpiar todo" takes back every criterion at once', async ({ page, portal }) => {
  await portal.open(
    '/gestion/panel-de-clientes?situaciones=cancelados&provincias=3,0&credito=restringido&texto=sa',
  );
  await expect(chips(page).getByRole('button', { name: /^Quitar/ })).toHaveCount(4);
  await page.getByRole('button', { name: 'Limpiar todo' }).click();
  await expect(chips(page)).toBeHidden();
  await expect(portal.search).toHaveValue('');
  await expect(page).toHaveURL(/panel-de-clientes$/);
});

test('situations alone take no line of their own: their switches show them', async ({ page, portal }) => {
  await portal.open('/gestion/panel-de-clientes?situaciones=cancelados');
  await expect(page.getByRole('button', { name: /^Cancelados/, pressed: true })).toBeVisible();
  await expect(portal.rows().first()).toBeVisible();
  await expect(chips(page)).toBeHidden();
});

test('totals of the filter: balances in one line, all sums behind them', async ({ page, portal, api }) => {
  const list = await api.get('/api/client-panel/clients?text=litoral&limit=500');
  const { items } = (await list.json()) as { items: Row[] };
  await portal.open('/gestion/panel-de-clientes?texto=litoral');
  const line = page.getByRole('button', { name: /^Saldo/ });
  await expect(line).toContainText(sumOf(items, 'balances'));
  await line.press('Enter');
  const pesos = page.getByRole('table', { name: 'Totales por moneda' }).getByRole('row').nth(1);
  await expect(pesos).toHaveText(`$${sumOf(items, 'balances')}${sumOf(items, 'overdue')}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
});

interface Row {
  balances: { amount: string; currency: string }[];
  overdue: { amount: string; currency: string }[];
}

/** The pesos of all rows, in es-AR, added up in cents. */
function sumOf(rows: readonly Row[], kind: 'balances' | 'overdue'): string {
  const amounts = rows.flatMap((row) => row[kind].filter(({ currency }) => currency === 'ARS'));
  const cents = amounts.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0);
  return new Intl.NumberFormat('es-AR', { minimumFractionDigits: 2 }).format(cents / 100);
}

test.describe('without figures', () => {
  test.use({ role: 'lectura' });
  test('nothing of the filter or the totals tells them', async ({ page, portal }) => {
    await portal.open();
    await page.getByRole('button', { name: 'Más filtros' }).click();
    await expect(page.getByRole('button', { name: 'Crédito' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Deuda vencida' })).toBeHidden();
    await expect(page.getByRole('button', { name: /^Saldo/ })).toBeHidden();
  });
});
