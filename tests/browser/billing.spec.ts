import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

interface Billing {
  until: string;
  scope: { accountCodes: string[] };
  currencies: {
    currency: string;
    months: { month: string; net: { amount: string }; vouchers: number }[];
    totals: { net: { amount: string }; vouchers: number };
  }[];
}

interface Billed {
  code: string;
  billing: Billing;
}

let found: Promise<Billed> | undefined;

/** A client that was billed in pesos, several times in a month, and in another currency. */
function findBilled(api: APIRequestContext): Promise<Billed> {
  return (found ??= lookForBilled(api));
}

async function lookForBilled(api: APIRequestContext): Promise<Billed> {
  const sort = { sort: '-balance', limit: 200 };
  const clients = await api.get('/api/client-panel/clients', { params: sort });
  const { items } = (await clients.json()) as { items: { code: string }[] };
  for (const { code } of items) {
    const answer = await api.get(`/api/accounts/clients/${code}/billing`);
    const billing = (await answer.json()) as Billing;
    const [first, second] = billing.currencies;
    const several = first?.months.some(({ vouchers }) => vouchers > 1);
    if (first?.currency === 'ARS' && several && second !== undefined) return { code, billing };
  }
  throw new Error('the demo data has no client that was billed in two currencies');
}

const sectionOf = (portal: Portal): Locator =>
  portal.panel.getByRole('region', { name: 'Facturación', exact: true });
const titleOf = (portal: Portal): Locator =>
  sectionOf(portal).getByRole('button', { name: 'Facturación', exact: true });
const chartOf = (portal: Portal): Locator =>
  sectionOf(portal).getByRole('group', { name: 'Facturación por mes en pesos' });

async function openBilling(portal: Portal, code: string): Promise<void> {
  await portal.openClient(code, 'mensajes');
  await titleOf(portal).click();
  await expect(sectionOf(portal).locator('[data-month]').first()).toBeVisible();
}

const focusedMonth = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['month'] ?? null);

/** `765500.00` as `765.500,00`. */
function inSpanish(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
}

