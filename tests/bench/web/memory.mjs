import { openList } from '../lib/portal-browser.mjs';
import { installProbes } from './probes.mjs';

const SWITCHES = { quick: 60, full: 1000 };
const WARM_UP = 40;
/** So often another tab is opened. */
const TAB_EVERY = 20;
const MEGABYTE = 2 ** 20;
const MOST_MEGABYTES = 10;
/** Rows and cards differ from client to client; what stays from each would be a multiple of the switches. */
const MOST_NODES = 2_000;
const MOST_LISTENERS = 60;

/** What a long day leaves in the page: heap, nodes and listeners after many clients, against those at the start. */
export async function measureMemory({ browser, quick, length }) {
  return browser.inFreshPage(async (page) => {
    await installProbes(page);
    await openList(page, length);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Performance.enable');
    // Everything that is fetched and kept once (modules, texts, the first blocks) belongs to the start.
    await switchClients(page, WARM_UP);
    const start = await usage(devTools);
    const switches = quick ? SWITCHES.quick : SWITCHES.full;
    await switchClients(page, switches);
    const end = await usage(devTools);
    const what = (name) => `${name} after ${switches.toLocaleString('en')} switches`;
    return [
      rowOf(what('heap'), {
        from: start.heap / MEGABYTE,
        to: end.heap / MEGABYTE,
        most: MOST_MEGABYTES,
        unit: 'MB',
      }),
      rowOf(what('DOM nodes'), { from: start.nodes, to: end.nodes, most: MOST_NODES }),
      rowOf(what('listeners'), { from: start.listeners, to: end.listeners, most: MOST_LISTENERS }),
    ];
  });
}

async function switchClients(page, times) {
  const tabs = await page.locator('#panel-tabs [role="tab"]').count();
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => window.bench.reached());
    if (time % TAB_EVERY !== 0) continue;
    const tab = (time / TAB_EVERY) % tabs;
    await page.evaluate((at) => document.querySelectorAll('#panel-tabs [role="tab"]')[at].click(), tab);
    await page.evaluate(() => window.bench.panelFollows());
  }
}

async function usage(devTools) {
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const valueOf = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    heap: valueOf('JSHeapUsedSize'),
    nodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
  };
}

function rowOf(what, { from, to, most, unit }) {
  const text = (value) => (unit ? `${value.toFixed(1)} ${unit}` : String(value));
  return {
    what,
    measured: `${text(from)} to ${text(to)}`,
    target: `<= ${most.toLocaleString('en')}${unit ? ` ${unit}` : ''} more`,
    holds: to - from <= most,
  };
}
