import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type Persistence } from '../database/data-source.js';
import { migrateQueues } from '../queues/queue-backend.js';

const QUEUE_PREFIX = 'bullmq';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file: a clone of a template that the real migrations built once.
 * The template's name carries a hash of the migrations, so a changed one builds a new template.
 */
export async function createTestDatabase(persistence: readonly Persistence[]): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set (see tests/global-setup.mjs)');
  const template = await ensureTemplate(server, persistence);
  const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function ensureTemplate(server: string, persistence: readonly Persistence[]): Promise<string> {
  const source = persistence.flatMap((p) => p.migrations.map((m) => `${m.name}${m.toString()}`)).join('\n');
  const name = `template_${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
  await onServer(server, async (client) => {
    // One builder at a time; the others wait and find it built.
    await client.query(`select pg_advisory_lock(hashtext('panel:template'))`);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1`, [name]);
    if (rowCount) return;
    const building = `${name}_new`;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query(`create database ${building}`);
    await migrateAll(databaseUrl(server, building), persistence);
    await client.query(`alter database ${building} rename to ${name}`);
  });
  return name;
}

async function migrateAll(url: string, persistence: readonly Persistence[]) {
  const config = { DATABASE_URL: url, DATABASE_POOL_SIZE: 2, QUEUE_PREFIX };
  const dataSource = await new DataSource(dataSourceOptions(config, persistence)).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
  await migrateQueues(config);
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
