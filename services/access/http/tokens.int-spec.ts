import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock/clock.js';
import { addDays } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';
import { SampleModule } from '../testing/sample-module.js';
import { addUser, signIn, type TestSession } from '../testing/users.js';

let running: AccessTestApp;
let app: NestFastifyApplication;
let susana: TestSession;
let today: string;

beforeAll(async () => {
  running = await startAccessApp({}, { modules: [SampleModule] });
  app = running.app;
  today = app.get(Clock).today();
  await addUser(app, 'susana@demo.example', 'supervision');
  susana = await signIn(app, 'susana@demo.example');
});
afterAll(() => running.close());

const tokens = '/api/access/tokens';

async function create(payload: object) {
  const answer = await susana.call('POST', tokens, { payload });
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store']);
  return answer.json<{ token: { id: string }; secret: string }>();
}

const ask = (secret: string, permission: string, by = app) =>
  by.inject({
    url: `/api/sample/permission/${permission}`,
    headers: { authorization: `Bearer ${secret}` },
  });

test('a token may do what its scopes say, without cookie or CSRF token, and its last use is noted', async () => {
  const { token, secret } = await create({ name: 'Tienda', scopes: ['clients.read'], expiresOn: null });
  expect(token).toMatchObject({
    name: 'Tienda',
    scopes: ['clients.read'],
    state: 'active',
    createdBy: 'susana@demo.example',
    lastUsedAt: null,
  });
  expect((await ask(secret, 'clients.read')).statusCode).toBe(204);
  expect((await ask(secret, 'clients.write')).json()).toMatchObject({ code: 'access.forbidden' });
  const headers = { authorization: `Bearer ${secret}` };
  const write = await app.inject({ method: 'POST', url: '/api/sample/signed-in', headers });
  expect(write.json()).toEqual({ kind: 'token', id: token.id });
  const list = (await susana.call('GET', tokens)).json<{ items: { lastUsedAt: string | null }[] }>();
  expect(list.items[0]?.lastUsedAt).toMatch(/Z$/);
  expect(JSON.stringify(list)).not.toContain(secret);
});

test('neither the table nor the audit holds the secret', async () => {
  const { secret } = await create({ name: 'Secreta', scopes: ['clients.read'], expiresOn: null });
  const rows = await app.get(Database).query<{ text: string }>(
    `select to_jsonb(t)::text as text from access.integration_tokens t
       union all select to_jsonb(a)::text from access.audit_entries a`,
  );
  const written = rows.map((row) => row.text).join();
  expect(written).toContain('Secreta');
  expect(written).not.toContain(secret);
});

test('a token has no session of its own', async () => {
  const { secret } = await create({ name: 'Sin sesión', scopes: ['clients.read'], expiresOn: null });
  const headers = { authorization: `Bearer ${secret}` };
  for (const request of [
    { method: 'GET' as const, url: '/api/access/session' },
    { method: 'DELETE' as const, url: '/api/access/session' },
  ]) {
    expect((await app.inject({ ...request, headers })).json()).toMatchObject({
      code: 'access.session-required',
    });
  }
});

test('it works to the end of its last day in Buenos Aires, and not after it', async () => {
  const { secret } = await create({ name: 'Corta', scopes: ['clients.read'], expiresOn: today });
  expect((await ask(secret, 'clients.read')).statusCode).toBe(204);
  const tomorrow = await startAccessApp(
    { CLOCK_OFFSET: '+24h' },
    { modules: [SampleModule], database: running.database },
  );
  const answer = await ask(secret, 'clients.read', tomorrow.app);
  await tomorrow.close();
  expect(answer.statusCode).toBe(401);
});

test('a revoked token is dead at once; revoking again changes nothing', async () => {
  const { token, secret } = await create({ name: 'Vieja', scopes: ['clients.read'], expiresOn: null });
  expect((await ask(secret, 'clients.read')).statusCode).toBe(204);
  expect((await susana.call('DELETE', `${tokens}/${token.id}`)).statusCode).toBe(204);
  expect((await ask(secret, 'clients.read')).statusCode).toBe(401);
  expect((await susana.call('DELETE', `${tokens}/${token.id}`)).statusCode).toBe(204);
  const entries = await app
    .get(Database)
    .query<{ action: string }>(`select action from access.audit_entries where entity_id = $1 order by id`, [
      token.id,
    ]);
  expect(entries.map((entry) => entry.action)).toEqual(['access.token-created', 'access.token-revoked']);
});

test('who does not administer users cannot hand out more than they hold', async () => {
  const database = app.get(Database);
  await database.query(
    `insert into access.role_permissions (role_key, permission) values ('support', 'tokens')`,
  );
  await addUser(app, 'sofia@demo.example', 'support');
  const sofia = await signIn(app, 'sofia@demo.example');
  const make = (scopes: string[]) =>
    sofia.call('POST', tokens, { payload: { name: 'X', scopes, expiresOn: null } });
  expect((await make(['clients.read'])).statusCode).toBe(201);
  expect((await make(['clients.read', 'users'])).json()).toMatchObject({ code: 'access.scope-not-held' });
});

test.each([
  ['no scopes', { name: 'X', scopes: [], expiresOn: null }, '/scopes'],
  ['an unknown scope', { name: 'X', scopes: ['all'], expiresOn: null }, '/scopes/0'],
  ['a past day', { name: 'X', scopes: ['export'], expiresOn: '2020-01-01' }, '/expiresOn'],
  ['no day at all', { name: 'X', scopes: ['export'] }, '/expiresOn'],
])('refuses %s', async (_what, payload, pointer) => {
  const answer = await susana.call('POST', tokens, { payload });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
});

test('pages through all tokens, newest first', async () => {
  await create({ name: 'Última', scopes: ['export'], expiresOn: addDays(today, 30) });
  const names: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const answer = await susana.call('GET', `${tokens}?limit=2${next && `&cursor=${next}`}`);
    const page = answer.json<{ items: { name: string }[]; nextCursor: string | null }>();
    names.push(...page.items.map((token) => token.name));
    next = page.nextCursor;
  }
  const [count] = await app
    .get(Database)
    .query<{ total: number }>(`select count(*)::int as total from access.integration_tokens`);
  expect(names[0]).toBe('Última');
  expect(names).toHaveLength(count?.total ?? 0);
});
