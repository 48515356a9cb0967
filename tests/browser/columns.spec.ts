import type { Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

test.describe('with the keyboard', () => {
  test('a column is moved and made wider from its title, and stays so', async ({ page, portal }) => {
    await openList(portal);
    await press(page, 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight');
    expect(await titles(portal)).toMatchObject({ 0: 'Código', 1: 'Razón social', 2: 'Saldo ARS' });
    await press(page, 'Control+Shift+ArrowLeft');
    await expect.poll(() => titles(portal)).toMatchObject({ 1: 'Saldo ARS', 2: 'Razón social' });
    await expect(page.locator('#announcer')).toContainText('Saldo ARS: lugar 2 de');
    const before = await widthOf(portal, 'Saldo ARS');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(() => widthOf(portal, 'Saldo ARS')).toBe(before + 32);
    await press(page, 'Shift+Enter');
    await expect.poll(() => widthOf(portal, 'Saldo ARS')).toBeLessThan(before);

    await page.reload();
    await expect(portal.rows().first()).toBeVisible();
    expect(await titles(portal)).toMatchObject({ 1: 'Saldo ARS', 2: 'Razón social' });
    expect(await widthOf(portal, 'Saldo ARS')).toBeLessThan(before);
  });

  test('the dialog shows, hides, pins and orders columns and sets the height of rows', async ({
    page,
    portal,
  }) => {
    await openList(portal);
    await page.getByRole('button', { name: 'Columnas', exact: true }).focus();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Columnas' });
    const box = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
    await expect(box('Código')).toBeFocused();
    await press(page, 'Space');
    await expect(box('Código'), 'the code is always there').toBeChecked();
    await press(page, 'ArrowDown', 'ArrowDown', 'Space');
    await expect(box('Saldo ARS')).not.toBeChecked();
    await press(page, 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp');
    await expect(box('Vencido ARS')).toBeFocused();
    await press(page, 'Tab', 'Space');
    await expect(dialog.getByRole('button', { name: 'Fijar Vencido ARS' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await dialog.getByRole('radio', { name: 'Compactas' }).focus();
    await press(page, 'ArrowRight', 'Escape');

    await expect(page.getByRole('button', { name: 'Columnas', exact: true })).toBeFocused();
    expect((await titles(portal)).slice(0, 3)).toEqual(['Código', 'Vencido ARS', 'Razón social']);
    expect(await titles(portal)).not.toContain('Saldo ARS');
    expect((await portal.rows().first().boundingBox())!.height).toBe(40);
    await portal.grid.evaluate((grid) => (grid.scrollLeft = 2_000));
    await expect(title(portal, 'Vencido ARS'), 'pinned').toBeInViewport();
    await expect(title(portal, 'Razón social')).not.toBeInViewport();

    await press(page, 'Enter');
    await dialog.getByRole('button', { name: 'Restablecer' }).focus();
    await press(page, 'Enter', 'Escape');
    expect((await titles(portal)).slice(0, 3)).toEqual(['Código', 'Razón social', 'Saldo ARS']);
  });
});

test.describe('with the mouse', () => {
  test('a title is dragged to another place; near the edge the list scrolls', async ({ page, portal }) => {
    await openList(portal);
    const grid = (await portal.grid.boundingBox())!;
    await title(portal, 'Saldo ARS').hover();
    await page.mouse.down();
    await page.mouse.move(grid.x + grid.width - 8, grid.y + 12, { steps: 5 });
    const scrolled = () => portal.grid.evaluate((element) => element.scrollLeft);
    await expect.poll(scrolled, 'as far as there are columns').toBeGreaterThan(900);
    await expect(title(portal, 'Alta')).toBeInViewport();
    await page.mouse.up();
    await expect.poll(async () => (await titles(portal)).at(-1)).toBe('Saldo ARS');
    await expect(page, 'a drag is no click').not.toHaveURL(/orden=/);

    await portal.grid.evaluate((element) => (element.scrollLeft = 0));
    await title(portal, 'Vencido ARS').hover();
    await page.mouse.down();
    await title(portal, 'Razón social').hover();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await titles(portal)).slice(0, 3), 'Escape puts it back').toEqual([
      'Código',
      'Razón social',
      'Vencido ARS',
    ]);
  });

  test('the edge of a title drags the width; a double click fits it', async ({ page, portal }) => {
    await openList(portal);
    const { x, y, width } = (await title(portal, 'Saldo ARS').boundingBox())!;
    const edge = { x: x + width - 3, y: y + 12 };
    await page.mouse.move(edge.x, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + 80, edge.y, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf(portal, 'Saldo ARS')).toBe(width + 80);
    await expect(page, 'no click').not.toHaveURL(/orden=/);
    await page.mouse.dblclick(edge.x + 80, edge.y);
    await expect.poll(() => widthOf(portal, 'Saldo ARS')).toBeLessThan(width + 40);
    const cut = await portal.grid
      .locator('[aria-colindex="4"]')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
    expect(cut).toBe(0);
  });
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
]) {
  test.describe(`at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test('no column is cut at the right edge of the list', async ({ portal }) => {
      await openList(portal);
      const grid = (await portal.grid.boundingBox())!;
      const edge = grid.x + (await portal.grid.evaluate((element) => element.clientWidth));
      const rights = await portal.grid
        .getByRole('columnheader')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
      expect(Math.min(...rights.map((right) => Math.abs(right - edge)))).toBeLessThan(1);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the dialog of the columns', async ({ page, portal }) => {
      await openList(portal);
      await page.getByRole('button', { name: 'Columnas', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Columnas' })).toBeVisible();
      await expectAccessible(page, 'the dialog of the columns', LIST);
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

const title = (portal: Portal, name: string) => portal.grid.getByRole('columnheader', { name, exact: true });
const widthOf = async (portal: Portal, name: string) => (await title(portal, name).boundingBox())!.width;

/** The titles in their order, that of the boxes aside. */
async function titles(portal: Portal): Promise<string[]> {
  const texts = await portal.grid.getByRole('columnheader').allInnerTexts();
  return texts.map((text) => text.trim()).slice(1);
}
