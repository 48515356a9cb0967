import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson } from '../lib/files.mjs';
import { freePort } from '../lib/ports.mjs';
import { ROOT } from '../settings.mjs';
import { readRunning } from '../supervisor/state.mjs';
import { timed } from './report.mjs';
import { packageProgram, run } from './run.mjs';

const START_LIMIT_MS = 300_000;
const FOLDER = path.join(ROOT, 'tests/browser');
/** What would turn the demo system of the tests into somebody's own. */
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
 * Runs the browser tests against a system started with the same script as `npm start`. They find it through
 * PANEL_URL, MAILBOX_URL and PANEL_DATA_DIR, and the browser through CHROMIUM.
 */
export async function runBrowser({ chromium, patterns, env, workDir, report, onCleanUp }) {
  report.line('\nbrowser');
  if (!chromium) {
    const files = readdirSync(FOLDER, { recursive: true }).filter((name) => /\.(e2e|spec)\.ts$/.test(name));
    report.note('browser: not run, no Chromium (set CHROMIUM, or install chromium)');
    report.add('browser', { skipped: Math.max(files.length, 1) });
    return;
  }
  const dataDir = path.join(workDir, 'browser');
  const system = await startSystem(dataDir, env, onCleanUp);
  if (system.problem) {
    report.line(system.problem);
    report.note('browser: the system did not start');
    report.add('browser', { failed: 1 });
    return;
  }
  try {
    const outputFile = path.join(workDir, 'playwright.json');
    const testEnv = {
      ...env,
      CHROMIUM: chromium,
      PANEL_URL: system.url,
      MAILBOX_URL: system.mailboxUrl,
      PANEL_DATA_DIR: dataDir,
      PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
    };
    const command = packageProgram(
      '@playwright/test/cli.js',
      'test',
      '-c',
      FOLDER,
      '--reporter=list,json',
      ...patterns,
    );
    const [{ code }, seconds] = await timed(() => run(command, { env: testEnv }));
    const counts = countsOf(readJson(outputFile), code);
    if (counts.failed > 0) report.note('browser: see the failures above');
    report.add('browser', counts, seconds);
  } finally {
    await system.stop();
  }
}

export const browserSuiteExists = () => existsSync(FOLDER);

async function startSystem(dataDir, env, onCleanUp) {
  const systemEnv = { ...env, DATA_DIR: dataDir, PORT: String(await freePort()) };
  for (const name of NOT_INHERITED.filter((variable) => variable !== 'PORT')) delete systemEnv[name];
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

  for (
    const deadline = Date.now() + START_LIMIT_MS;
    Date.now() < deadline && child.exitCode === null;
    await sleep(100)
  ) {
    const state = readRunning(dataDir);
    if (state?.ready) return { url: state.url, mailboxUrl: state.mailboxUrl, stop };
  }
  await stop();
  return { problem: output };
}

function countsOf(result, code) {
  if (!result) return { failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failed = unexpected + flaky + result.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
