import { expect, type Locator, type Page } from '@playwright/test';

/** Longer than any way from one field to another by Tab; who needs more is lost. */
const MOST_TABS = 40;

/** Presses these keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to a field or button as a person without a mouse does; every stop on the way must be visible. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()) && presses < MOST_TABS; presses++) {
    await page.keyboard.press(key);
    await expect(page.locator(':focus')).toBeVisible();
  }
  await expect(target).toBeFocused();
}

/** Goes with an arrow key through a list or a menu until this entry has the focus. */
export async function arrowTo(page: Page, target: Locator, key = 'ArrowDown'): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()) && presses < MOST_TABS; presses++)
    await page.keyboard.press(key);
  await expect(target).toBeFocused();
}
