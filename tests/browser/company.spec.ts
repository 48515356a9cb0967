import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './lib/accessibility.js';
import { signedInRequest } from './lib/sessions.js';
import { test } from './lib/test.js';

const PATH = '/configuracion/empresa';
const PROFILE = '/api/company/profile';

/** The parts that `PUT` takes, of what `GET` answers. */
interface Profile {
  version: number;
  legalName: string;
  tradeName: string | null;
  changedAt?: unknown;
  author?: unknown;
  letterhead: { accent: string; logo?: unknown };
}

let before: Profile;

/** The company as somebody else changes it, from another browser. */
async function change(changes: Partial<Profile>): Promise<void> {
  const api = await signedInRequest('supervision');
  const { csrfToken } = (await (await api.get('/api/access/session')).json()) as { csrfToken: string };
  const current = (await (await api.get(PROFILE)).json()) as Profile;
  const { version, changedAt: _at, author: _by, letterhead, ...content } = current;
  const answer = await api.put(PROFILE, {
    data: { ...content, letterhead: { accent: letterhead.accent }, ...changes },
    headers: { 'if-match': `"${version}"`, 'x-csrf-token': csrfToken },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  await api.dispose();
}

// One after the other: there is one company.
test.describe.configure({ mode: 'default' });
// A refusal is an error in the console of the browser; here most tests are about what is refused.
test.use({ breaksThings: true });

test.beforeEach(async ({ api }) => {
  before = (await (await api.get(PROFILE)).json()) as Profile;
});
test.afterEach(async () => {
  const { version: _version, changedAt: _at, author: _by, letterhead, ...content } = before;
  await change({ ...content, letterhead: { accent: letterhead.accent } });
});

const save = (page: Page) => page.getByRole('button', { name: 'Guardar cambios' });
const legalName = (page: Page) => page.getByRole('textbox', { name: 'Razón social', exact: true });
const tradeName = (page: Page) => page.getByLabel('Nombre de fantasía');

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await expect(legalName(page)).toHaveValue(before.legalName);
}

test('what is typed is saved, previewed and found in the history with its author', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Sin cambios')).toBeVisible();
  await tradeName(page).fill('Cristal de Prueba');
  await expect(page.getByText('1 dato sin guardar')).toBeVisible();
  await expect(page.getByRole('figure').getByText('Cristal de Prueba')).toBeVisible();
  await page.getByLabel('Asunto').fill('Resumen de {{razonSocial}} y {{nada}}');
  await expect(page.getByRole('region', { name: 'Vista previa' })).toContainText(
    'Resumen de Núñez y Asociados S.R.L.',
  );
  await expect(page.locator('mark')).toHaveText('{{nada}}');

  await save(page).click();
  await expect(page.getByText('{{nada}} no es un dato que el asunto pueda llevar')).toBeVisible();
  await expect(page.getByLabel('Asunto')).toBeFocused();
  await page.getByLabel('Asunto').fill('Resumen al ');
  await page.getByRole('button', { name: 'Insertar Día de los saldos' }).click();
  await expect(page.getByLabel('Asunto')).toHaveValue('Resumen al {{saldosAl}}');
  await save(page).click();
  await expect(page.getByText('Se guardaron los datos de la empresa.')).toBeVisible();
  await expect(page.getByText('Sin cambios')).toBeVisible();

  await page.getByRole('button', { name: 'Historial de cambios' }).click();
  const latest = page.getByRole('listitem').filter({ hasText: 'Versión' }).first();
  await expect(latest).toContainText('Cristal de Prueba');
  await expect(latest).toContainText('Resumen al {{saldosAl}}');
});

test('a wrong CBU is told beside its field, an account comes and goes', async ({ page }) => {
  await open(page);
  const accounts = page.getByRole('group', { name: /^Cuenta \d/ });
  const count = await accounts.count();
  await page.getByRole('button', { name: 'Agregar cuenta' }).click();
  await expect(accounts).toHaveCount(count + 1);
  const added = accounts.last();
  await expect(added.getByLabel('Banco')).toBeFocused();
  await added.getByLabel('Banco').fill('Banco de Prueba');
  await added.getByLabel('CBU').fill('2850590940090418135202');
  await save(page).click();
  await expect(added.getByText('Los últimos 14 dígitos del CBU')).toBeVisible();
  await expect(added.getByLabel('CBU')).toBeFocused();
  await added.getByLabel('CBU').fill('2850590-9 4009041813520-1');
  await save(page).click();
  await expect(page.getByText('Se guardaron los datos de la empresa.')).toBeVisible();
  await expect(added.getByLabel('CBU')).toHaveValue('2850590940090418135201');

  await page.getByRole('button', { name: `Quitar la cuenta ${count + 1}` }).click();
  await expect(accounts).toHaveCount(count);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(accounts).toHaveCount(count + 1);
});

