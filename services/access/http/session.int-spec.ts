import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';
import { addUser, signIn, TEST_PASSWORD } from '../testing/users.js';

let running: AccessTestApp;
let app: NestFastifyApplication;

beforeAll(async () => {
  running = await startAccessApp();
  app = running.app;
  await addUser(app, 'ana@demo.example', 'collections');
});
afterAll(() => running.close());

const post = (payload: object, headers: Record<string, string> = {}, remoteAddress?: string) =>
  app.inject({ method: 'POST', url: '/api/access/session', payload, headers, remoteAddress });

test('a person signs in with the e-mail in any case and gets permissions, CSRF token and an HttpOnly cookie', async () => {
  const answer = await post({ email: ' ANA@demo.example', password: TEST_PASSWORD });

  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    user: {
      email: 'ana@demo.example',
      role: 'collections',
      roleLabel: 'Cobranzas',
      mustChangePassword: false,
    },
    demo: false,
    today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(answer.json<{ permissions: string[] }>().permissions).toEqual(
    expect.arrayContaining(['accounts.figures', 'messages.read']),
  );
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: 'panel_session', httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(cookie?.secure).toBeFalsy();
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('the stored session does not open the door: only a hash is kept', async () => {
  const { cookie } = await signIn(app, 'ana@demo.example');
  const rows = await app
    .get(Database)
    .query<{ token_hash: Buffer }>(`select token_hash from access.sessions`);
  const token = cookie.split('=')[1] ?? '';
  const kept = rows.map((row) => row.token_hash);
  expect(kept.some((hash) => hash.toString('utf8') === token || hash.toString('base64url') === token)).toBe(
    false,
  );
  for (const hash of kept) {
    const answer = await app.inject({
      url: '/api/access/session',
      headers: { cookie: `panel_session=${hash.toString('base64url')}` },
    });
    expect(answer.statusCode).toBe(401);
  }
});

test('reads the session, and after signing out the cookie is worth nothing', async () => {
  const session = await signIn(app, 'ana@demo.example');
  expect((await session.call('GET', '/api/access/session')).json()).toMatchObject({
    csrfToken: session.csrfToken,
    user: { email: 'ana@demo.example' },
  });
  expect((await session.call('DELETE', '/api/access/session')).statusCode).toBe(204);
  const after = await session.call('GET', '/api/access/session');
  expect(after.statusCode).toBe(401);
  expect(after.json()).toMatchObject({ code: 'access.unauthenticated' });
});

test('signing in again in the same browser ends the session it replaces', async () => {
  const first = await signIn(app, 'ana@demo.example');
  await post({ email: 'ana@demo.example', password: TEST_PASSWORD }, { cookie: first.cookie });
  const later = await startAccessApp({}, { database: running.database });
  const answer = await later.app.inject({ url: '/api/access/session', headers: { cookie: first.cookie } });
  await later.close();
  expect(answer.statusCode).toBe(401);
});

test('the cookie is Secure behind https', async () => {
  const secure = await startAccessApp(
    { PUBLIC_URL: 'https://panel.example' },
    { database: running.database },
  );
  const answer = await secure.app.inject({
    method: 'POST',
    url: '/api/access/session',
    payload: { email: 'ana@demo.example', password: TEST_PASSWORD },
    headers: { origin: 'https://panel.example' },
  });
  await secure.close();
  expect(answer.cookies[0]).toMatchObject({ secure: true });
});

test.each([
  ['idle for longer than SESSION_HOURS', '+13h'],
  ['older than seven days, however busy', '+8d'],
])('a session ends when it was %s', async (_why, offset) => {
  const { cookie } = await signIn(app, 'ana@demo.example');
  if (offset === '+8d') {
    await app.get(Database).query(`update access.sessions set last_seen_at = now() + interval '8 days'`);
  }
  const later = await startAccessApp({ CLOCK_OFFSET: offset }, { database: running.database });
  const answer = await later.app.inject({ url: '/api/access/session', headers: { cookie } });
  await later.close();
  expect(answer.statusCode).toBe(401);
});

test('a session in use goes on, and its last use is noted', async () => {
  const { cookie } = await signIn(app, 'ana@demo.example');
  for (const offset of ['+11h', '+22h']) {
    const later = await startAccessApp({ CLOCK_OFFSET: offset }, { database: running.database });
    const answer = await later.app.inject({ url: '/api/access/session', headers: { cookie } });
    await later.close();
    expect(answer.statusCode).toBe(200);
  }
});

test('unknown properties and missing ones are refused with the field', async () => {
  const answer = await post({ email: 'ana@demo.example', password: 'x', remember: true });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ errors: unknown[] }>().errors).toEqual([
    expect.objectContaining({ pointer: '/remember', code: 'unrecognized_keys' }),
  ]);
});

test('an e-mail that the database could not hold is refused, not an error of ours', async () => {
  const answer = await post({ email: 'ana\u0000@demo.example', password: 'x' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ errors: [{ pointer: '/email' }] });
});
