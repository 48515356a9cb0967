import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { ROOT } from '../../../infra/settings.mjs';
import { median } from './measure.mjs';

const GIGABYTE = 2 ** 30;
const BLOCK = Buffer.alloc(16 * 2 ** 20);

/** The machine, the commit and how fast the machine is at this moment: other work on it shows here. */
export async function describeMachine() {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  const memory = Math.round(os.totalmem() / GIGABYTE);
  const commit = readCommit();
  const calibration = calibrate();
  const [load] = os.loadavg();
  return {
    commit,
    text:
      `${os.cpus().length} x ${cpu}, ${memory} GB, Node.js ${process.versions.node}, commit ${commit}, ` +
      `calibration ${calibration.toFixed(0)} ms (SHA-256 of 16 MB), load ${load.toFixed(1)}`,
  };
}

/** Milliseconds of a fixed piece of work, the median of five. */
function calibrate() {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    createHash('sha256').update(BLOCK).digest();
    return performance.now() - begun;
  });
  return median(times);
}

function readCommit() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? ' with changes' : '');
  } catch {
    return 'unknown';
  }
}