test.describe('billing', () => {
  test('is asked for when its title is opened, and stays open for the next time', async ({
    page,
    portal,
    api,
  }) => {
    const { code } = await findBilled(api);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/billing')) asked.push(request.url());
    });
    await portal.openClient(code, 'cuentas-corrientes');
    await expect(titleOf(portal)).toHaveAttribute('aria-expanded', 'false');
    await expect(portal.tabPanel.getByRole('table').first()).toBeVisible();
    expect(asked).toEqual([]);

    await titleOf(portal).click();
    // What was opened came into sight, and a bar under the pointer would be told.
    await page.mouse.move(0, 0);
    await expect(sectionOf(portal).getByText('Total de 12 meses')).toBeVisible();
    expect(asked).toHaveLength(1);
    await expect(sectionOf(portal).locator('[data-month]').first()).toBeInViewport({ ratio: 1 });
    await sectionOf(portal).getByRole('button', { name: '24', exact: true }).click();
    await expect(sectionOf(portal).getByText('Total de 24 meses')).toBeVisible();

    await page.reload();
    await portal.expectClient(code);
    await expect(sectionOf(portal).getByText('Total de 24 meses')).toBeAttached();
  });

  test('by mouse: a month is told under the pointer and opens its vouchers, which add up to it', async ({
    portal,
    api,
  }) => {
    const { code, billing } = await findBilled(api);
    const { months, totals } = billing.currencies[0]!;
    await openBilling(portal, code);
    const section = sectionOf(portal);
    await expect(section).toContainText(inSpanish(totals.net.amount));

    const month = months.findLast(({ vouchers }) => vouchers > 1)!;
    const bar = section.locator(`[data-month="${month.month}"]`);
    await bar.hover();
    await expect(section.getByText('Total de 12 meses')).toBeHidden();
    await expect(section).toContainText(inSpanish(month.net.amount));

    await bar.click();
    const rows = section.getByRole('article').getByRole('row');
    await expect(rows).toHaveCount(month.vouchers + 1);
    const amounts = await section.locator('article .ui-money').allInnerTexts();
    const cents = amounts.reduce((sum, text) => sum + BigInt(text.replace(/[^\d-]/g, '')), 0n);
    expect(cents).toBe(BigInt(month.net.amount.replace('.', '')));

    await section.getByRole('button', { name: 'Volver' }).click();
    await expect(bar).toBeFocused();
  });

  test('by keyboard: arrows, Enter and Escape, and back to the list with another one', async ({
    page,
    portal,
    api,
  }) => {
    const { code, billing } = await findBilled(api);
    const months = billing.currencies[0]!.months.map(({ month }) => month);
    await portal.openClient(code, 'cuentas-corrientes');
    await titleOf(portal).focus();
    await page.keyboard.press('Enter');
    await expect(chartOf(portal)).toBeVisible();

    // One tab stop, on the newest month.
    await sectionOf(portal).getByRole('button', { name: '36', exact: true }).focus();
    while ((await focusedMonth(page)) === null) await page.keyboard.press('Tab');
    expect(await focusedMonth(page)).toBe(months.at(-1));
    await page.keyboard.press('Tab');
    expect(await focusedMonth(page)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focusedMonth(page)).toBe(months.at(-1));
    await page.keyboard.press('ArrowRight');
    expect(await focusedMonth(page)).toBe(months.at(-1));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedMonth(page)).toBe(months.at(-3));
    await page.keyboard.press('Home');
    expect(await focusedMonth(page)).toBe(months[0]);

    // Months that come before those shown do not lead the arrows astray.
    await sectionOf(portal).getByRole('button', { name: '24', exact: true }).press('Enter');
    await expect(sectionOf(portal).locator('[data-month]')).toHaveCount(24);
    while ((await focusedMonth(page)) === null) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedMonth(page)).toBe(months.at(-2));
    await sectionOf(portal).getByRole('button', { name: '12 meses' }).press('Enter');
    await expect(sectionOf(portal).locator('[data-month]')).toHaveCount(12);
    await sectionOf(portal).locator(`[data-month="${months[0]}"]`).focus();
    await page.keyboard.press('ArrowRight');

    await page.keyboard.press('Enter');
    const list = sectionOf(portal).getByRole('article', { name: /^Comprobantes de .* en pesos$/ });
    await expect(list.getByRole('button', { name: 'Volver' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    expect(await focusedMonth(page)).toBe(months[1]);
    await page.keyboard.press('Escape');
    await expect(portal.grid).toBeFocused();
  });

  test('lists the observed vouchers that it does not count', async ({ page, portal, api }) => {
    const { code } = await findBilled(api);
    // The demo data has none, so the answers say what those of such a client would.
    await page.route('**/billing?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), observed: 1 } });
    });
    const observed = {
      id: '01999999-0000-7000-8000-000000000001',
      clientCode: code,
      kind: 'credit-note',
      arcaCode: 3,
      label: 'NC A 00003-00000041',
      issuedOn: '2026-06-10',
      side: 'debit',
      amount: { amount: '1000.00', currency: 'ARS' },
      concept: null,
      observations: ['side-mismatch'],
    };
    await page.route('**/billing/observed-vouchers?*', (route) =>
      route.fulfill({ json: { items: [observed], nextCursor: null } }),
    );
    await openBilling(portal, code);
    const button = sectionOf(portal).getByRole('button', { name: '1 comprobante observado no se cuenta' });
    await button.click();
    const list = sectionOf(portal).getByRole('article', {
      name: 'Comprobantes observados que no se cuentan',
    });
    await expect(list.getByRole('row').nth(1)).toContainText('NC A 00003-00000041');
    await expect(list).toContainText('El debe o haber no es el de su tipo');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });

  test('is a table with the same figures', async ({ portal, api }) => {
    const { code, billing } = await findBilled(api);
    const { months, totals } = billing.currencies[0]!;
    await openBilling(portal, code);
    await sectionOf(portal).getByRole('button', { name: 'Ver como tabla' }).click();
    const table = sectionOf(portal).getByRole('table', { name: /^Facturación por mes en pesos, de / });
    const rows = table.getByRole('row');
    await expect(rows).toHaveCount(months.length + 2);
    for (const [i, { net, vouchers }] of months.toReversed().entries()) {
      await expect(rows.nth(i + 1).getByRole('rowheader')).toHaveCount(1);
      const cells = await rows
        .nth(i + 1)
        .getByRole('cell')
        .allInnerTexts();
      expect(cells.slice(2).map((text) => text.replace(/[$\s]/g, ''))).toEqual([
        inSpanish(net.amount),
        String(vouchers),
      ]);
    }
    await expect(rows.last()).toContainText(inSpanish(totals.net.amount));
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in the ${colorScheme} theme`, () => {
      test.use({ colorScheme });

      test('axe finds nothing in bars, table and vouchers', async ({ page, portal, api }) => {
        const { code } = await findBilled(api);
        await openBilling(portal, code);
        await expectAccessible(page, 'bars', LIST);
        await sectionOf(portal).getByRole('button', { name: '36', exact: true }).click();
        await expect(sectionOf(portal).locator('[data-month]')).toHaveCount(36);
        await expectAccessible(page, 'bars of 36 months', LIST);
        await sectionOf(portal).getByRole('button', { name: 'Ver como tabla' }).click();
        await expectAccessible(page, 'table', LIST);
        await sectionOf(portal).locator('[data-month]').first().click();
        await expect(sectionOf(portal).getByRole('article')).toBeVisible();
        await expectAccessible(page, 'vouchers of a month', LIST);
      });
    });
  }
});

test.describe('billing for who may not see figures', () => {
  test.use({ role: 'lectura' });

  test('is not there, and its address answers 403', async ({ page, portal, api }) => {
    const { code, billing } = await findBilled(api);
    await portal.openClient(code, 'cuentas-corrientes');
    await expect(sectionOf(portal)).toHaveCount(0);
    const paths = ['billing', `billing/${billing.until}/vouchers`, 'billing/observed-vouchers'];
    for (const path of paths) {
      const answer = await page.request.get(`/api/accounts/clients/${code}/${path}`);
      expect(answer.status()).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'access.forbidden' });
    }
  });
});
