import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../../infra/embedded/postgres.mjs';
import { freePort } from '../../../infra/lib/ports.mjs';
import { createCrew } from './crew.mjs';
import { findRedis, startRedis } from './redis.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
/** The built server; another folder tests another build. */
export const SERVER_DIR = path.resolve(root, process.env.SERVER_DIR ?? 'dist/server');
const ADMIN_PASSWORD = 'contrasena-de-caos';

/** Fast enough to watch, in the proportions of production. */
const SETTINGS = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'warn',
  DATABASE_POOL_SIZE: '5',
  SWEEP_SECONDS: '1',
  MAIL_CONCURRENCY: '10',
  MAIL_LEASE_SECONDS: '4',
  MAIL_RETRY_BASE_SECONDS: '1',
  MAIL_MAX_ATTEMPTS: '50',
  RATE_LIMIT_PER_MINUTE: '1000000',
};

/**
 * The product as built, on a real PostgreSQL (durable) and, for `queue: 'redis'`, a real Redis, all its own.
 * @param {object} options
 * @param {'postgres' | 'redis'} options.queue
 * @param {string} options.smtpUrl
 * @param {number} [options.mailWorkers]
 * @param {boolean} [options.api]
 * @param {Record<string, string>} [options.settings]
 * @param {string} [options.home] where a database is that stays, such as one of the bench; none: a new one
 */
export async function startSystem({ queue, smtpUrl, mailWorkers = 1, api = false, settings = {}, home }) {
  const dataDir = home ?? mkdtempSync(path.join(tmpdir(), 'panel-chaos-'));
  const logDir = path.join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  let postgres = await startPostgres({ dataDir });
  const redis = queue === 'redis' ? await startRedis({ program: requireRedis(), dataDir }) : null;
  const port = String(await freePort());
  const env = {
    ...SETTINGS,
    ...settings,
    DATABASE_URL: postgres.url,
    SMTP_URL: smtpUrl,
    PORT: port,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  runCli(env, ['migrate']);
  // Every run has its own, so that a database can serve several.
  const admin = { email: `caos-${Date.now()}@panel.example`, password: ADMIN_PASSWORD };
  const crew = createCrew({ logDir });
  const script = (name) => path.join(SERVER_DIR, `services/app/${name}/main.js`);
  crew.start('worker', [script('worker')], env);
  for (let i = 1; i <= mailWorkers; i += 1) crew.start(`mail-worker-${i}`, [script('mail-worker')], env);
  if (api) {
    const options = ['--email', admin.email, '--name', 'Caos', '--password-stdin'];
    runCli(env, ['create-admin', ...options], admin.password);
    crew.start('api', [script('api')], env);
  }

  return {
    crew,
    redis,
    dataDir,
    admin,
    apiUrl: `http://127.0.0.1:${port}`,
    query: (sql, values) => queryWhenUp(env.DATABASE_URL, sql, values),
    runCli: (args) => runCli(env, args),
    /** Begins a command of the product's command line. @returns the process and, at its end, its status and words */
    startCli: (args) => startCli(env, args),
    /** All processes end, and begin again with their clocks set forward. @param {string} offset such as `+36h` */
    async moveClock(offset) {
      for (const name of crew.names()) await crew.kill(name, { hold: true });
      env.CLOCK_OFFSET = offset;
      for (const name of crew.names()) crew.resume(name);
    },
    /** SIGKILL of the server (crash recovery follows) or an orderly restart that ends every connection. */
    async restartPostgres({ crash }) {
      if (crash) await endPostgres(postgres.pid);
      else await postgres.stop();
      postgres = await startPostgres({ dataDir, port: postgres.port });
    },
    async stop() {
      const slow = await crew.stop();
      await redis?.stop();
      await postgres.stop();
      if (home === undefined) rmSync(dataDir, { recursive: true, force: true });
      return slow;
    },
  };
}

/** Runs a command of the product's command line to its end. */
function runCli(env, args, input) {
  const script = path.join(SERVER_DIR, 'services/app/cli/main.js');
  const options = { env: { PATH: process.env.PATH, ...env }, input, encoding: 'utf8' };
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], options);
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
}

function startCli(env, args) {
  const script = path.join(SERVER_DIR, 'services/app/cli/main.js');
  const child = spawn(process.execPath, [script, ...args], { env: { PATH: process.env.PATH, ...env } });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (words += text));
  const ended = new Promise((resolve) => child.once('close', (status) => resolve({ status, words })));
  return { child, ended };
}

/** Asks the database, waiting while it is down. */
async function queryWhenUp(url, sql, values) {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {}); // the statement itself reports it
    try {
      await client.connect();
      return (await client.query(sql, values)).rows;
    } catch (error) {
      const answered = /^[0-9A-Z]{5}$/.test(error.code ?? '') && !/^(08|57)/.test(error.code);
      if (answered || attempt === 100) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function endPostgres(pid) {
  process.kill(pid, 'SIGKILL');
  for (let i = 0; i < 100; i += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(20);
  }
}

function requireRedis() {
  const program = findRedis();
  if (!program) throw new Error('No redis-server or valkey-server on PATH');
  return program;
}
