import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startPostgres } from '../../../infra/embedded/postgres.mjs';
import { freePort } from '../../../infra/lib/ports.mjs';
import { ROOT } from '../../../infra/settings.mjs';
import { CLI_MEMORY } from '../../../infra/supervisor/setup.mjs';
import { SEED, SIZES } from './sizes.mjs';

const ADMIN = { email: 'medicion@panel.example', password: 'contrasena-de-medicion' };
/** This file says that a database is complete. */
const LOADED = 'loaded';
const READY_LIMIT_MS = 60_000;
const GRACE_MS = 15_000;
const SETTINGS = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'warn',
  RATE_LIMIT_PER_MINUTE: '1000000',
  QUEUE_PREFIX: 'bullmq',
};

/**
 * The built product on a PostgreSQL of its own (durable, product settings) with the reference data, which is loaded
 * once through the real import, kept below DATA_DIR, and migrated forward as any other database.
 * @param {object} options
 * @param {keyof typeof SIZES} options.size
 * @param {string} [options.server] folder of the built services
 * @param {string} options.dataDir
 * @param {string} [options.name] a database of its own for parts that write
 * @param {ReturnType<typeof import('../../../infra/supervisor/output.mjs').createOutput>} options.output
 */
export async function openSystem({ size, server = 'dist/server', dataDir, name = 'read', output }) {
  const serverDir = path.resolve(ROOT, server);
  const services = path.join(serverDir, 'services');
  const home = path.join(dataDir, 'bench', `${size}-${name}`);
  // What an interrupted load left is of no use.
  if (!existsSync(path.join(home, LOADED))) rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const postgres = await startPostgres({ dataDir: home });
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    ...SETTINGS,
    DATABASE_URL: postgres.url,
    PORT: String(port),
  };
  const children = [];

  const system = {
    databaseUrl: postgres.url,
    poolSize: 10,
    apiUrl: `http://127.0.0.1:${port}`,
    /** A module of the built services, such as `client-panel/persistence/page-sql.js`. */
    fileOf: (file) => pathToFileURL(path.join(services, file)).href,
    load: (file) => import(pathToFileURL(path.join(services, file)).href),
    cli: (args, input) => runCli({ services, env, args, input }),
    /** Starts a program of the product; it is ended with the system. */
    start(program, extra = {}) {
      const log = openSync(path.join(home, `${program}.log`), 'w');
      const script = path.join(services, 'app', program, 'main.js');
      const child = spawn(process.execPath, [script], {
        env: { ...env, ...extra },
        stdio: ['ignore', log, log],
      });
      children.push(child);
      return child;
    },
    async startApi() {
      system.start('api');
      await waitUntilReady(`${system.apiUrl}/health/ready`);
      return signIn(system.apiUrl);
    },
    async stop() {
      await Promise.all(children.map(endChild));
      await postgres.stop();
    },
  };
  try {
    system.cli(['migrate']);
    await prepareOnce({ home, size, system, output });
    return system;
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function prepareOnce({ home, size, system, output }) {
  const done = path.join(home, LOADED);
  if (existsSync(done)) return;
  const folder = path.join(home, 'exchange');
  const { clients } = SIZES[size];
  await output.step(`Loading ${clients.toLocaleString('en')} clients through the import`, async () => {
    const admin = ['create-admin', '--email', ADMIN.email, '--name', 'Medición', '--password-stdin'];
    system.cli(admin, ADMIN.password);
    system.cli(['demo-data', '--clients', String(clients), '--seed', String(SEED), '--out', folder]);
    system.cli(['import', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(done, '');
}

function runCli({ services, env, args, input }) {
  const script = path.join(services, 'app/cli/main.js');
  return execFileSync(process.execPath, [CLI_MEMORY, script, ...args], {
    env,
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

async function waitUntilReady(url) {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} did not become ready`);
}

/** @returns headers that every request of this person carries, and the day there */
async function signIn(apiUrl) {
  const answer = await fetch(`${apiUrl}/api/access/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { csrfToken, today } = await answer.json();
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}`);
  const [cookie] = answer.headers.get('set-cookie').split(';');
  return { headers: { cookie }, csrfToken, today };
}

async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), sleep(GRACE_MS, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
  await ended;
}
