import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { loadConfig } from '../../platform/config/config.js';
import { createPino, PinoLoggerService } from '../../platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { PERSISTENCE } from '../domains.js';
import type { Command } from './command.js';
import { createAdmin } from './create-admin.js';
import { demoUsers } from './demo-users.js';

let database: TestDatabase;
let output: string;

beforeEach(async () => {
  database = await createTestDatabase(PERSISTENCE);
  output = '';
  const keep = (text: string | Uint8Array) => {
    output += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await database.drop();
});

function run(command: Command['run'], args: string[], settings: Record<string, string> = {}) {
  const config = loadConfig('cli', { DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...settings });
  return command({ args, config, logger: new PinoLoggerService(createPino(config, 'cli')) });
}

async function users() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{
    email: string;
    role_key: string;
    password_hash: string;
    must_change_password: boolean;
  }>(`select email, role_key, password_hash, must_change_password from access.users order by email`);
  await client.end();
  return rows;
}

test('a migrated database has no users', async () => {
  expect(await users()).toEqual([]);
});

describe('create-admin', () => {
  const admin = ['--email', 'Jefa@Empresa.example', '--name', 'La Jefa'];

  test('makes a supervisor and prints a password that has to be changed', async () => {
    expect(await run(createAdmin, admin)).toBe(0);
    const [user] = await users();
    expect(user).toMatchObject({
      email: 'jefa@empresa.example',
      role_key: 'supervision',
      must_change_password: true,
    });
    const [password = ''] = /\w{4}(-\w{4}){3}/.exec(output) ?? [];
    expect(await verify(user?.password_hash ?? '', password)).toBe(true);
  });

  test('says so when the e-mail is taken or missing, and makes nobody', async () => {
    await run(createAdmin, admin);
    expect(await run(createAdmin, admin)).toBe(1);
    expect(output).toContain('Ya hay un usuario con ese correo');
    expect(await run(createAdmin, ['--email', 'no', '--name', 'X'])).toBe(2);
    expect(await users()).toHaveLength(1);
  });
});

describe('demo-users', () => {
  test('refuses outside a demo', async () => {
    expect(await run(demoUsers, [])).toBe(1);
    expect(await users()).toEqual([]);
  });

  test('makes one user for each role, once, all under .example', async () => {
    expect(await run(demoUsers, [], { DEMO: '1' })).toBe(0);
    expect(await run(demoUsers, [], { DEMO: '1' })).toBe(0);
    const made = await users();
    expect(made.map((user) => user.email)).toEqual([
      'administracion@demo.example',
      'cobranzas@demo.example',
      'lectura@demo.example',
      'operaciones@demo.example',
      'soporte@demo.example',
      'supervision@demo.example',
      'ventas@demo.example',
    ]);
    expect(new Set(made.map((user) => user.role_key)).size).toBe(7);
    expect(await verify(made[0]?.password_hash ?? '', 'panel-demo-2026')).toBe(true);
    expect(output).toContain('panel-demo-2026');
  });
});
