import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { tabTo } from './lib/keyboard.js';
import { attachmentOf, expectOneMailEach } from './lib/mailbox.js';
import type { Portal } from './lib/portal.js';
import { SENT } from './lib/portal.js';
import { expect, test } from './lib/test.js';

const TAB = 'cuentas-corrientes';

interface Debtor {
  code: string;
  legalName: string;
  addresses: string[];
}

interface Statement {
  numberText: string;
  pdf: { sha256: string };
}

/** A client with overdue debt, contacts who receive statements and one who does not; each test has its own. */
async function findDebtor(api: APIRequestContext, after: number): Promise<Debtor> {
  const params = { sort: '-balance', overdueIn: 'ARS', limit: '200' };
  const { items } = await read<{ items: { code: string; legalName: string }[] }>(
    api,
    '/api/client-panel/clients',
    params,
  );
  const found: Debtor[] = [];
  for (const { code, legalName } of items) {
    const recipients = await read<{ items: { address: string; refusal: unknown }[] }>(
      api,
      `/api/statements/clients/${code}/recipients`,
    );
    const allowed = recipients.items.filter(({ refusal }) => refusal === null);
    if (allowed.length === 0 || allowed.length === recipients.items.length) continue;
    found.push({ code, legalName, addresses: allowed.map(({ address }) => address) });
    if (found.length > after) break;
  }
  const debtor = found[after];
  if (!debtor) throw new Error(`the demo data has no ${after + 1} debtors to send statements to`);
  return debtor;
}

