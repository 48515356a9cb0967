import { chromium } from '@playwright/test';
import { ensureChromium } from '../../../infra/testing/programs.mjs';

/** A busy machine needs its time; what is measured is measured in the page. */
const PATIENCE_MS = 60_000;
const PANEL_PATH = '/gestion/panel-de-clientes';
const WINDOW = { width: 1440, height: 900 };

/**
 * A headless Chromium for the portal at `url`.
 * @param {object} options
 * @param {string} options.url
 * @param {Record<string, string>} options.headers what a signed-in person's requests carry
 * @param {(text: string) => void} options.say
 */
export async function openPortalBrowser({ url, headers, say }) {
  const program = await ensureChromium(say);
  if (!program) throw new Error('No Chromium (set CHROMIUM, or install chromium)');
  // Without it, Chromium rounds the size of the heap to a tenth of it.
  const args = ['--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath: program, args });
  const [name, value] = headers.cookie.split('=');

  return {
    /**
     * Gives `work` a page of a context of its own, with an empty cache and somebody signed in.
     * @template T
     * @param {(page: import('@playwright/test').Page) => Promise<T>} work
     * @returns {Promise<T>}
     */
    async inFreshPage(work) {
      const context = await browser.newContext({ baseURL: url, viewport: WINDOW, locale: 'es-AR' });
      context.setDefaultTimeout(PATIENCE_MS);
      await context.addCookies([{ name, value, url }]);
      try {
        return await work(await context.newPage());
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

/** Goes to the list, or to a client and a tab of it. */
export async function openPanel(page, ...segments) {
  await page.goto([PANEL_PATH, ...segments].join('/'));
  await page.locator('#slot-grid [role="gridcell"][data-column="1"]').first().waitFor();
}

/** Goes to the list, waits until it is known how long it is, and gives it the keyboard. */
export async function openList(page, length) {
  await openPanel(page);
  const grid = page.getByRole('grid', { name: 'Clientes' });
  await page.waitForFunction(
    (rows) => document.querySelector('[role="grid"]').getAttribute('aria-rowcount') === String(rows),
    length + 1,
  );
  await grid.focus();
  return grid;
}
