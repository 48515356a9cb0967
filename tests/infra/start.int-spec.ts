import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '../../infra/embedded/database.mjs';
import { freePort } from '../../infra/lib/ports.mjs';
import { removeFolder, run, type Running, temporaryDataDir, until } from './running.js';

const START_LIMIT_MS = 180_000;

const server = process.env.TEST_DATABASE_URL as string;
const database = `start_${randomBytes(4).toString('hex')}`;
let dataDir: string;
let url: string;

beforeAll(async () => {
  dataDir = temporaryDataDir();
  await query({ connectionString: server }, `create database ${database}`);
  const address = new URL(server);
  address.pathname = database;
  url = address.href;
});

afterAll(async () => {
  removeFolder(dataDir);
  await query({ connectionString: server }, `drop database ${database} with (force)`);
});

it(
  'a database of somebody’s own is migrated and gets neither users, nor data, nor a mailbox',
  async () => {
    const port = await freePort();
    const env = { DATABASE_URL: url, DATA_DIR: dataDir, PORT: String(port) };
    const system = run('../../infra/start.mjs', [], env);
    try {
      const readyOrEnded = () => system.output().includes('is ready') || system.process.exitCode !== null;
      await until('the system is ready', readyOrEnded, system.output, START_LIMIT_MS);
      expect(system.output()).toContain(`Portal      http://127.0.0.1:${port}`);
      expect(system.output()).not.toMatch(/Mailbox|panel-demo-2026/);

      expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
      const counts =
        'select (select count(*) from access.users) as users, (select count(*) from clients.clients) as clients';
      expect(await query({ connectionString: url }, counts)).toEqual([{ users: '0', clients: '0' }]);
      const { children } = JSON.parse(readFileSync(join(dataDir, 'supervisor.json'), 'utf8'));
      expect(Object.keys(children)).toEqual(['api', 'worker']);
    } finally {
      await stopped(system);
    }
    expect(await system.ended).toBe(0);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(existsSync(join(dataDir, 'supervisor.json'))).toBe(false);
  },
  START_LIMIT_MS + 30_000,
);

async function stopped(system: Running): Promise<void> {
  system.process.kill('SIGTERM');
  await system.ended;
}
