import { openPanel } from '../lib/portal-browser.mjs';
import { median } from '../lib/measure.mjs';
import { installProbes } from './probes.mjs';

const LOADS = { quick: 3, full: 5 };
/** What people take for an answer to what they did rather than for a wait; here without a network in between. */
const MOST_MS = 1_000;
const SETTLE_MS = 1_000;
const KILOBYTE = 1_000;
const MOST_OF_GRID = 300 * KILOBYTE;
const MOST_OF_TAB = 30 * KILOBYTE;

/** From the navigation to the first row, in a browser that has nothing of the portal yet. */
export async function measureFirstRow({ browser, quick }) {
  const times = [];
  for (let load = 0; load < (quick ? LOADS.quick : LOADS.full); load += 1) {
    const time = await browser.inFreshPage(async (page) => {
      await installProbes(page);
      await openPanel(page);
      return page.evaluate(() => window.bench.firstRow());
    });
    times.push(time);
  }
  const measured = median(times);
  const row = {
    what: `first row of the list, nothing cached (median of ${times.length})`,
    measured: `${measured.toFixed(0)} ms`,
    target: `<= ${MOST_MS} ms`,
    holds: measured <= MOST_MS,
  };
  return [row];
}

/** Bytes of scripts and style sheets that travel for the list, and for each part of the panel beyond it. */
export async function measureTransfer({ browser, code }) {
  const list = await browser.inFreshPage((page) => filesOf(page, () => openPanel(page)));
  const paths = await browser.inFreshPage(async (page) => {
    await openPanel(page, code);
    const tabs = page.locator('#panel-tabs [role="tab"]');
    return tabs.evaluateAll((all) => all.map(({ id }) => id.replace(/^tab-/, '')));
  });
  const routes = [];
  for (const path of paths) {
    const files = await browser.inFreshPage((page) =>
      filesOf(page, async () => {
        await openPanel(page, code, path);
        await page.locator('#slot-panel-header h2').waitFor();
        await page.locator('#slot-panel-tab .slot-root__app > *').first().waitFor();
      }),
    );
    routes.push({ path, files: beyond(files, list) });
  }
  // What every tab's route loads is the header of the panel.
  const header = new Map(
    [...routes[0].files].filter(([address]) => routes.every(({ files }) => files.has(address))),
  );
  return [
    sizeRow('the list', list, MOST_OF_GRID),
    sizeRow('datos administrativos', header, MOST_OF_TAB),
    ...routes.map(({ path, files }) => sizeRow(`tab ${path}`, beyond(files, header), MOST_OF_TAB)),
  ];
}

/** The bytes of each script and style sheet that travels while `work` runs, by its address. */
async function filesOf(page, work) {
  const files = new Map();
  const sized = [];
  page.on('requestfinished', (request) => {
    if (!['script', 'stylesheet'].includes(request.resourceType())) return;
    sized.push(
      request
        .sizes()
        .then(({ responseBodySize }) => files.set(new URL(request.url()).pathname, responseBodySize)),
    );
  });
  await work();
  // Time for what is only asked for once the rest is there; the open live connection keeps the network from being idle.
  await page.waitForTimeout(SETTLE_MS);
  await Promise.all(sized);
  return files;
}

const beyond = (files, known) => new Map([...files].filter(([address]) => !known.has(address)));

function sizeRow(what, files, most) {
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  return {
    what: `JS + CSS of ${what}`,
    measured: `${(bytes / KILOBYTE).toFixed(1)} kB in ${files.size} files`,
    target: `<= ${most / KILOBYTE} kB`,
    holds: files.size > 0 && bytes <= most,
  };
}
