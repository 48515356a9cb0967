/**
 * `npm test`: everything. `npm test -- PART... [PATTERN...]` runs parts of it (static, unit, services, web, browser),
 * of the Jest and browser parts only the files whose path matches a pattern.
 */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './settings.mjs';
import { runCommand } from './supervisor/commands.mjs';
import { checkNode } from './supervisor/install.mjs';
import { createOutput } from './supervisor/output.mjs';
import { prepareCode } from './supervisor/prepare.mjs';
import { createReport } from './testing/report.mjs';
import { endRunning } from './testing/run.mjs';

const PARTS = ['static', 'unit', 'services', 'web', 'browser'];
/** Unit tests need nothing; `services` holds them too, with the integration tests and those below tests/. */
const UNIT_TESTS = '/(services|shared)/.*\\.spec\\.ts$';

const args = process.argv.slice(2);
const parts = args.filter((arg) => PARTS.includes(arg));
const patterns = args.filter((arg) => !PARTS.includes(arg));
const wants = (part) => (parts.length === 0 ? part !== 'unit' : parts.includes(part));

const workDir = mkdtempSync(path.join(tmpdir(), 'panel-tests-'));
chmodSync(workDir, 0o711); // as root the database runs as another user, who has to pass
const cleanUps = [() => rmSync(workDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })];
const onCleanUp = (work) => cleanUps.push(work);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => leave(130));

const report = createReport((line) => process.stdout.write(`${line}\n`));
try {
  checkNode();
  await runParts();
} catch (error) {
  report.line(error.stack);
  report.note(error.message.split('\n')[0]);
  report.add('test command', { failed: 1 });
}
await cleanUp();
process.exit(report.finish({ failOnSkipped: Boolean(process.env.CI) }));

async function runParts() {
  const output = createOutput((text) => process.stdout.write(text));
  const run = (options) => runCommand({ dataDir: workDir, ...options });
  await prepareCode({ step: output.step, run });

  const { ensureChromium, ensureRedis } = await import('./testing/programs.mjs');
  const { runStaticChecks } = await import('./testing/static-checks.mjs');
  const { runJest } = await import('./testing/jest-suite.mjs');
  const { runBrowser, browserSuiteExists } = await import('./testing/browser-suite.mjs');

  const env = { ...process.env, ...withoutProxyOnLoopback() };
  const chromium = wants('services') || wants('browser') ? await ensureChromium(output.line) : null;
  if (chromium) env.CHROMIUM = chromium;

  if (wants('static')) await runStaticChecks(report);
  if (wants('unit') || wants('services')) {
    Object.assign(env, await startDatabases(ensureRedis, output.line));
    const only = wants('services') ? patterns : [UNIT_TESTS];
    const name = wants('services') ? 'services' : 'unit';
    await runJest({ name, config: 'jest.services.config.mjs', patterns: only, env, workDir, report });
  }
  if (wants('web') && existsSync(path.join(ROOT, 'jest.web.config.cjs'))) {
    await runJest({ name: 'web', config: 'jest.web.config.cjs', patterns, env, workDir, report });
  }
  if (wants('browser') && browserSuiteExists()) {
    await runBrowser({ chromium, patterns, env, workDir, report, onCleanUp });
  }
}

/** The PostgreSQL and the Redis of the tests, for the time of the run. */
async function startDatabases(ensureRedis, log) {
  const { startPostgres } = await import('./embedded/postgres.mjs');
  const postgres = await startPostgres({ dataDir: workDir, durable: false });
  onCleanUp(postgres.stop);
  const TEST_DATABASE_URL = postgres.url;
  if (process.env.REDIS_URL) return { TEST_DATABASE_URL, TEST_REDIS_URL: process.env.REDIS_URL };

  const program = await ensureRedis(log);
  if (!program) {
    report.note('redis: not run, no Redis (set REDIS_URL, or install redis-server or valkey-server)');
    report.add('queue on Redis', { skipped: 1 });
    return { TEST_DATABASE_URL };
  }
  const { startRedis } = await import('../tests/chaos/lib/redis.mjs');
  const redis = await startRedis({ program, dataDir: workDir });
  onCleanUp(redis.stop);
  return { TEST_DATABASE_URL, TEST_REDIS_URL: redis.url };
}

function withoutProxyOnLoopback() {
  const loopback = '127.0.0.1,localhost';
  return Object.fromEntries(
    ['NO_PROXY', 'no_proxy'].map((name) => [name, [process.env[name], loopback].filter(Boolean).join()]),
  );
}

async function cleanUp() {
  for (const work of cleanUps.splice(0).reverse()) await work();
}

async function leave(code) {
  endRunning();
  await cleanUp();
  process.exit(code);
}
