import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../lib/ports.mjs';
import { ROOT } from '../settings.mjs';
import { readRunning } from '../supervisor/state.mjs';

const START_LIMIT_MS = 300_000;
/** What would turn a demo system into somebody's own, or move its clock. */
const NOT_INHERITED = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'DEMO',
  'PORT',
  'CLOCK_OFFSET',
  'npm_lifecycle_event',
];

/**
 * Starts a demo system of its own with the same script as `npm start`, on any free port.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {NodeJS.ProcessEnv} options.env
 * @param {NodeJS.ProcessEnv} [options.settings] variables of the system beyond those that every demo has
 * @param {(work: () => Promise<void>) => void} options.onCleanUp takes what ends the system, should nobody do it
 * @returns {Promise<{ url: string, mailboxUrl: string, stop: () => Promise<void> } | { problem: string }>} `problem`:
 *   what it said before it ended or the time was up
 */
export async function startDemoSystem({ dataDir, env, settings = {}, onCleanUp }) {
  const inherited = Object.entries(env).filter(([name]) => !NOT_INHERITED.includes(name));
  const systemEnv = {
    ...Object.fromEntries(inherited),
    ...settings,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
  };
  const child = spawn(process.execPath, [path.join(ROOT, 'infra/start.mjs')], {
    cwd: ROOT,
    env: systemEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  onCleanUp(stop);

  const deadline = Date.now() + START_LIMIT_MS;
  for (; Date.now() < deadline && child.exitCode === null; await sleep(100)) {
    const state = readRunning(dataDir);
    if (state?.ready) return { url: state.url, mailboxUrl: state.mailboxUrl, stop };
  }
  await stop();
  return { problem: output };
}
