import { median } from './lib/measure.mjs';
import { describeMachine } from './lib/machine.mjs';
import { writeReport } from './lib/report.mjs';

/** Each part measures something and gives its rows; `summary` is its piece of the last line. */
export const PARTS = {
  grid: () => import('./parts/grid.mjs'),
  export: () => import('./parts/export.mjs'),
  panel: () => import('./parts/panel.mjs'),
  http: () => import('./parts/http.mjs'),
  mail: () => import('./parts/mail.mjs'),
  web: () => import('./parts/web.mjs'),
  start: () => import('./parts/start.mjs'),
};

/**
 * @typedef {object} Row one line of a part's table
 * @property {string} what
 * @property {string} measured
 * @property {string} floor the same work with less, or '' where there is none
 * @property {number | null} ratio
 * @property {string} target
 * @property {boolean} holds
 */

/**
 * Runs parts one after another and prints their rows and, at the end, one line of ratios.
 * @param {object} options
 * @param {string[]} options.parts none: all
 * @param {boolean} options.quick
 * @param {keyof typeof import('./lib/sizes.mjs').SIZES} options.size
 * @param {string} [options.server]
 * @param {string} options.dataDir
 * @param {ReturnType<typeof import('../../infra/supervisor/output.mjs').createOutput>} options.output
 */
export async function runBench({ parts, quick, size, server, dataDir, output }) {
  const machine = await describeMachine();
  output.line(machine.text);
  const results = [];
  for (const name of parts.length > 0 ? parts : Object.keys(PARTS)) {
    const { measure } = await PARTS[name]();
    output.line(`\n${name} (size ${size}${quick ? ', quick' : ''})`);
    const { rows, summary } = await measure({ quick, size, server, dataDir, output });
    for (const row of rows) output.line(lineOf(row));
    results.push({ name, rows, summary });
  }
  if (!quick) writeReport({ results, size, machine });
  output.line(`\nbench ${size}: ${results.map(({ name, summary }) => `${name} ${summary}`).join(' · ')}`);
}

function lineOf({ what, measured, floor, ratio, target, holds }) {
  const shown = ratio === null ? '' : `${ratio.toFixed(2)} x`;
  return `  ${what.padEnd(44)} ${measured.padEnd(22)} ${floor.padEnd(22)} ${shown.padStart(7)}  ${holds ? 'holds' : 'FAILS'} ${target}`;
}

/** `1.23 x (worst of 14, 12 hold)`. */
export function summarise(rows) {
  const ratios = rows.flatMap(({ ratio }) => ratio ?? []);
  const held = rows.filter(({ holds }) => holds).length;
  return `median ${median(ratios).toFixed(2)} x, ${held} of ${rows.length} hold`;
}