async function read<Answer>(
  api: APIRequestContext,
  path: string,
  params: Record<string, string> = {},
): Promise<Answer> {
  const answer = await api.get(path, { params });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const statementsOf = async (api: APIRequestContext, code: string) =>
  (await read<{ items: Statement[] }>(api, `/api/statements/clients/${code}/statements`)).items;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Resumen de cuenta' });
const draftOf = (page: Page) => dialogOf(page).frameLocator('iframe');

async function openDebtor(portal: Portal, { code }: Debtor): Promise<void> {
  await portal.openClient(code, TAB);
  await expect(portal.tabPanel.getByRole('table')).toBeVisible();
}

test('sent from the account: a mail for each recipient with the very PDF that is kept, followed to the inbox', async ({
  page,
  portal,
  api,
}) => {
  const debtor = await findDebtor(api, 0);
  await openDebtor(portal, debtor);
  await portal.tabPanel.getByRole('button', { name: 'Enviar resumen' }).click();
  const dialog = dialogOf(page);
  await expect(draftOf(page).getByText('Borrador')).toBeVisible();
  await expect(draftOf(page).getByText(debtor.legalName).first()).toBeVisible();
  for (const address of debtor.addresses) {
    await expect(dialog.getByRole('checkbox', { name: address })).toBeChecked();
  }
  await dialog.getByText(/no lo reciben?$/).click();
  await expect(dialog.getByText('No está autorizado a recibir resúmenes de cuenta.').first()).toBeVisible();
  await dialog.getByLabel('Texto del correo').fill('Buenas tardes:\n\nva el resumen {{numero}}.');
  // Pressed twice in a row, it is sent once.
  await dialog.getByRole('button', { name: 'Enviar resumen' }).dblclick();

  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Seguirlo en Mensajes' }).click();
  const subject = new RegExp(`^Resumen de cuenta al .* \\(${debtor.code}\\)$`);
  const article = portal.tabPanel.getByRole('article', { name: subject });
  await expect(article).toHaveCount(1);
  await expect(article.getByText(SENT)).toHaveCount(debtor.addresses.length);

  const [statement, ...others] = await statementsOf(api, debtor.code);
  expect(others).toEqual([]);
  const name = await article.getAttribute('aria-label');
  const title = name ?? (await article.getByRole('heading').innerText());
  const mails = await expectOneMailEach(title, debtor.addresses);
  for (const mail of mails) {
    expect(mail.text).toContain(`va el resumen ${statement?.numberText}.`);
    expect(mail.text).toContain('CBU: 9990001800000001234565');
    expect(sha256(await attachmentOf(mail.id, 'application/pdf'))).toBe(statement?.pdf.sha256);
  }

  await portal.openTab('Cuentas corrientes');
  await portal.tabPanel.getByRole('button', { name: 'Resúmenes' }).click();
  await expect(page).toHaveURL(/cuentas\.vista=resumenes/);
  const row = portal.tabPanel.getByRole('row').nth(1);
  await expect(row).toContainText(statement?.numberText ?? '');
  await expect(row.getByText('Enviado')).toHaveCount(debtor.addresses.length);
});

test('downloaded: it gets a number and is listed, and its file is the one that is kept', async ({
  page,
  portal,
  api,
}) => {
  const debtor = await findDebtor(api, 1);
  await openDebtor(portal, debtor);
  await portal.tabPanel.getByRole('button', { name: 'Movimientos' }).click();
  await expect(portal.tabPanel.getByRole('columnheader', { name: 'Saldo' })).toBeVisible();
  await portal.tabPanel.getByRole('button', { name: 'Descargar resumen' }).click();
  // What was in sight is what is proposed.
  await expect(dialogOf(page).getByRole('button', { name: 'Movimientos' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(draftOf(page).getByText('Saldo anterior').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Descargar resumen' }).click(),
  ]);
  const [statement] = await statementsOf(api, debtor.code);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^Resumen-${debtor.code}-\\d{4}-\\d\\d-\\d\\d-N${statement?.numberText}\\.pdf$`),
  );
  expect(sha256(await readFile(await download.path()))).toBe(statement?.pdf.sha256);

  await portal.tabPanel.getByRole('button', { name: 'Resúmenes' }).click();
  const row = portal.tabPanel.getByRole('row').nth(1);
  await expect(row).toContainText('No enviado');
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: /^Descargar el PDF/ }).click(),
  ]);
  expect(sha256(await readFile(await again.path()))).toBe(statement?.pdf.sha256);
});

test('with the keyboard alone: opened, changed, refused without recipients, sent', async ({
  page,
  portal,
  api,
}) => {
  const debtor = await findDebtor(api, 2);
  await openDebtor(portal, debtor);
  await page.keyboard.press('r');
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('Saldos al')).toBeFocused();
  await expect(draftOf(page).getByText('Borrador')).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Movimientos' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(draftOf(page).getByText('Saldo anterior').first()).toBeVisible();
  const first = dialog.getByRole('checkbox').first();
  for (const address of debtor.addresses) {
    await tabTo(page, dialog.getByRole('checkbox', { name: address }));
    await page.keyboard.press('Space');
  }
  const send = dialog.getByRole('button', { name: 'Enviar resumen' });
  await tabTo(page, send, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Elija al menos un destinatario.')).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, send, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Resumen N\.º \d{5}: 1 correo en cola\.$/)).toBeVisible();
  expect(await statementsOf(api, debtor.code)).toHaveLength(1);
});

test.describe('a day to come', () => {
  test.use({ breaksThings: true });

  test('is refused beside its field, and what was written stays for the next time', async ({
    page,
    portal,
    api,
  }) => {
    const debtor = await findDebtor(api, 3);
    await openDebtor(portal, debtor);
    await page.keyboard.press('r');
    const dialog = dialogOf(page);
    await dialog.getByLabel('Texto del correo').fill('Sin terminar');
    await dialog.getByLabel('Saldos al').fill('31/12/2150');
    await page.keyboard.press('Tab');
    await expect(dialog.getByText('Elija hoy o un día anterior.').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Enviar resumen' })).toBeDisabled();
    await page.reload();
    await portal.expectClient(debtor.code);
    await page.keyboard.press('r');
    await expect(dialog.getByLabel('Texto del correo')).toHaveValue('Sin terminar');
    await dialog.getByRole('button', { name: 'Volver al texto de la empresa' }).click();
    await expect(dialog.getByLabel('Texto del correo')).toHaveValue(/^Estimado cliente:/);
    expect(await statementsOf(api, debtor.code)).toEqual([]);
  });
});

test.describe('who sees no figures', () => {
  test.use({ role: 'lectura' });

  test('is offered no statement, and an address that asks for them shows the vouchers', async ({
    page,
    portal,
    api,
  }) => {
    const debtor = await findDebtor(api, 4);
    await portal.openClient(debtor.code, `${TAB}?cuentas.vista=resumenes`);
    await expect(portal.tabPanel.getByRole('table')).toBeVisible();
    await expect(portal.tabPanel.getByRole('button', { name: /resumen|Resúmenes/ })).toHaveCount(0);
    await page.keyboard.press('r');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing in the dialog, its errors and the list', async ({ page, portal, api }) => {
      const debtor = await findDebtor(api, 5);
      await openDebtor(portal, debtor);
      await page.keyboard.press('r');
      const dialog = dialogOf(page);
      await expect(draftOf(page).getByText('Borrador')).toBeVisible();
      await dialog.getByText(/no lo reciben?$/).click();
      await expectAccessible(page, 'the dialog of the statement', LIST);
      for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
      await dialog.getByRole('button', { name: 'Enviar resumen' }).click();
      await expect(dialog.getByText('Elija al menos un destinatario.')).toBeVisible();
      await expectAccessible(page, 'the dialog with an error', LIST);
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Descargar resumen' }).click();
      await download;
      await portal.tabPanel.getByRole('button', { name: 'Resúmenes' }).click();
      await expect(portal.tabPanel.getByRole('row').nth(1)).toBeVisible();
      await expectAccessible(page, 'the list of statements', LIST);
    });
  });
}
