import type { Locator } from '@playwright/test';
import { findClient } from './lib/clients.js';
import { expect, test } from './lib/test.js';

test.describe('in an English browser', () => {
  test.use({ locale: 'en-US' });

  test('days are asked for and shown as dd/mm/yyyy', async ({ page, portal }) => {
    await portal.openClient('000123-00', 'cuentas-corrientes');
    const day = portal.tabPanel.getByLabel('Saldos al');
    await expect(day).toHaveValue(/^\d{2}\/\d{2}\/20\d{2}$/);
    const asked = page.waitForRequest(/pending-vouchers\?asOf=2026-01-31/);
    await day.fill('31/1/26');
    await day.press('Enter');
    await asked;
    await expect(day).toHaveValue('31/01/2026');
    await day.fill('31/02/2026');
    await day.press('Enter');
    await expect(portal.tabPanel).toContainText('Escriba el día como dd/mm/aaaa');
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Hoy' }).click();
    await expect(day).not.toHaveAttribute('aria-invalid', 'true');
  });
});

test('dialogs and menus take the focus to where one goes on, and give it back', async ({ page, portal }) => {
  await portal.open('/gestion/usuarios');
  const opener = page.getByRole('button', { name: 'Nuevo usuario' });
  await opener.click();
  await expect(page.getByRole('dialog').getByLabel('Nombre')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  const actions = page.getByRole('button', { name: /^Acciones/ }).first();
  await actions.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();
});

test('single letters do nothing while a dialog is open', async ({ page, portal }) => {
  await portal.openClient('000123-00');
  await portal.panel.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Atajos de teclado' })).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(portal.mailDialog).toBeVisible();
});

test('no amount of the list is cut', async ({ portal }) => {
  await portal.open('/gestion/panel-de-clientes?orden=-saldo');
  await expect(portal.rows().first()).toContainText('$');
  const cut = await portal.grid.getByRole('gridcell').evaluateAll((cells) => {
    const amounts = cells.filter((cell) => cell.textContent?.includes('$'));
    return {
      seen: amounts.length,
      cut: amounts.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
    };
  });
  expect(cut.seen).toBeGreaterThan(10);
  expect(cut.cut).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing lies beyond the right edge', async ({ page, portal }) => {
    await portal.open();
    await expect(portal.rows().first()).toBeVisible();
    for (const name of [/usuario/, /Buscar o ejecutar/, /Más filtros/, /^Columnas$/]) {
      await expect(page.getByRole('button', { name }).last()).toBeInViewport({ ratio: 1 });
    }
  });
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('a notice covers no button of a dialog, and a delivery keeps to one line', async ({
    page,
    portal,
    api,
  }) => {
    const client = await findClient(api, { situations: 'with-services', after: 50 }, 1);
    const subject = `Una línea ${Date.now()}`;
    await portal.openClient(client.code, 'mensajes');
    await portal.mailButton.click();
    await portal.fillMail({ to: client.receivers.slice(0, 1), subject, text: 'Texto' });
    await page.keyboard.press('Control+Enter');
    const notice = page.getByRole('status').filter({ hasText: '1 correo en cola' });
    await expect(notice).toBeVisible();
    await portal.mailButton.click();
    await portal.mailDialog.getByLabel('Asunto').fill('Otro, con su borrador');
    // The pointer on a notice keeps it; it also shows that nothing lies above it.
    await notice.hover();
    for (const button of await portal.mailDialog.getByRole('button').all()) {
      expect(await overlap(notice, button), await button.innerText()).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(portal.deliveries(subject)).toHaveCount(1);
    const time = await box(portal.deliveries(subject).locator('time'));
    expect(time.height).toBeLessThan(25);
  });
});

const box = async (element: Locator) => (await element.boundingBox())!;

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await box(one), await box(other)];
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('the head in one line has its buttons and whole figures', async ({ page, portal, api }) => {
    const { items } = (await (await api.get('/api/client-panel/clients?sort=-overdue&limit=1')).json()) as {
      items: { code: string }[];
    };
    await portal.openClient(items[0]!.code, 'cuentas-corrientes');
    await page.getByRole('button', { name: 'Contraer datos administrativos' }).click();
    await expect(page.getByRole('button', { name: 'Desplegar datos administrativos' })).toBeInViewport({
      ratio: 1,
    });
    await expect(portal.mailButton).toBeInViewport({ ratio: 1 });
    // A figure is shown whole or not at all.
    const cut = await portal.panelHeader.locator('.short li > span').evaluateAll((figures) => {
      const line = figures[0]?.closest('.short')?.getBoundingClientRect();
      return figures.filter((figure) => {
        const { top, left, right } = figure.getBoundingClientRect();
        return line && top < line.bottom - 2 && (left < line.left - 1 || right > line.right + 1);
      }).length;
    });
    expect(cut).toBe(0);
  });
});
