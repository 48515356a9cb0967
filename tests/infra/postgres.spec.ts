import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { query } from '../../infra/embedded/database.mjs';
import { startPostgres } from '../../infra/embedded/postgres.mjs';
import { isAlive } from '../../infra/lib/processes.mjs';
import { removeFolder, run, temporaryDataDir, until } from './running.js';

type EmbeddedPostgres = Awaited<ReturnType<typeof startPostgres>>;

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  const running: EmbeddedPostgres[] = [];

  beforeAll(async () => {
    dataDir = temporaryDataDir();
    const server = await start();
    await ask(server.url, 'create table kept (id int)');
    await server.stop();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  afterAll(() => removeFolder(dataDir));

  const ask = (url: string, statement: string) => query({ connectionString: url }, statement);
  const clusterDir = () => join(dataDir, 'postgres');
  const keepsItsTable = async ({ url }: EmbeddedPostgres) =>
    (await ask(url, `select to_regclass('kept') is not null as kept`))[0]?.kept;

  async function start(options: { dataDir?: string; port?: number; durable?: boolean } = {}) {
    const server = await startPostgres({ dataDir, durable: false, ...options });
    running.push(server);
    return server;
  }

  it('is UTF-8 with the Argentine collation and page checksums, and flushes to disk unless told not to', async () => {
    const setting = (name: string) => `current_setting('${name}') as ${name}`;
    const names = [
      'server_encoding',
      'data_checksums',
      'fsync',
      'max_connections',
      'shared_preload_libraries',
    ];
    const statement = `select ${names.map(setting).join(', ')}, datlocale from pg_database where datname = 'panel'`;
    const expected = {
      server_encoding: 'UTF8',
      data_checksums: 'on',
      max_connections: '200',
      shared_preload_libraries: 'pg_stat_statements',
      datlocale: 'es-AR',
    };

    const fast = await start();
    expect(await ask(fast.url, statement)).toEqual([{ ...expected, fsync: 'off' }]);
    await fast.stop();
    const durable = await start({ durable: true });
    expect(await ask(durable.url, statement)).toEqual([{ ...expected, fsync: 'on' }]);
  });

  it('listens on the loopback address only, asks for the password and keeps it for the owner alone', async () => {
    const { url } = await start();
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(url.replace(/panel:\w+@/, 'panel:wrong@'), 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(dataDir, 'database-password')).mode & 0o777).toBe(0o600);
    expect(statSync(clusterDir()).mode & 0o777).toBe(0o700);
  });

  it('keeps port and data from one start to the next and stops without a trace', async () => {
    const first = await start();
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(join(clusterDir(), 'postmaster.pid'))).toBe(false);

    const second = await start();

    expect(second.port).toBe(first.port);
    expect(await keepsItsTable(second)).toBe(true);
  });

  it('takes another port when the last one is taken, but never instead of a wanted one', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    try {
      await expect(start({ port: first.port })).rejects.toThrow(`Port ${first.port} of 127.0.0.1 is in use`);
      expect((await start()).port).not.toBe(first.port);
    } finally {
      squatter.close();
    }
  });

  it('refuses the files of a living owner, and takes over those of a killed one', async () => {
    const owner = run('fakes/hold-postgres.mjs', [dataDir]);
    await until('the owner holds it', () => owner.output().includes('}'), owner.output);
    const { pid } = JSON.parse(owner.output()) as { pid: number };
    await expect(start()).rejects.toThrow(`in use by process ${owner.process.pid}`);

    owner.process.kill('SIGKILL');
    await owner.ended;
    expect(isAlive(pid)).toBe(true);

    expect(await keepsItsTable(await start())).toBe(true);
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after the server itself was killed', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    await until('it is gone', () => !isAlive(first.pid));

    expect(await keepsItsTable(await start())).toBe(true);
  });

  it.each([
    ['names a living stranger', `${process.pid}\n`],
    ['is empty', ''],
  ])('starts when a left-over pid file %s', async (_case, content) => {
    writeFileSync(join(clusterDir(), 'postmaster.pid'), content);
    expect(await keepsItsTable(await start())).toBe(true);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('an interrupted first start leaves nothing, and the next one completes', async () => {
    const fresh = temporaryDataDir();
    try {
      const controller = new AbortController();
      const aborted = startPostgres({ dataDir: fresh, durable: false, signal: controller.signal });
      setTimeout(() => controller.abort(), 300);
      await expect(aborted).rejects.toThrow();
      expect(readdirSync(fresh)).toEqual(['database-password']);

      const killed = run('fakes/hold-postgres.mjs', [fresh]);
      await until('it creates the files', () =>
        readdirSync(fresh).some((name) => name.startsWith('postgres.new')),
      );
      killed.process.kill('SIGKILL');
      await killed.ended;

      const server = await start({ dataDir: fresh });
      expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
      expect(readFileSync(join(fresh, 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe('18');
    } finally {
      removeFolder(fresh);
    }
  });
});
