import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../lib/files.mjs';
import { ROOT } from '../settings.mjs';
import { startDemoSystem } from './demo-system.mjs';
import { timed } from './report.mjs';
import { packageProgram, run } from './run.mjs';

const FOLDER = path.join(ROOT, 'tests/browser');

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
  const system = await startDemoSystem({ dataDir, env, onCleanUp });
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

function countsOf(result, code) {
  if (!result) return { failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failed = unexpected + flaky + result.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
