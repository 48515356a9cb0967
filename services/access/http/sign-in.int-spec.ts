import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { PasswordHasher } from '../application/password-hasher.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';
import { addUser, TEST_PASSWORD } from '../testing/users.js';

let running: AccessTestApp;
let app: NestFastifyApplication;

beforeAll(async () => {
  running = await startAccessApp();
  app = running.app;
  await addUser(app, 'ana@demo.example', 'collections');
  const disabled = await addUser(app, 'baja@demo.example', 'collections');
  await app.get(Database).query(`update access.users set disabled_at = now() where id = $1`, [disabled]);
});
afterAll(() => running.close());
beforeEach(() => app.get(Database).query(`delete from access.sign_in_attempts`));

const attempt = (email: string, password: string, remoteAddress = '192.0.2.1') =>
  app.inject({ method: 'POST', url: '/api/access/session', payload: { email, password }, remoteAddress });

async function failures(count: number, remoteAddress?: string) {
  for (let number = 0; number < count; number++) await attempt('ana@demo.example', 'wrong', remoteAddress);
}

describe('refused sign-ins cannot be told apart', () => {
  test.each([
    ['an unknown user', 'nadie@demo.example', TEST_PASSWORD],
    ['a wrong password', 'ana@demo.example', 'not-the-password'],
    ['a disabled user with the right password', 'baja@demo.example', TEST_PASSWORD],
    ['something that is not an e-mail', "' or 1=1 --", TEST_PASSWORD],
  ])('%s gets the same answer after the same work', async (_who, email, password) => {
    const verify = jest.spyOn(app.get(PasswordHasher), 'matches');
    const answer = await attempt(email, password);
    const verified = verify.mock.calls.length;
    verify.mockRestore();

    expect(answer.statusCode).toBe(401);
    expect(answer.cookies).toEqual([]);
    expect({ ...answer.json<object>(), correlationId: '' }).toEqual({
      type: 'urn:panel:error:access.invalid-credentials',
      title: 'El correo o la contraseña no son correctos',
      detail: 'Revise el correo y la contraseña e intente de nuevo.',
      status: 401,
      code: 'access.invalid-credentials',
      correlationId: '',
    });
    expect(verified).toBe(1);
  });

  test('checking nobody’s password takes as long as checking somebody’s', async () => {
    const hasher = app.get(PasswordHasher);
    const stored = await hasher.hash(TEST_PASSWORD);
    await hasher.matches(undefined, 'warm-up');
    const median = async (hash: string | undefined) => {
      const times: number[] = [];
      for (let run = 0; run < 7; run++) {
        const start = performance.now();
        await hasher.matches(hash, 'not-the-password');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    const [nobody, somebody] = [await median(undefined), await median(stored)];
    expect(nobody / somebody).toBeGreaterThan(0.4);
    expect(nobody / somebody).toBeLessThan(2.5);
  });

  test('each leaves an audit entry without what was typed', async () => {
    await attempt('secreto-tipeado@demo.example', 'secreto-tipeado');
    const rows = await app
      .get(Database)
      .query<{ entry: string }>(
        `select to_jsonb(a)::text as entry from access.audit_entries a where action = 'access.sign-in-refused'`,
      );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.entry).join()).not.toContain('secreto-tipeado');
  });
});

describe('guessing is slowed down', () => {
  test('after four failures the account has to wait, even with the right password', async () => {
    await failures(4);
    const answer = await attempt('ana@demo.example', TEST_PASSWORD);
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.json()).toMatchObject({
      code: 'access.too-many-attempts',
      detail: 'Espere 1 segundo e intente de nuevo.',
    });
  });

  test('ten failures lock it for a quarter of an hour; a wait does not grow by trying', async () => {
    await failures(4);
    await app
      .get(Database)
      .query(`update access.sign_in_attempts set failures = 9, blocked_until = now() - interval '1 s'`);
    await failures(3);
    const answer = await attempt('ana@demo.example', TEST_PASSWORD);
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(890);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(900);
    const later = await startAccessApp({ CLOCK_OFFSET: '+901s' }, { database: running.database });
    const afterwards = await later.app.inject({
      method: 'POST',
      url: '/api/access/session',
      payload: { email: 'ana@demo.example', password: TEST_PASSWORD },
      remoteAddress: '192.0.2.1',
    });
    await later.close();
    expect(afterwards.statusCode).toBe(200);
  });

  test('an unknown account is slowed down in the same way', async () => {
    for (let number = 0; number < 4; number++) await attempt('nadie@demo.example', 'wrong');
    expect((await attempt('nadie@demo.example', 'wrong')).statusCode).toBe(429);
  });

  test('the owner at another address is not locked out', async () => {
    await failures(6, '192.0.2.66');
    expect((await attempt('ana@demo.example', TEST_PASSWORD, '192.0.2.2')).statusCode).toBe(200);
  });

  test('many at once do not slip past the count', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt('ana@demo.example', 'wrong')));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(4);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(16);
  });

  test('a right password starts the count again', async () => {
    await failures(3);
    expect((await attempt('ana@demo.example', TEST_PASSWORD)).statusCode).toBe(200);
    await failures(3);
    expect((await attempt('ana@demo.example', TEST_PASSWORD)).statusCode).toBe(200);
  });

  test('an address that tries one password on many accounts is locked', async () => {
    await attempt('a0@demo.example', 'wrong');
    await app
      .get(Database)
      .query(`update access.sign_in_attempts set failures = 99 where account_hash = ''::bytea`);
    await attempt('a1@demo.example', 'wrong');
    expect((await attempt('a2@demo.example', 'wrong')).statusCode).toBe(429);
  });
});
