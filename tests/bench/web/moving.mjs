import { setTimeout as sleep } from 'node:timers/promises';
import { openList } from '../lib/portal-browser.mjs';
import { percentile } from '../lib/measure.mjs';
import { installProbes } from './probes.mjs';

const PRESSES = { quick: 20, full: 200 };
const BURSTS = { quick: 4, full: 10 };
const KEYS_IN_BURST = 10;
/** Somebody who looks at each client, however shortly. */
const HUMAN_PACE_MS = 300;
/** A key that is held. */
const REPEAT_PACE_MS = 33;
const MOST_MS = 100;

/** From an arrow key to a panel that shows the client it led to; of a held key, from its last press. */
export async function measureMoving({ browser, quick, length }) {
  return browser.inFreshPage(async (page) => {
    await installProbes(page);
    await openList(page, length);
    await timeOf(page, 1);
    const single = [];
    for (let press = 0; press < (quick ? PRESSES.quick : PRESSES.full); press += 1) {
      await sleep(HUMAN_PACE_MS);
      single.push(await timeOf(page, 1));
    }
    const held = [];
    for (let burst = 0; burst < (quick ? BURSTS.quick : BURSTS.full); burst += 1) {
      await sleep(HUMAN_PACE_MS);
      held.push(await timeOf(page, KEYS_IN_BURST));
    }
    return [
      rowOf(`arrow key to painted panel, ${single.length} at human pace`, single),
      rowOf(`the same, last key of ${held.length} held ones (${KEYS_IN_BURST} presses each)`, held),
    ];
  });
}

async function timeOf(page, presses) {
  for (let press = 0; press < presses; press += 1) {
    if (press > 0) await sleep(REPEAT_PACE_MS);
    await page.keyboard.press('ArrowDown');
  }
  return page.evaluate(() => window.bench.reached());
}

function rowOf(what, times) {
  const p95 = percentile(times, 0.95);
  return {
    what,
    measured: `p50 ${percentile(times, 0.5).toFixed(0)} p95 ${p95.toFixed(0)} ms`,
    target: `p95 <= ${MOST_MS} ms`,
    holds: p95 <= MOST_MS,
  };
}
