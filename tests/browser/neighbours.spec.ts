import type { Page } from '@playwright/test';
import { expect, test } from './lib/test.js';

/** What the panel asks for one client. */
const PANEL_DATA =
  /\/api\/(client-panel|accounts|messaging)\/clients\/(\d{6}-\d{2})\/(administrative|pending-vouchers|messages)/;

// Requests that are held back and broken off show in the console.
test.use({ breaksThings: true });

test('an arrow key finds the next client loaded', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  const codes = await portal.rows().locator('[data-column="1"]').allInnerTexts();
  const loaded = watchPanel(page, 'requestfinished');
  await portal.grid.focus();
  await page.keyboard.press('ArrowDown');
  await portal.expectClient(codes[0]!);
  await expect
    .poll(() => [...loaded].sort(), 'head and tab, of this client and the next')
    .toEqual([0, 1].flatMap((row) => [`${codes[row]} administrative`, `${codes[row]} pending-vouchers`]));

  // From now on nothing comes from the server: what shows is what was there before the key.
  await page.route(PANEL_DATA, () => {});
  await page.keyboard.press('ArrowDown');
  await portal.expectClient(codes[1]!);
  await expect(portal.tabPanel.locator('.ui-stale')).toHaveCount(0);
});

test('whoever moves on and on asks for nobody ahead', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  const codes = await portal.rows().locator('[data-column="1"]').allInnerTexts();
  const asked = watchPanel(page, 'request');
  await portal.grid.focus();
  // As a held key: none waits for the one before.
  await Promise.all(Array.from({ length: 8 }, () => page.keyboard.press('ArrowDown')));
  await portal.expectClient(codes[7]!);
  await expect.poll(() => asked.has(`${codes[8]} administrative`)).toBe(true);
  expect(asked.has(`${codes[6]} administrative`)).toBe(true);
  expect([...asked].filter((one) => one.startsWith(codes[3]!))).toEqual([]);
});

function watchPanel(page: Page, moment: 'request' | 'requestfinished'): Set<string> {
  const asked = new Set<string>();
  // The types name each event alone.
  page.on(moment as 'request', (request) => {
    const [, , code, what] = PANEL_DATA.exec(request.url()) ?? [];
    if (code !== undefined) asked.add(`${code} ${what}`);
  });
  return asked;
}
