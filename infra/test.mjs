/**
 * `npm test [-- part...]`: every check of the project on real parts, ending with `N passed, N failed, N skipped`.
 * Parts: static, services, web, browser. What cannot run here counts as skipped; with `CI` set, skipped fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './lib/ports.mjs';
import { npm } from './supervisor/commands.mjs';
import { checkNode, INSTALL_COMMAND, packagesAreStale } from './supervisor/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRATCH = mkdtempSync(path.join(tmpdir(), 'panel-test-'));
const PARTS = { static: checkStatically, services: testServices, web: testWeb, browser: testBrowser };
const counts = { passed: 0, failed: 0, skipped: 0 };
const cleanUps = [() => rmSync(SCRATCH, { recursive: true, force: true })];

checkNode();
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  say(`No such part: ${unknown.join(', ')} (there are ${Object.keys(PARTS).join(', ')})`);
  process.exit(2);
}
try {
  if (packagesAreStale(ROOT)) await mustRun('install', INSTALL_COMMAND);
  await mustRun('build', npm('run', 'build'));
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]();
} catch (error) {
  say(error.stack);
  counts.failed += 1;
} finally {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
}
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || (process.env.CI && counts.skipped > 0) ? 1 : 0);

/** Lint, format and types: each counts as one check. */
async function checkStatically() {
  for (const script of ['lint', 'format:check', 'typecheck']) await check(script, npm('run', script));
}

async function testServices() {
  const { startPostgres } = await import('./embedded/postgres.mjs');
  const server = await startPostgres({ dataDir: SCRATCH, durable: false });
  cleanUps.push(() => server.stop());
  const redisUrl = await findRedis();
  if (!redisUrl) {
    say('No Redis (REDIS_URL, or redis-server on PATH): its suites do not run');
    counts.skipped += 1;
  }
  await jest('services', 'jest.services.config.mjs', {
    NODE_OPTIONS: '--experimental-vm-modules',
    TEST_DATABASE_URL: server.url,
    ...(redisUrl ? { TEST_REDIS_URL: redisUrl } : {}),
  });
}

function testWeb() {
  return jest('web', 'jest.web.config.cjs', { NODE_OPTIONS: '--experimental-vm-modules' });
}

/** Playwright starts the system itself; see tests/browser. */
async function testBrowser() {
  const config = path.join(ROOT, 'tests/browser/playwright.config.ts');
  if (!existsSync(config)) return;
  const chromium = findProgram('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
  if (!chromium) {
    say('No Chromium (CHROMIUM, or on PATH): the browser tests do not run');
    counts.skipped += 1;
    return;
  }
  const report = path.join(SCRATCH, 'browser.json');
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const bin = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  await run([process.execPath, bin, 'test', '-c', config, '--reporter=list,json'], env);
  const { stats } = readReport(report) ?? { stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 } };
  add(stats.expected, stats.unexpected + stats.flaky, stats.skipped);
}

async function jest(name, config, env) {
  const report = path.join(SCRATCH, `${name}.json`);
  const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  say(`— ${name}`);
  await run([process.execPath, bin, '-c', config, '--json', `--outputFile=${report}`], env);
  const result = readReport(report);
  if (!result) return add(0, 1, 0);
  // A suite that could not start has no tests to count; it failed all the same.
  const broken = result.numRuntimeErrorTestSuites;
  add(result.numPassedTests, result.numFailedTests + broken, result.numPendingTests + result.numTodoTests);
}

async function findRedis() {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  const program = findProgram('REDIS_SERVER', ['redis-server', 'valkey-server'], 'redis-server');
  if (!program) return undefined;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', SCRATCH];
  const server = spawn(program, [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  cleanUps.push(() => server.kill());
  return `redis://127.0.0.1:${port}`;
}

/** A program by its variable or on PATH; installed with apt when root may and it is missing. */
function findProgram(variable, names, aptPackage) {
  const found = process.env[variable] || onPath(names);
  if (found || process.getuid?.() !== 0 || !onPath(['apt-get'])) return found;
  say(`Installing ${aptPackage}`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', aptPackage], options);
  return onPath(names);
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}

async function check(name, command) {
  const status = await run(command, {});
  add(status === 0 ? 1 : 0, status === 0 ? 0 : 1, 0);
  say(`${status === 0 ? 'passed' : 'FAILED'} ${name}`);
}

async function mustRun(name, command) {
  say(`— ${name}`);
  if ((await run(command, {})) !== 0) throw new Error(`${name} failed`);
}

function run([program, ...args], env) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function add(passed, failed, skipped) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
