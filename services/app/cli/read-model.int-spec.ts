import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { loadConfig } from '../../platform/config/config.js';
import { createPino, PinoLoggerService } from '../../platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { PERSISTENCE } from '../domains.js';
import type { Command } from './command.js';
import { checkReadModel, rebuildReadModel } from './read-model.js';

let database: TestDatabase;
let client: pg.Client;
let output = '';

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'test', n::text, n, 0, 'Cliente ' || n from generate_series(1, 30) n`,
  );
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(() => {
  output = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  jest.restoreAllMocks();
});

function run(command: Command['run'], ...args: string[]): Promise<number> {
  const config = loadConfig('cli', { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  return command({ args, config, logger: new PinoLoggerService(createPino(config, 'cli')) });
}

test('a read model that does not follow its sources is told, mended and then right', async () => {
  expect(await run(checkReadModel)).toBe(1);
  expect(output).toContain('000001-00: missing');
  expect(output).toContain('30 clientes comparados, 30 diferencias');

  expect(await run(rebuildReadModel)).toBe(0);
  expect(output).toContain('30 clientes recalculados, 30 filas corregidas');
  expect(await run(checkReadModel)).toBe(0);

  await client.query(
    `update client_panel.client_rows set situation = 'cancelled', city = 'X' where account = 7`,
  );
  output = '';
  expect(await run(checkReadModel)).toBe(1);
  expect(output).toBe('000007-00: situation, city\n30 clientes comparados, 1 diferencias\n');

  expect(await run(rebuildReadModel, '--restart')).toBe(0);
  output = '';
  expect(await run(checkReadModel, '--sample', '10')).toBe(0);
  expect(output).toBe('10 clientes comparados, 0 diferencias\n');
});

test.each(['0', '-1', 'todos'])('a sample of %s is refused', async (sample) => {
  expect(await run(checkReadModel, `--sample=${sample}`)).toBe(2);
});
