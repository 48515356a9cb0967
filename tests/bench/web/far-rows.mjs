import { openList } from '../lib/portal-browser.mjs';
import { percentile } from '../lib/measure.mjs';
import { installProbes } from './probes.mjs';

const DENSITIES = ['Compactas', 'Amplias'];
const CODES = { quick: 4, full: 20 };
/** The API may take 150 ms for any row number; the rest is the browser's. */
const MOST_MS = 250;
/** Finding a code is one question more than showing its rows. */
const MOST_FOUND_MS = 400;

/** Ctrl+End in both densities, and codes typed in the list, checked against what the API says stands there. */
export async function measureFarRows({ browser, quick, length, codeAt }) {
  return browser.inFreshPage(async (page) => {
    await installProbes(page);
    const grid = await openList(page, length);
    const rows = [];
    for (const density of DENSITIES) {
      await chooseDensity(page, density);
      await timeTo(page, await codeAt(0), () => grid.press('Control+Home'));
      rows.push(await endRow(page, grid, { density, code: await codeAt(length - 1), length }));
    }
    rows.push(await foundRow(page, grid, { codes: quick ? CODES.quick : CODES.full, length, codeAt }));
    return rows;
  });
}

async function chooseDensity(page, density) {
  await page.getByRole('button', { name: 'Columnas' }).click();
  await page.getByRole('radio', { name: density }).check();
  await page.getByRole('button', { name: 'Listo' }).click();
}

/** The last row is the last client, whole in sight, and says that it is the last. */
async function endRow(page, grid, { density, code, length }) {
  const time = await timeTo(page, code, () => grid.press('Control+End'));
  const isWhole = await page.evaluate((index) => {
    const row = document.querySelector(`[role="grid"] [aria-rowindex="${index}"]`).getBoundingClientRect();
    const list = document.querySelector('[role="grid"]').getBoundingClientRect();
    return row.top >= list.top && row.bottom <= list.bottom + 1;
  }, length + 1);
  return {
    what: `Ctrl+End, rows ${density.toLowerCase()}`,
    measured: `${time.toFixed(0)} ms, ${code}${isWhole ? '' : ' cut off'}`,
    target: `<= ${MOST_MS} ms, the last client`,
    holds: isWhole && time <= MOST_MS,
  };
}

/** From the key that `press` presses to a list that stands on this client. */
async function timeTo(page, code, press) {
  await page.evaluate((wanted) => window.bench.expect(wanted), code);
  await press();
  return page.evaluate(() => window.bench.reached());
}

async function foundRow(page, grid, { codes, length, codeAt }) {
  const times = [];
  for (let number = 1; number <= codes; number += 1) {
    const code = await codeAt(Math.floor((length * number) / (codes + 1)));
    await grid.pressSequentially(code);
    times.push(await timeTo(page, code, () => grid.press('Enter')));
  }
  const p95 = percentile(times, 0.95);
  return {
    what: `a code typed in the list, from Enter (${codes} far apart)`,
    measured: `p50 ${percentile(times, 0.5).toFixed(0)} p95 ${p95.toFixed(0)} ms`,
    target: `p95 <= ${MOST_FOUND_MS} ms`,
    holds: p95 <= MOST_FOUND_MS,
  };
}
