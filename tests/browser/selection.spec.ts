import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

/** In the foot of the list, where a screen reader hears it change. */
const count = (page: Page) => page.getByRole('status').filter({ hasText: /seleccionado/ });

test('clients are chosen with the keyboard, and the panel follows as ever', async ({ page, portal }) => {
  await openList(portal);
  await press(page, 'ArrowDown', 'Space');
  await expect(count(page)).toHaveText('1 seleccionado');
  await press(page, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(count(page)).toHaveText('4 seleccionados');
  await expect(selectedRows(portal)).toHaveCount(4);
  await press(page, 'Shift+ArrowUp');
  await expect(count(page), 'a shorter range').toHaveText('3 seleccionados');
  const current = portal.rows().nth(2);
  await expect(current).toHaveAttribute('aria-current', 'true');
  await portal.expectClient(await codeOf(current));

  await press(page, 'Space');
  await expect(current).toHaveAttribute('aria-selected', 'false');
  await press(page, 'Escape');
  await expect(count(page)).toHaveCount(0);
  await expect(portal.grid).toBeFocused();
});

test('all that the filter leaves are chosen at once, some of them let go', async ({ page, portal, api }) => {
  const all = await clientCount(api);
  await openList(portal);
  await press(page, 'Control+a', 'ArrowDown', 'Space');
  await expect(count(page)).toHaveText(`${spell(all - 1)} seleccionados: todos los del filtro menos 1`);
  await expect(headerBox(portal)).toHaveAttribute('aria-checked', 'mixed');
  await press(page, 'Control+End');
  await expect(portal.rows().last(), 'never seen before').toHaveAttribute('aria-selected', 'true');

  await press(page, 'Control+Home', 'ArrowUp', 'Enter');
  await expect(count(page), 'the header lets go of all').toHaveCount(0);
  await press(page, 'Space');
  await expect(headerBox(portal)).toHaveAttribute('aria-checked', 'true');
  await expect(count(page)).toHaveText(`${spell(all)} seleccionados: todos los del filtro`);
});

test('a selection outlives another order; "all" ends with its filter, and that is said', async ({
  page,
  portal,
}) => {
  await openList(portal);
  await press(page, 'ArrowDown', 'Space');
  const code = await codeOf(portal.rows().first());
  await portal.grid.getByRole('columnheader', { name: 'Razón social' }).click();
  await expect(page).toHaveURL(/orden=razon-social/);
  await portal.search.fill(code);
  await expect(portal.rows()).toHaveCount(1);
  await expect(portal.rows().first()).toHaveAttribute('aria-selected', 'true');

  await portal.grid.focus();
  await press(page, 'Control+a');
  await expect(count(page)).toHaveText('1 seleccionado: todos los del filtro');
  await portal.search.fill('');
  await expect(page.getByText('Cambió el filtro: se quitó la selección')).toBeVisible();
  await expect(count(page)).toHaveCount(0);
});

test('the sums are those of the chosen clients', async ({ page, portal }) => {
  await portal.open('/gestion/panel-de-clientes?orden=-saldo');
  const largest = portal.rows().first().getByRole('gridcell').filter({ hasText: '$' }).first();
  await expect(largest).toBeVisible();
  const sums = page.getByRole('button', { name: /^Saldo/ });
  await expect(sums).toBeVisible();
  await portal.grid.focus();
  await press(page, 'ArrowDown', 'Space');
  await expect(sums).toContainText(await largest.innerText());
  await press(page, 'Escape');
  await expect(sums).not.toContainText(await largest.innerText());
});

test('with the mouse: boxes, Ctrl and Shift; a button lets go', async ({ page, portal }) => {
  await openList(portal);
  await portal.rows().nth(1).getByRole('checkbox').click();
  await portal
    .rows()
    .nth(3)
    .click({ modifiers: ['Control'] });
  await expect(count(page)).toHaveText('2 seleccionados');
  await portal
    .rows()
    .nth(6)
    .click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('5 seleccionados');
  await expect(page.locator('#panel-empty'), 'choosing opens nobody').toBeVisible();
  await page.getByRole('button', { name: 'Quitar selección' }).click();
  await expect(count(page)).toHaveCount(0);
  await expect(portal.grid).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in a list with chosen clients', async ({ page, portal }) => {
      await openList(portal);
      await press(page, 'ArrowDown', 'Space', 'Shift+ArrowDown');
      await expect(count(page)).toHaveText('2 seleccionados');
      await portal.expectClient(await codeOf(portal.rows().nth(1)));
      await expectAccessible(page, 'a list with chosen clients');
    });
  });
}

async function openList(portal: Portal): Promise<void> {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await portal.grid.focus();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const selectedRows = (portal: Portal) => portal.grid.locator('[role="row"][aria-selected="true"]');
const headerBox = (portal: Portal) =>
  portal.grid.getByRole('checkbox', { name: 'Seleccionar todos los clientes' });

async function codeOf(row: ReturnType<Portal['rows']>): Promise<string> {
  return (await row.getByRole('gridcell').nth(1).innerText()).trim();
}

async function clientCount(api: APIRequestContext): Promise<number> {
  const answer = await api.get('/api/client-panel/counters');
  return ((await answer.json()) as { total: number }).total;
}

const spell = (number: number) => number.toLocaleString('es-AR');
