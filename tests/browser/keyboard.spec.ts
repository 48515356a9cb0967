import { findClient } from './lib/clients.js';
import { press, tabTo } from './lib/keyboard.js';
import { expectOneMailEach } from './lib/mailbox.js';
import { SENT } from './lib/portal.js';
import { emailOf, PASSWORD } from './lib/sessions.js';
import { expect, test } from './lib/test.js';

test.use({ role: null });

test('the main job with the keyboard alone', async ({ page, portal, api }) => {
  const filter = { situations: 'with-services', text: 'litoral' };
  const client = await findClient(api, { ...filter, after: 1 }, 2);
  const subject = `Con el teclado ${Date.now()}`;
  const keys = (...pressed: string[]) => press(page, ...pressed);

  await portal.open('/');
  await expect(page.getByLabel('Correo electrónico')).toBeFocused();
  await page.keyboard.type(emailOf('supervision'));
  await keys('Tab');
  await page.keyboard.type(PASSWORD);
  await keys('Enter');
  await expect(portal.rows().first()).toBeVisible();

  await keys('f');
  await expect(page.getByRole('button', { name: /^Con servicios/ })).toBeFocused();
  await keys('Tab', 'Space', 'Tab', 'Space');
  await expect(page).toHaveURL(/situaciones=con-servicios/);
  await keys('/');
  await expect(portal.search).toBeFocused();
  await page.keyboard.type(filter.text);
  await expect(page).toHaveURL(/texto=litoral/);
  await expect(portal.rows().nth(client.row)).toContainText(client.code);

  await keys('ArrowDown');
  await expect(portal.grid).toBeFocused();
  for (let row = 0; row < client.row; row++) await keys('ArrowDown');
  await portal.expectClient(client.code);

  await keys('Enter');
  await expect(portal.panel).toBeFocused();
  await keys('g', '3');
  await expect(portal.tab('Mensajes')).toHaveAttribute('aria-selected', 'true');
  await keys('e');
  const [first, second] = client.receivers;
  await expect(portal.mailDialog.getByRole('checkbox').first()).toBeFocused();
  for (const { emails } of [first!, second!]) {
    await tabTo(page, portal.mailDialog.getByRole('checkbox', { name: emails[0]! }));
    await keys('Space');
  }
  await tabTo(page, portal.mailDialog.getByLabel('Asunto'));
  await page.keyboard.type(subject);
  await keys('Tab');
  await page.keyboard.type('Escrito sin mouse.');
  await keys('Control+Enter');

  await expect(portal.mailDialog).toBeHidden();
  await expect(portal.panel, 'the focus is back where the dialog was asked for').toBeFocused();
  await expect(portal.deliveries(subject).filter({ hasText: SENT })).toHaveCount(2);
  await keys('Escape');
  await expect(portal.grid).toBeFocused();
  await expectOneMailEach(subject, [first!.emails[0]!, second!.emails[0]!]);
});
