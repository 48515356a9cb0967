import type { Page } from '@playwright/test';
import { accessibilityProblems, expectAccessible, LIST } from './lib/accessibility.js';
import { findClient } from './lib/clients.js';
import type { Portal } from './lib/portal.js';
import { expect, test } from './lib/test.js';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test.describe('before signing in', () => {
      test.use({ role: null });

      test('sign-in', async ({ page, portal }) => {
        await portal.open('/');
        await expect(portal.signInForm).toBeVisible();
        await expectAccessible(page, 'sign-in');
        await page.keyboard.press('Enter');
        await expect(page.getByText('Escriba su correo electrónico.')).toBeVisible();
        await expectAccessible(page, 'sign-in with an error');
      });
    });

    test('list, filter and header', async ({ page, portal }) => {
      await portal.open();
      await expect(portal.rows().first()).toBeVisible();
      await expectAccessible(page, 'the list alone');
      await page.getByRole('button', { name: 'Tipos de servicio' }).click();
      await expect(page.getByRole('group', { name: 'Tipos de servicio' })).toBeVisible();
      await expectAccessible(page, 'the open filter', LIST);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /usuario/ }).click();
      await expectAccessible(page, 'the user menu', LIST);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Atajos de teclado' }).click();
      await expectAccessible(page, 'the help', LIST);
      await page.keyboard.press('Escape');
      await portal.search.fill('nadie se llama así');
      await expect(page.getByText('Ningún cliente coincide con el filtro')).toBeVisible();
      await expectAccessible(page, 'an empty list');
    });

    test('panel, tabs and mail dialog', async ({ page, portal, api }) => {
      const client = await findClient(api, { situations: 'with-services', after: 30 }, 2);
      await portal.openClient(client.code, 'cuentas-corrientes');
      await expect(portal.tabPanel.getByLabel('Saldos al')).toBeVisible();
      await expectAccessible(page, 'Cuentas corrientes', LIST);
      await openDebtor(page, portal);
      await expectAccessible(page, 'Cuentas corrientes of a debtor', LIST);

      await portal.openClient(client.code, 'mensajes');
      await portal.mailButton.click();
      await portal.fillMail({
        to: client.receivers.slice(0, 2),
        subject: `Para ver ${colorScheme}`,
        text: 'Texto.',
      });
      await expectAccessible(page, 'the mail dialog', LIST);
      await portal.mailDialog.getByLabel('Asunto').fill('');
      await page.keyboard.press('Control+Enter');
      await expect(portal.mailDialog.getByText('Escriba el asunto.')).toBeVisible();
      await expectAccessible(page, 'the mail dialog with an error', LIST);
      await portal.mailDialog.getByLabel('Asunto').fill(`Para ver ${colorScheme}`);
      await page.keyboard.press('Control+Enter');
      await expect(portal.deliveries(`Para ver ${colorScheme}`).first()).toBeVisible();
      await expectAccessible(page, 'the notice and Mensajes', LIST);
      await portal
        .message(`Para ver ${colorScheme}`)
        .first()
        .getByRole('button', { name: 'Ver mensaje' })
        .click();
      await expect(portal.tabPanel.getByText('Texto.')).toBeVisible();
      await expectAccessible(page, 'Mensajes with an open mail', LIST);
    });

    test('users, their menus and dialogs', async ({ page, portal }) => {
      await portal.open('/gestion/usuarios');
      await expect(page.getByRole('table').first()).toBeVisible();
      await expectAccessible(page, 'users');
      await page
        .getByRole('button', { name: /^Acciones/ })
        .first()
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, 'the menu of a user');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Nuevo usuario' }).click();
      await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
      await expectAccessible(page, 'a new user');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Nueva clave/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'a new key');
    });
  });
}

test('on a phone', async ({ page, portal, api }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const client = await findClient(api, { situations: 'with-services', after: 30 }, 1);
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await expectAccessible(page, 'the list on a phone');
  await portal.openClient(client.code, 'cuentas-corrientes');
  await expectAccessible(page, 'the panel on a phone');
});

test('what is wrong would be found', async ({ page, portal }) => {
  await portal.open();
  await expect(portal.rows().first()).toBeVisible();
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.innerHTML =
      '<button id="menu"></button><p style="color: #aaa; background: #fff">Texto demasiado claro</p>';
    document.querySelector('#slot-grid')?.append(planted);
  });
  const problems = (await accessibilityProblems(page)).join('\n');
  expect(problems).toContain('button-name');
  expect(problems).toContain('color-contrast');
  expect(problems).toContain('two elements have the id menu');
});

/** The client with the oldest debt: figures, colours and a long table. */
async function openDebtor(page: Page, portal: Portal): Promise<void> {
  await portal.open('/gestion/panel-de-clientes?orden=-atraso');
  await portal.rows().first().click();
  await expect(portal.tabPanel.getByRole('table')).toBeVisible();
}
