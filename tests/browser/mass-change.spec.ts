import { readFileSync } from 'node:fs';
import type { Locator, Page, Route } from '@playwright/test';
import { expectAccessible, LIST } from './lib/accessibility.js';
import { PANEL_PATH } from './lib/portal.js';
import { expect, test } from './lib/test.js';

/** Some clients of the demo, all registered by CRISTAL Desktop; those of others that no other test writes to. */
const FILTERED = `${PANEL_PATH}?texto=sur`;
const OTHERS = `${PANEL_PATH}?texto=litoral`;

test('notes for all that a filter leaves, and taken back, by keyboard alone', async ({ page, portal }) => {
  await portal.open(OTHERS);
  await expect(portal.rows().first()).toBeVisible();
  await portal.grid.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(/seleccionados: todos los del filtro/)).toBeVisible();
  await page.keyboard.press('a');
  await expect(box(page, 'Vendedor')).toBeFocused();

  // What CRISTAL Desktop owns is left out, with the reason.
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gómez, Ana');
  await expect(preview(page)).toContainText('El dato es de CRISTAL Desktop');
  await expect(dialog(page).getByRole('button', { name: 'Asignar', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');

  const note = `Zona sur ${Date.now()}`;
  await tabTo(page, box(page, 'Notas'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type(note);
  const assign = dialog(page).getByRole('button', { name: /^Asignar a [\d.]+ clientes$/ });
  await expect(assign).toBeVisible();
  const total = Number((await assign.innerText()).match(/\d+/)?.[0]);
  await page.keyboard.press('Control+Enter');

  await expect(dialog(page)).toContainText('Asignación terminada');
  await expect(dialog(page)).toContainText(`Cambiados: ${total}`);
  await expect(
    dialog(page)
      .getByRole('row', { name: `→ ${note}` })
      .first(),
  ).toBeVisible();
  await tabTo(page, dialog(page).getByRole('link', { name: 'Descargar resultado' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const [headings, ...rows] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(headings).toBe('\uFEFFCódigo;Razón social;Resultado;Motivo;Datos;Antes;Después');
  const changed = rows.filter((row) => row.includes(';Cambiado;;Notas;') && row.endsWith(`;${note}`));
  expect(changed).toHaveLength(total);

  await page.keyboard.press('Shift+Tab');
  await expect(dialog(page, 'Asignar datos').getByRole('button', { name: 'Deshacer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Deshacer asignación')).toContainText('Asignación deshecha');
  await expect(dialog(page, 'Deshacer asignación')).toContainText(`Revertidos: ${total}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(portal.grid).toBeFocused();
});

test('a chosen client, and from the result to that client', async ({ page, portal }) => {
  await portal.open();
  const chosen = portal.rows().nth(3);
  const code = (await chosen.innerText()).match(/\d{6}-\d{2}/)?.[0] ?? '';
  await chosen.getByRole('gridcell').first().click();
  await page.getByRole('button', { name: 'Acciones', exact: true }).click();
  await page.getByRole('menuitem', { name: /Asignar datos/ }).click();
  await box(page, 'Notas').check();
  await page.getByRole('button', { name: 'Asignar', exact: true }).waitFor();
  // Nothing typed: a value is asked for before anything is sent.
  await dialog(page).getByRole('textbox', { name: 'Notas' }).press('Control+Enter');
  await expect(dialog(page)).toContainText('Complete el dato, o marque que se vacía.');
  await dialog(page).getByRole('textbox', { name: 'Notas' }).fill(`Llamar ${Date.now()}`);
  await page.getByRole('button', { name: 'Asignar a 1 cliente', exact: true }).click();
  await dialog(page).getByRole('link', { name: code }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await portal.expectClient(code);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`an assignment that takes long, in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('shows how far it is, goes on without its dialog and can be stopped', async ({ page, portal }) => {
      await portal.open(FILTERED);
      await expect(portal.rows().first()).toBeVisible();
      await portal.grid.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('a');
      await expectAccessible(page, 'nothing chosen yet', LIST);
      await box(page, 'Tipo de contribuyente').check();
      await dialog(page).getByRole('combobox').selectOption({ label: 'Consumidor Final' });
      await box(page, 'Notas').check();
      await dialog(page).getByRole('checkbox', { name: 'Vaciar notas' }).check();
      await expect(preview(page)).toContainText('El dato es de CRISTAL Desktop');
      await preview(page).getByText(/^Ver /).first().click();
      await expect(page.locator('.ui-stale')).toHaveCount(0);
      await expectAccessible(page, 'the preview', LIST);

      await box(page, 'Tipo de contribuyente').uncheck();
      await dialog(page).getByRole('checkbox', { name: 'Vaciar notas' }).uncheck();
      await dialog(page).getByRole('textbox', { name: 'Notas' }).fill(`Larga ${Date.now()}`);
      // As slow as the test wants it to be.
      await page.route(/mass-changes$/, halfWay);
      await page.route(/mass-changes\/[^/]+$/, halfWay);
      await page.getByRole('button', { name: /^Asignar a/ }).click();
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
      await expectAccessible(page, 'the progress', LIST);

      await page.getByRole('button', { name: 'Seguir trabajando' }).press('Enter');
      await expect(dialog(page)).toBeHidden();
      const notice = page.locator('.ui-notice', { hasText: 'Asignando datos: 50 %' });
      await expect(notice).toBeVisible();
      await expectAccessible(page, 'the notice', LIST);
      await notice.getByRole('button', { name: 'Ver avance' }).press('Enter');
      await expect(page.getByRole('progressbar')).toBeVisible();
      await expect(notice).toHaveCount(0);

      const stopped = page.waitForResponse(/\/stop$/);
      await page.getByRole('button', { name: 'Detener' }).press('Enter');
      expect((await stopped).ok()).toBe(true);
      await page.unroute(/mass-changes\/[^/]+$/, halfWay);
      await expect(dialog(page).getByRole('table')).toBeVisible();
      await expectAccessible(page, 'the end', LIST);
    });
  });
}

test.describe('other clients by now than were seen', () => {
  test.use({ breaksThings: true });

  test('are shown again before anything is confirmed', async ({ page, portal }) => {
    await portal.open(FILTERED);
    await expect(portal.rows().first()).toBeVisible();
    await portal.grid.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await box(page, 'Notas').check();
    await dialog(page).getByRole('textbox', { name: 'Notas' }).fill('Zona sur');
    await page.route(
      /mass-changes$/,
      async (route) => {
        const body = JSON.stringify({ ...route.request().postDataJSON(), fingerprint: '0' });
        await route.continue({ postData: body });
      },
      { times: 1 },
    );
    const button = page.getByRole('button', { name: /^Asignar a/ });
    const again = page.waitForResponse(/mass-changes\/preview$/);
    await button.click();
    await expect(dialog(page).getByRole('alert')).toContainText('Los clientes elegidos ya no son los mismos');
    await again;
    await expect(button).toBeVisible();
  });
});

test.describe('who may not edit clients', () => {
  test.use({ role: 'lectura' });

  test('is not offered it', async ({ page, portal }) => {
    await portal.open();
    await portal.rows().nth(2).getByRole('gridcell').first().click();
    await page.keyboard.press('a');
    await expect(page.getByText('1 seleccionado')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Acciones', exact: true })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

function dialog(page: Page, name = 'Asignar datos'): Locator {
  return page.getByRole('dialog', { name });
}

function preview(page: Page): Locator {
  return dialog(page).getByRole('region', { name: 'Vista previa' });
}

function box(page: Page, name: string): Locator {
  return dialog(page).getByRole('checkbox', { name, exact: true });
}

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** The mass change as it would be in the middle of the work. */
async function halfWay(route: Route): Promise<void> {
  const answer = await route.fetch();
  const whole = await answer.json();
  await route.fulfill({ response: answer, json: { ...whole, state: 'running', done: 50, total: 100 } });
}
