import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import type { Portal } from './lib/portal.js';
import { signedInRequest } from './lib/sessions.js';
import { test } from './lib/test.js';

interface Credit {
  ruleState: string;
  asOf: string;
  override: { id: string; version: number } | null;
  reasons: { text: string; vouchers: { id: string; label: string }[] }[];
}

// One after the other: each takes a debtor of its own.
test.describe.configure({ mode: 'default' });

let taken = 0;

/** A client whose rules say red, for debt of its own, without an exception. */
async function findDebtor(
  api: APIRequestContext,
  also: Record<string, string> = {},
): Promise<{ code: string; credit: Credit }> {
  const params = { creditStates: 'red', limit: 50, ...also };
  const list = await api.get('/api/client-panel/clients', { params });
  const { items } = (await list.json()) as { items: { code: string }[] };
  for (const { code } of items.slice(taken)) {
    taken++;
    const credit = (await (await api.get(`/api/accounts/clients/${code}/credit`)).json()) as Credit;
    if (credit.override === null && credit.reasons.some(({ vouchers }) => vouchers.length > 0)) {
      return { code, credit };
    }
  }
  throw new Error('the demo data has no more clients in red');
}

/** A day after `day`, as it is typed. */
function typedDay(day: string, after: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + after);
  const [year, month, ofMonth] = date.toISOString().slice(0, 10).split('-');
  return `${ofMonth}/${month}/${year}`;
}

/** Behind a dialog nothing has a role. */
const headOf = (page: Page): Locator => page.locator('#slot-panel-header');
const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Datos financieros y crediticios' });

async function openDialog(portal: Portal, code: string): Promise<Locator> {
  await portal.openClient(code, 'mensajes');
  await portal.panel.getByRole('button', { name: 'Datos financieros y crediticios' }).click();
  const dialog = dialogOf(portal.page);
  await expect(dialog.getByRole('list', { name: 'Motivos' })).toBeVisible();
  return dialog;
}

test('an exception is granted and revoked with the keyboard alone, and panel, list and history follow', async ({
  page,
  portal,
  api,
}) => {
  const { code, credit } = await findDebtor(api);
  await portal.openClient(code, 'mensajes');
  await portal.panel.focus();
  await page.keyboard.press('d');
  const dialog = dialogOf(page);
  await expect(dialog.getByText('Restringido')).toBeVisible();
  await dialog.getByLabel('Motivo', { exact: true }).focus();
  await page.keyboard.type('Acuerdo con gerencia');
  await page.keyboard.press('Tab');
  await page.keyboard.type(typedDay(credit.asOf, 7));
  await page.keyboard.press('Enter');
  const until = typedDay(credit.asOf, 7);
  await expect(dialog.getByText(`Vigente hasta el ${until} inclusive`)).toBeVisible();
  await expect(dialog.getByText('Según las reglas: Restringido')).toBeVisible();
  await expect(headOf(page)).toContainText(`hasta el ${until}: Acuerdo con gerencia`);

  await dialog.getByRole('button', { name: 'Revocar' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Por qué se revoca')).toBeFocused();
  await page.keyboard.type('Dejó de pagar');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Sin autorización vigente.')).toBeVisible();
  const history = dialog.getByRole('region', { name: 'Historial de autorizaciones' });
  await expect(history).toContainText('Acuerdo con gerencia');
  await expect(history).toContainText('Dejó de pagar');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader.getByText('Restringido')).toBeVisible();
});

test('what somebody else grants shows on an open panel, and a second one is not granted over it', async ({
  page,
  portal,
  api,
}) => {
  const { code, credit } = await findDebtor(api);
  const dialog = await openDialog(portal, code);
  const other = await signedInRequest('supervision');
  const { csrfToken } = (await (await other.get('/api/access/session')).json()) as { csrfToken: string };
  const answer = await other.post(`/api/accounts/clients/${code}/credit/overrides`, {
    data: { reason: 'De otra persona', expiresOn: credit.asOf },
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': `browser-${Date.now()}` },
  });
  expect(answer.status()).toBe(201);
  await expect(dialog.getByText('De otra persona').first()).toBeVisible();
  await expect(dialog.getByLabel('Motivo', { exact: true })).toBeHidden();
  await expect(headOf(page)).toContainText('De otra persona');
  await other.dispose();
});

test('a voucher behind a reason opens in Cuentas corrientes; so do the figures of the head', async ({
  page,
  portal,
  api,
}) => {
  const { code, credit } = await findDebtor(api, { overdueIn: 'ARS' });
  const voucher = credit.reasons.flatMap(({ vouchers }) => vouchers)[0]!;
  const dialog = await openDialog(portal, code);
  await dialog.getByRole('link', { name: voucher.label }).first().click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${code}/cuentas-corrientes.*cuentas.comprobante=${voucher.id}`));
  await expect(portal.tabPanel).toContainText(voucher.label);

  await portal.openClient(code, 'mensajes');
  const overdue = portal.panelHeader.locator('.danger').first();
  await overdue.getByRole('link').click();
  await expect(page).toHaveURL(/cuentas-corrientes.*cuentas.estado=vencido/);
  await expect(portal.tabPanel.getByRole('table').first()).toBeVisible();
});

test.describe('who may not see figures', () => {
  test.use({ role: 'lectura' });
  test('sees the state, the reasons and no amount, and grants nothing', async ({ portal, api }) => {
    const { code } = await findDebtor(api);
    const dialog = await openDialog(portal, code);
    await expect(dialog.getByText('No tiene permiso para ver importes.')).toBeVisible();
    await expect(dialog.getByText('$')).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'Autorizar excepción' })).toHaveCount(0);
  });
});

test.describe('refused', () => {
  test.use({ breaksThings: true });
  test('a day too far ahead is told beside its field', async ({ page, portal, api }) => {
    const { code, credit } = await findDebtor(api);
    const dialog = await openDialog(portal, code);
    await dialog.getByRole('button', { name: 'Autorizar excepción' }).click();
    await expect(dialog.getByText('Escriba el motivo.')).toBeVisible();
    await expect(dialog.getByLabel('Motivo', { exact: true })).toBeFocused();
    await dialog.getByLabel('Motivo', { exact: true }).fill('Prueba');
    await dialog.getByLabel('Último día').fill(typedDay(credit.asOf, 91));
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Elija un día dentro de los próximos 90.')).toBeVisible();
    await expect(dialog.getByLabel('Último día')).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing in the dialog', async ({ page, portal, api }) => {
      const { code, credit } = await findDebtor(api);
      const dialog = await openDialog(portal, code);
      await expectAccessible(page, 'the credit dialog', LIST);
      await dialog.getByLabel('Motivo', { exact: true }).fill('Para ver');
      await dialog.getByLabel('Último día').fill(typedDay(credit.asOf, 1));
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Revocar' }).click();
      await expectAccessible(page, 'an exception that is about to be revoked', LIST);
      await page.keyboard.press('Escape');
      await expectAccessible(page, 'the head with an exception', LIST);
    });
  });
}
