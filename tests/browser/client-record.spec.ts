import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { findClient } from './lib/clients.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

/** Unlike anything that the demo data or another test holds. */
const nameOf = (what: string) => `${what} ${Math.random().toString(36).slice(2, 10)}`;

/** A CUIT that no other client has. */
function freshCuit(): { right: string; wrong: string } {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  for (;;) {
    const digits = `30${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    const digit = (11 - (sum % 11)) % 11;
    const written = (last: number) => `30-${digits.slice(2)}-${last}`;
    if (digit < 10) return { right: written(digit), wrong: written((digit + 1) % 10) };
  }
}

/** A client of the panel's own, which nobody else touches. */
async function plant(api: APIRequestContext, body: object = {}) {
  const { csrfToken } = await session(api);
  const legalName = nameOf('Vidriería');
  const answer = await api.post('/api/clients', {
    data: { legalName, contributorType: 5, ...body },
    headers: {
      'idempotency-key': `key-${legalName}`.replaceAll(' ', '-').replace('í', 'i'),
      'x-csrf-token': csrfToken,
    },
  });
  expect(answer.status()).toBe(201);
  const { client } = (await answer.json()) as { client: { code: string } };
  return { code: client.code, legalName };
}

async function session(api: APIRequestContext): Promise<{ csrfToken: string }> {
  return (await (await api.get('/api/access/session')).json()) as { csrfToken: string };
}

async function read(api: APIRequestContext, code: string) {
  return (await (await api.get(`/api/clients/${code}`)).json()) as Record<string, unknown>;
}

/** Opens an entry of the panel's menu ⋮, with the keyboard alone. */
async function choose(page: Page, portal: Portal, entry: string): Promise<Locator> {
  await portal.panelHeader.getByRole('button', { name: 'Acciones de la ficha' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: entry }).focus();
  await page.keyboard.press('Enter');
  return page.getByRole('dialog');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every state of the dialog is accessible', async ({ page, portal, api }) => {
      const { code } = await plant(api, {
        documentType: 80,
        documentNumber: '33-69345023-9',
        contributorType: 1,
      });
      await portal.openClient(code);
      const edit = await choose(page, portal, 'Editar ficha…');
      await expect(edit.getByLabel('Razón social')).toBeFocused();
      await expectAccessible(page, 'the form of a client', LIST);
      await edit.getByLabel('Razón social').fill('');
      await edit.getByLabel('Correos electrónicos').fill('sin arroba');
      await page.keyboard.press('Control+Enter');
      await expect(edit.getByLabel('Razón social')).toBeFocused();
      await expectAccessible(page, 'the form with errors', LIST);
      await edit.getByRole('button', { name: 'Descartar borrador' }).click();

      const cancel = await choose(page, portal, 'Cancelar cliente…');
      await expect(cancel.getByLabel('Cancelado desde')).toBeVisible();
      await expectAccessible(page, 'the cancellation', LIST);
      await page.keyboard.press('Escape');

      await choose(page, portal, 'Historial de cambios');
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
      await expectAccessible(page, 'the history', LIST);
      await page.keyboard.press('Escape');

      const fresh = await choose(page, portal, 'Nueva subcuenta…');
      await expect(fresh).toContainText('Código propuesto:');
      await expect(fresh).toContainText('Podría estar registrado');
      await expectAccessible(page, 'the form of a new client with duplicates', LIST);
    });

    test('what CRISTAL Desktop owns is shown apart, and accessible', async ({ page, portal, api }) => {
      const { code } = await findClient(api, { situations: 'with-services', after: 30 }, 0);
      await portal.openClient(code);
      const dialog = await choose(page, portal, 'Editar ficha…');
      await expect(dialog.getByRole('region', { name: 'Datos de CRISTAL Desktop' })).toContainText(
        'Razón social',
      );
      await expect(dialog.getByLabel('Razón social')).toHaveCount(0);
      await expect(dialog.getByLabel('Notas')).toBeFocused();
      await expectAccessible(page, 'the form of a client of the ERP', LIST);
    });
  });
}

test('a client is registered with the keyboard, with its document checked and its double shown', async ({
  page,
  portal,
  api,
}) => {
  const cuit = freshCuit();
  const double = await plant(api, { documentType: 80, documentNumber: cuit.right, contributorType: 1 });
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.getByRole('button', { name: 'Gestión' }).press('Enter');
  await page.getByRole('button', { name: 'Nuevo cliente' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nuevo cliente' });
  await dialog.getByLabel('Tipo de contribuyente').selectOption('IVA Responsable Inscripto');
  await dialog.getByLabel('Tipo de documento').selectOption('CUIT');
  await dialog.getByLabel('Número de documento').fill(cuit.wrong);
  await expect(dialog).toContainText('El dígito verificador no coincide');
  await dialog.getByLabel('Número de documento').fill(cuit.right);
  await expect(dialog).toContainText('El dígito verificador es correcto.');
  await expect(dialog.getByRole('link', { name: double.code })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('Escriba la razón social.');
  await expect(dialog.getByLabel('Razón social')).toBeFocused();
  const name = nameOf('Óptica');
  await page.keyboard.type(name);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader).toContainText(name);
  await expect(portal.panelHeader).toContainText(/^9\d{5}-00/);
});

test('a draft outlives a reload, also when a duplicate was opened from it', async ({ page, portal, api }) => {
  const double = await plant(api);
  await portal.openClient(double.code);
  await page.getByRole('button', { name: 'Gestión' }).click();
  await page.getByRole('button', { name: 'Nuevo cliente' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuevo cliente' });
  await dialog.getByLabel('Razón social').fill(double.legalName);
  await dialog.getByLabel('Rubro').fill('Ópticas');
  await dialog.getByRole('link', { name: double.code }).click();
  await expect(dialog).toBeHidden();
  await portal.expectClient(double.code);
  await page.reload();
  await page.getByRole('button', { name: 'Gestión' }).click();
  await page.getByRole('button', { name: 'Nuevo cliente' }).click();
  await expect(dialog).toContainText('Se recuperó un borrador');
  await expect(dialog.getByLabel('Rubro')).toHaveValue('Ópticas');
  await dialog.getByRole('button', { name: 'Descartar borrador' }).click();
});

test('an edit shows in panel and grid, and is taken back by button and by Ctrl+Z', async ({
  page,
  portal,
  api,
}) => {
  const { code } = await plant(api);
  await portal.openClient(code);
  const edit = async (branch: string) => {
    const dialog = await choose(page, portal, 'Editar ficha…');
    await dialog.getByLabel('Sucursal responsable').fill(branch);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(portal.panelHeader).toContainText(branch);
  };

  await edit('Villa María');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(portal.panelHeader).not.toContainText('Villa María');

  await edit('Río Cuarto');
  // In a field the keys are the browser's own.
  await portal.search.fill('abc');
  await page.keyboard.press('Control+z');
  await expect(portal.panelHeader).toContainText('Río Cuarto');
  await portal.panel.focus();
  await page.keyboard.press('Control+z');
  await expect(portal.panelHeader).not.toContainText('Río Cuarto');
  expect(await read(api, code)).toMatchObject({ branch: null, version: 5 });
});

test.describe('at the same moment', () => {
  // The refusal is in the browser's console.
  test.use({ breaksThings: true });

  test('two people who edit the same field choose which value stays; nothing is lost', async ({
    page,
    portal,
    api,
  }) => {
    const { code } = await plant(api);
    await portal.openClient(code);
    const dialog = await choose(page, portal, 'Editar ficha…');
    await dialog.getByLabel('Sucursal responsable').fill('Mía');
    await dialog.getByLabel('Rubro').fill('Ópticas');
    await dialog.getByLabel('Vendedor').fill('Carla');

    const { csrfToken } = await session(api);
    const other = { branch: 'De otra persona', salesperson: 'Beto', notes: 'Nota ajena' };
    const headers = { 'if-match': '"1"', 'x-csrf-token': csrfToken };
    expect((await api.patch(`/api/clients/${code}`, { data: other, headers })).ok()).toBe(true);
    await expect(dialog).toContainText('Otra persona cambió este cliente mientras se editaba.');

    await page.keyboard.press('Control+Enter');
    const table = dialog.getByRole('table', { name: 'Datos que cambiaron a la vez' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(dialog).toContainText('También cambió: Notas.');
    await expectAccessible(page, 'the conflict', LIST);
    await table.getByRole('radio', { name: 'Vendedor, Valor actual: Beto' }).check();
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    expect(await read(api, code)).toMatchObject({
      branch: 'Mía',
      industry: 'Ópticas',
      salesperson: 'Beto',
      notes: 'Nota ajena',
    });
  });
});

test('a draft over a version that is no longer the present one is compared with what is there', async ({
  page,
  portal,
  api,
}) => {
  const { code } = await plant(api);
  await portal.openClient(code);
  const dialog = await choose(page, portal, 'Editar ficha…');
  await dialog.getByLabel('Rubro').fill('Ópticas');
  await page.keyboard.press('Escape');
  const { csrfToken } = await session(api);
  const headers = { 'if-match': '"1"', 'x-csrf-token': csrfToken };
  await api.patch(`/api/clients/${code}`, { data: { industry: 'Vidrierías' }, headers });
  await expect(portal.panelHeader).toContainText('Vidrierías');
  await choose(page, portal, 'Editar ficha…');
  await dialog.getByRole('radio', { name: 'Rubro, Su valor: Ópticas' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(portal.panelHeader).toContainText('Ópticas');
});

test('what others change shows on an open panel without reloading', async ({ portal, api }) => {
  const { code } = await plant(api);
  await portal.openClient(code);
  const { csrfToken } = await session(api);
  await api.patch(`/api/clients/${code}`, {
    data: { branch: 'Desde otra pantalla' },
    headers: { 'if-match': '"1"', 'x-csrf-token': csrfToken },
  });
  await expect(portal.panelHeader).toContainText('Desde otra pantalla');
});

test('a client is cancelled and reactivated with a reason, and the history tells it', async ({
  page,
  portal,
  api,
}) => {
  const { code } = await plant(api);
  await portal.openClient(code);
  const cancel = await choose(page, portal, 'Cancelar cliente…');
  await cancel.getByLabel('Motivo').focus();
  await page.keyboard.press('Control+Enter');
  await expect(cancel).toContainText('Escriba el motivo.');
  await page.keyboard.type('Cerró el local');
  await page.keyboard.press('Control+Enter');
  await expect(cancel).toBeHidden();
  await expect(portal.panelHeader).toContainText('Cancelado');

  const back = await choose(page, portal, 'Reactivar cliente…');
  await expect(back).toContainText('Cerró el local');
  await back.getByLabel('Motivo').fill('Volvió a abrir');
  await page.keyboard.press('Control+Enter');
  await expect(back).toBeHidden();
  await expect(portal.panelHeader).toContainText('Sin servicios');

  const history = await choose(page, portal, 'Historial de cambios');
  const changes = history.getByRole('list', { name: 'Cambios de la ficha' }).locator('> li');
  await expect(changes).toHaveCount(3);
  await history.getByLabel('Mostrar cambios de').selectOption('Rubro');
  await expect(history).toContainText('Sin cambios en este dato');
  await history.getByLabel('Mostrar cambios de').selectOption('Cancelado desde');
  await expect(changes).toHaveCount(2);
  await history.getByLabel('Mostrar cambios de').selectOption('Todos los datos');
  await expect(changes).toHaveCount(3);
  await expect(changes.first()).toContainText('Reactivación');
  await expect(changes.first()).toContainText('Volvió a abrir');
  await changes.first().getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(changes).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(portal.panelHeader).toContainText('Cancelado');
});

test.describe('who may only read', () => {
  test.use({ role: 'lectura' });

  test('sees the history and nothing that changes a client', async ({ page, portal, api }) => {
    const { code } = await plant(api);
    await portal.openClient(code);
    await portal.panelHeader.getByRole('button', { name: 'Acciones de la ficha' }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Historial de cambios']);
    await page.getByRole('menuitem').click();
    await expect(page.getByRole('dialog')).toContainText('Alta');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Deshacer' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Gestión' }).click();
    await expect(page.getByRole('button', { name: 'Nuevo cliente' })).toHaveCount(0);
  });
});