test('the logo is saved when it is chosen, known by its content, and touches nothing that is typed', async ({
  page,
  api,
}) => {
  const original = await (await api.get(`${PROFILE}/logo`)).body();
  const choose = (buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  await open(page);
  await tradeName(page).fill('Sin guardar');
  const preview = page.getByRole('figure');
  await page.getByRole('button', { name: 'Quitar el logo' }).click();
  await expect(preview.getByText('Sin logo')).toBeVisible();
  await choose(Buffer.from('<svg onload="alert(1)"/>'));
  await expect(page.getByText('El archivo no es una imagen PNG o JPEG completa.')).toBeVisible();
  await choose(original);
  await expect(preview.getByRole('img', { name: 'Logo de la empresa' })).toBeVisible();
  await expect(tradeName(page)).toHaveValue('Sin guardar');
  await save(page).click();
  await expect(page.getByText('Se guardaron los datos de la empresa.')).toBeVisible();
});

test('what somebody else saved meanwhile is compared part by part', async ({ page }) => {
  await open(page);
  await legalName(page).fill('Lo que escribí S.A.');
  await change({ legalName: 'Lo de otra persona S.A.', tradeName: 'También de otra' });
  await save(page).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'mientras usted editaba' });
  await expect(conflict).toContainText('Ya se ven aquí: Nombre de fantasía.');
  await expect(tradeName(page)).toHaveValue('También de otra');
  await conflict.getByRole('button', { name: 'Lo guardado' }).click();
  await expect(legalName(page)).toHaveValue('Lo de otra persona S.A.');
  await conflict.getByRole('button', { name: 'Lo que escribí' }).click();
  await save(page).click();
  await expect(page.getByText('Se guardaron los datos de la empresa.')).toBeVisible();
  await expect(legalName(page)).toHaveValue('Lo que escribí S.A.');
});
test('leaving with unsaved changes asks first; a reload loses nothing', async ({ page }) => {
  await open(page);
  await tradeName(page).fill('Sin guardar');
  await page.getByRole('button', { name: 'Gestión' }).click();
  await page.getByRole('link', { name: 'Usuarios' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hay cambios sin guardar' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(page).toHaveURL(new RegExp(PATH));
  await page.reload();
  await expect(tradeName(page)).toHaveValue('Sin guardar');
  await expect(page.getByText('Se recuperaron los cambios')).toBeVisible();
  await page.getByRole('button', { name: 'Gestión' }).click();
  await page.getByRole('link', { name: 'Usuarios' }).click();
  await dialog.getByRole('button', { name: 'Descartar cambios' }).click();
  await expect(page).toHaveURL(/usuarios/);
  await page.goto(PATH);
  await expect(tradeName(page)).toHaveValue(before.tradeName ?? '');
});

test('holidays are added, removed and brought back with the keyboard alone', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Feriados' }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table');
  await expect(table).toContainText('Día de la Independencia');
  await page.getByLabel('Día', { exact: true }).focus();
  await page.keyboard.type('31/12/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Día de prueba');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Decisión de la empresa');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row').filter({ hasText: '31/12/2026' })).toContainText('jueves');
  await page.getByRole('button', { name: 'Quitar Día de prueba, 31/12/2026' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Se quitó el feriado del 31/12/2026.')).toBeVisible();
  await expect(table).not.toContainText('31/12/2026');
  await page.getByRole('button', { name: 'Año siguiente' }).focus();
  await page.keyboard.press('Enter');
  await expect(table).toContainText('11/10/2027');
});

test.describe('read only', () => {
  test.use({ role: 'lectura' });
  test('who keeps no catalogues is not offered the screen', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByText('Sin permiso para ver esta pantalla')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('every part can be read by everybody', async ({ page }) => {
      await open(page);
      await tradeName(page).fill('Sin guardar');
      await page.getByLabel('Asunto').fill('{{nada}}');
      await save(page).click();
      await expect(page.getByText('no es un dato que el asunto pueda llevar')).toBeVisible();
      await expectAccessible(page, 'the form with an error');
      await page.getByRole('button', { name: 'Descartar cambios' }).click();
      await page.getByRole('button', { name: 'Feriados' }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await expectAccessible(page, 'holidays');
      await page.getByRole('button', { name: 'Historial de cambios' }).click();
      await expect(page.getByText(/^Versión \d+$/).first()).toBeVisible();
      await expectAccessible(page, 'the history');
    });
  });
}
