import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openList } from '../lib/portal-browser.mjs';
import { percentile } from '../lib/measure.mjs';
import { installProbes } from './probes.mjs';

const SECONDS = { quick: 3, full: 30 };
const DRAGS = { quick: 8, full: 40 };
/** A wheel that is turned steadily: three rows each time. */
const WHEEL_PIXELS = 100;
const WHEEL_PACE_MS = 50;
const LONGEST_FRAME_MS = 50;
/** The API may take 150 ms for any row number; the rest is the browser's. */
const MOST_DRAG_MS = 250;

/** Frames of a steady scroll, and how soon rows are there where the scroll bar is let go of. */
export async function measureScrolling({ browser, quick, length }) {
  return browser.inFreshPage(async (page) => {
    await installProbes(page);
    const grid = await openList(page, length);
    await grid.hover();
    await page.evaluate(() => window.bench.watchFrames());
    const end = performance.now() + (quick ? SECONDS.quick : SECONDS.full) * 1000;
    while (performance.now() < end) {
      await page.mouse.wheel(0, WHEEL_PIXELS);
      await sleep(WHEEL_PACE_MS);
    }
    const gaps = await page.evaluate(() => window.bench.frames());
    const scrolled = await grid.evaluate(({ scrollTop }) => scrollTop);
    if (scrolled === 0) throw new Error('The wheel did not scroll the list');
    const drags = [];
    const count = quick ? DRAGS.quick : DRAGS.full;
    for (let drag = 0; drag < count; drag += 1) {
      // Far from the one before, and never twice the same block.
      const share = ((drag * 7 + 3) % count) / count;
      drags.push(await page.evaluate((part) => window.bench.rowsPaintedAt(part), share));
    }
    return [framesRow(gaps), dragRow(drags)];
  });
}

function framesRow(gaps) {
  const long = gaps.filter((gap) => gap > LONGEST_FRAME_MS).length;
  return {
    what: `frames of a steady scroll (${gaps.length})`,
    measured: `${long} over ${LONGEST_FRAME_MS} ms, longest ${Math.max(...gaps).toFixed(0)} ms`,
    target: `none over ${LONGEST_FRAME_MS} ms`,
    holds: long === 0,
  };
}

function dragRow(times) {
  const p95 = percentile(times, 0.95);
  return {
    what: `rows where the scroll bar was dragged to (${times.length})`,
    measured: `p50 ${percentile(times, 0.5).toFixed(0)} p95 ${p95.toFixed(0)} ms`,
    target: `p95 <= ${MOST_DRAG_MS} ms`,
    holds: p95 <= MOST_DRAG_MS,
  };
}
