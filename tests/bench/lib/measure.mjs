import { performance } from 'node:perf_hooks';
import { openConnection } from './http-connection.mjs';

/** The value below which a share of the sorted values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => percentile(values, 0.5);

/**
 * Milliseconds of each of `rounds` calls of two functions, taken in turns so that both meet the same moments of
 * the machine. The first calls warm up and are not counted. After `mostSeconds` it is enough, with no fewer rounds than
 * `fewest`.
 */
export async function timeInTurns(first, second, { rounds, fewest = rounds, mostSeconds = 0, warmUp = 20 }) {
  const times = [[], []];
  const end = performance.now() + mostSeconds * 1000;
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round >= fewest && performance.now() > end) break;
    for (const [index, work] of [first, second].entries()) {
      const begun = performance.now();
      await work();
      if (round >= 0) times[index].push(performance.now() - begun);
    }
  }
  return times;
}

/** Requests per second of each target, in turns of `seconds`; the median of the turns. */
export async function throughputInTurns(targets, { connections, seconds, turns }) {
  const rates = targets.map(() => []);
  for (let turn = -1; turn < turns; turn += 1) {
    for (const [index, target] of targets.entries()) {
      const rate = await throughput(target, { connections, seconds: turn < 0 ? seconds / 2 : seconds });
      if (turn >= 0) rates[index].push(rate);
    }
  }
  return rates.map(median);
}

async function throughput({ url, headers, path }, { connections, seconds }) {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection({ url, headers })));
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const counts = await Promise.all(
    open.map(async (connection) => {
      let count = 0;
      while (performance.now() < end) {
        const { status } = await connection.get(path);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
        count += 1;
      }
      return count;
    }),
  );
  const elapsed = (performance.now() - begun) / 1000;
  for (const connection of open) connection.close();
  return counts.reduce((total, count) => total + count, 0) / elapsed;
}
