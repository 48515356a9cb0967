import type { Page } from '@playwright/test';
import { expectAccessible } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

// The panel finds nothing of invented clients, and lists are broken off: errors in the console belong to it.
test.use({ breaksThings: true });

const MILLION = 1_000_000;
/** Of each answer, in rows; as the list asks for them. */
const BLOCK = 200;

test.describe('a list of a million clients', () => {
  test('the last row is a key away, and the first one too', async ({ page, portal }) => {
    await serveClients(page, MILLION);
    await openList(portal);
    await expect(page.getByText('1.000.000 clientes')).toBeVisible();
    await page.keyboard.press('Control+End');
    await expectWholeRow(portal, MILLION);
    await expect(rowOf(portal, MILLION)).toContainText(codeOf(MILLION - 1));
    expect(await portal.rows().count(), 'only what is in sight is drawn').toBeLessThan(60);
    await page.keyboard.press('ArrowUp');
    await expect(rowOf(portal, MILLION - 1)).toContainText(codeOf(MILLION - 2));
    await page.keyboard.press('Control+Home');
    await expectWholeRow(portal, 1);
  });

  test('the scroll bar reaches the end and every part between', async ({ page, portal }) => {
    await serveClients(page, MILLION);
    await openList(portal);
    await expect(page.getByText('1.000.000 clientes')).toBeVisible();
    for (const share of [0.25, 0.5, 1]) {
      await portal.grid.evaluate((grid, part) => (grid.scrollTop = grid.scrollHeight * part), share);
      const last = portal.rows().last();
      const indexOfLast = async () => Number(await last.getAttribute('aria-rowindex')) - 1;
      await expect.poll(async () => Math.abs((await indexOfLast()) / MILLION - share)).toBeLessThan(0.001);
      await expect(last.getByRole('gridcell').nth(1)).toHaveText(/^\d{6}-\d{2}$/);
      const index = await indexOfLast();
      await expect(last).toContainText(codeOf(index - 1));
    }
    await expectWholeRow(portal, MILLION);
  });
});

test('a client that comes in above moves nothing of what one looks at', async ({ page, portal }) => {
  const served = await serveClients(page, 5_000);
  await openList(portal);
  await page.keyboard.press('ArrowDown');
  await portal.grid.evaluate((grid) => (grid.scrollTop = 32 * 1_000));
  const watched = portal.rows().filter({ hasText: codeOf(1_005) });
  await expect(watched).toBeVisible();
  const before = (await watched.boundingBox())!.y;
  served.first = 10;
  await page.evaluate(async () => {
    const kit = '@panel/mfe-kit/core';
    const { emit } = (await import(kit)) as { emit: (name: string, payload: unknown) => void };
    emit('client.changed', { code: '000001-00' });
  });
  await expect(watched).toHaveAttribute('aria-rowindex', String(1_005 + 10 + 2));
  expect((await watched.boundingBox())!.y).toBe(before);
});

test.describe('when something is wrong', () => {
  test('a list that does not come says so, and comes with a retry', async ({ page, portal }) => {
    await page.route(LIST, (route) => route.abort());
    await portal.open();
    await expect(page.getByText('No se pudo cargar la lista')).toBeVisible();
    await expect(page.getByText('Contando…'), 'nothing is on its way').toBeHidden();
    await expectAccessible(page, 'a list that did not come');
    await page.unroute(LIST);
    await page.getByRole('button', { name: 'Reintentar' }).press('Enter');
    await expect(portal.rows().first()).toBeVisible();
  });

  test('a slow list shows grey lines, and rows out of sight keep the place', async ({ page, portal }) => {
    const served = await serveClients(page, MILLION);
    served.delay = 1_500;
    await portal.open();
    await expect(page.locator('#slot-grid .ui-skeleton__line').first()).toBeVisible();
    await expect(portal.rows().first()).toBeVisible();
    await portal.grid.focus();
    await page.keyboard.press('Control+End');
    await expect(portal.rows().first().locator('.placeholder').first()).toBeVisible();
    await expect(rowOf(portal, MILLION)).toContainText(codeOf(MILLION - 1));
  });
});

/** The request for rows, and no other of the same domain. */
const LIST = /\/api\/client-panel\/clients\?/;
const codeOf = (row: number) =>
  `${String(Math.floor(row / 100)).padStart(6, '0')}-${String(row % 100).padStart(2, '0')}`;
/** Row `number` of the list, from 1; the header is a row for screen readers. */
const rowOf = (portal: Portal, number: number) => portal.grid.locator(`[aria-rowindex="${number + 1}"]`);

/** Neither under the header nor cut by the foot; rows are wider than the list. */
async function expectWholeRow(portal: Portal, number: number): Promise<void> {
  await expect(rowOf(portal, number)).toBeInViewport();
  const row = (await rowOf(portal, number).boundingBox())!;
  const head = (await portal.grid.getByRole('columnheader').first().boundingBox())!;
  const list = (await portal.grid.boundingBox())!;
  expect(row.y).toBeGreaterThanOrEqual(head.y + head.height - 2);
  expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height + 1);
}

async function openList(portal: Portal): Promise<void> {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await portal.grid.focus();
}

/** Answers for the API as if there were so many clients; `first` of them came in above later, `delay` makes it slow. */
async function serveClients(page: Page, length: number): Promise<{ first: number; delay: number }> {
  const served = { first: 0, delay: 0 };
  const row = (index: number) => ({
    code: index < 0 ? `9999${String(-index).padStart(2, '0')}-00` : codeOf(index),
    legalName: `Cliente ${index}`,
    tradeName: `Cliente ${index}`,
    situation: 'with-services',
    serviceTypes: [],
    ...Object.fromEntries(NULL_FIELDS.map((name) => [name, null])),
  });
  await page.route(LIST, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const at = Number(query.get('cursor') ?? query.get('at'));
    const total = length + served.first;
    const end = Math.min(total, at + Number(query.get('limit') ?? BLOCK));
    const items = Array.from({ length: Math.max(0, end - at) }, (_, offset) =>
      row(at + offset - served.first),
    );
    if (served.delay > 0) await new Promise((resolve) => setTimeout(resolve, served.delay));
    await route.fulfill({
      json: {
        items,
        nextCursor: end < total ? String(end) : null,
        total: { value: Math.min(total, 10_000), exact: total <= 10_000 },
      },
    });
  });
  await page.route('**/api/client-panel/clients/*/row-number*', (route) => {
    const [code = ''] = /\d{6}-\d{2}/.exec(route.request().url()) ?? [];
    return route.fulfill({ json: { rowNumber: Number(code.replace('-', '')) + served.first } });
  });
  await page.route('**/api/client-panel/counters*', async (route) => {
    const answer = await route.fetch();
    const counters = (await answer.json()) as object;
    await route.fulfill({ response: answer, json: { ...counters, total: length + served.first } });
  });
  await page.route(/\/api\/.*\/clients\/\d{6}-\d{2}/, (route) =>
    route.request().url().includes('row-number') ? route.fallback() : route.abort(),
  );
  return served;
}

const NULL_FIELDS = [
  'documentType',
  'documentNumber',
  'contributorType',
  'city',
  'province',
  'phone',
  'email',
  'branch',
  'salesperson',
  'daysOverdue',
  'creditState',
  'lastContactOn',
  'registeredOn',
];
