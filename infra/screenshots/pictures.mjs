import path from 'node:path';
import { chromium } from '@playwright/test';
import { SCENES, prepareMails, signIn } from './scenes.mjs';

const LOOKS = ['light', 'dark'].flatMap((theme) => [
  { theme, width: 1440, height: 900 },
  { theme, width: 1280, height: 720 },
]);
/** A busy machine needs its time; nothing here is a measurement. */
const PATIENCE_MS = 60_000;

/**
 * Every scene in every look, as `<scene>-<theme>-<width>x<height>.png`.
 * @param {object} options
 * @param {string} options.url of the portal
 * @param {string} options.program of Chromium
 * @param {string} options.folder
 * @param {(text: string) => void} options.say
 */
export async function takePictures({ url, program, folder, say }) {
  const browser = await chromium.launch({ executablePath: program });
  try {
    const client = await prepared(browser, url);
    for (const look of LOOKS) {
      await inContext(browser, url, look, async (page) => {
        for (const [name, show] of Object.entries(SCENES)) {
          await show(page, client);
          await settled(page);
          const file = `${name}-${look.theme}-${look.width}x${look.height}.png`;
          await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
          say(file);
        }
      });
    }
  } finally {
    await browser.close();
  }
}

/** Sends the mails that the pictures of Mensajes show, once, and gives the client that they were sent to. */
function prepared(browser, url) {
  return inContext(browser, url, LOOKS[0], async (page) => {
    await page.goto('/');
    await signIn(page);
    return prepareMails(page);
  });
}

async function inContext(browser, baseURL, { theme, width, height }, work) {
  const viewport = { width, height };
  const context = await browser.newContext({ baseURL, viewport, colorScheme: theme, locale: 'es-AR' });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Nothing is on its way any more (skeletons, dimmed content, rows that wait for their client) or lit by the pointer. */
async function settled(page) {
  await page.mouse.move(0, 0);
  await page.waitForFunction(
    (selector) => document.querySelector(selector) === null,
    '.ui-skeleton, .ui-stale, .is-stale, .placeholder',
  );
  await page.evaluate(() => document.fonts.ready);
}
