import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What takes axe ten times as long as all the rest; states beside it are looked at without it. */
export const LIST = '#slot-grid';

/** A mail in its frame without scripts: axe cannot run where nothing may, and what was sent is not ours to change. */
const SEALED = 'iframe[sandbox]';

/**
 * What axe finds wrong with the page as it stands, one line each. Every rule counts, best practices included.
 * @param except what has been looked at before
 */
export async function accessibilityProblems(page: Page, except?: string): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).exclude(SEALED);
  const { violations } = await (except === undefined ? axe : axe.exclude(except)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
  );
  return [...found, ...(await doubledIds(page))];
}

export async function expectAccessible(page: Page, state: string, except?: string): Promise<void> {
  expect.soft(await accessibilityProblems(page, except), `accessibility of ${state}`).toEqual([]);
}

/** Colours are measured as they are painted: not in the middle of an animation. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.ui-skeleton')).toHaveCount(0);
  await page.evaluate(async () => {
    const running = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
}

/** Labels and descriptions point at ids: two elements with one id lead to the wrong one. axe sees only some of them. */
function doubledIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two elements have the id ${id}`);
  });
}
