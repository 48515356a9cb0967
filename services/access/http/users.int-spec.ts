import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { lockAdministrators } from '../application/administrators.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';
import { SampleModule } from '../testing/sample-module.js';
import { addUser, signIn, TEST_PASSWORD, type TestSession } from '../testing/users.js';

let running: AccessTestApp;
let app: NestFastifyApplication;
let susana: TestSession;
let susanaId: string;

beforeAll(async () => {
  running = await startAccessApp({}, { modules: [SampleModule] });
  app = running.app;
  susanaId = await addUser(app, 'susana@demo.example', 'supervision');
  susana = await signIn(app, 'susana@demo.example');
});
afterAll(() => running.close());

const users = '/api/access/users';
const edit = (session: TestSession, id: string, version: number, payload: object) =>
  session.call('PATCH', `${users}/${id}`, { payload, headers: { 'if-match': `"${version}"` } });

async function auditOf(entityId: string) {
  return app.get(Database).query<{ action: string; principal_name: string; detail: object; ip: string }>(
    `select action, principal_name, detail, ip from access.audit_entries
      where entity_id = $1 and action not in ('access.signed-in', 'access.sign-in-refused') order by id`,
    [entityId],
  );
}

describe('a new user', () => {
  test('gets a one-time password and may do nothing with it but change it', async () => {
    const created = await susana.call('POST', users, {
      payload: { email: 'Nuevo@Demo.example', name: ' Nuevo Usuario ', role: 'collections' },
    });
    expect(created.statusCode).toBe(201);
    expect(created.headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
    const { user, oneTimePassword } = created.json<{ user: { id: string }; oneTimePassword: string }>();
    expect(user).toMatchObject({
      email: 'nuevo@demo.example',
      name: 'Nuevo Usuario',
      roleLabel: 'Cobranzas',
      state: 'active',
      mustChangePassword: true,
      lastAccessAt: null,
      openSessions: 0,
    });

    const session = await signIn(app, 'nuevo@demo.example', oneTimePassword);
    expect((await session.call('GET', '/api/access/session')).json()).toMatchObject({
      permissions: [],
      user: { mustChangePassword: true },
    });
    const refused = await session.call('GET', '/api/sample/permission/clients.read');
    expect(refused.json()).toMatchObject({ code: 'access.password-change-required' });

    const change = (newPassword: string, currentPassword = oneTimePassword) =>
      session.call('PUT', '/api/access/session/password', { payload: { currentPassword, newPassword } });
    expect((await change('corta')).json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/newPassword', code: 'too-short' }],
    });
    expect((await change(oneTimePassword)).json()).toMatchObject({ errors: [{ code: 'same' }] });
    expect((await change('una-clave-propia', 'otra')).json()).toMatchObject({
      code: 'access.wrong-current-password',
      status: 422,
    });
    expect((await change('una-clave-propia')).statusCode).toBe(204);
    expect((await session.call('GET', '/api/sample/permission/clients.read')).statusCode).toBe(204);
    await signIn(app, 'nuevo@demo.example', 'una-clave-propia');

    expect((await auditOf(user.id)).map((entry) => entry.action)).toEqual([
      'access.user-created',
      'access.own-password-changed',
    ]);
    const all = await app
      .get(Database)
      .query<{ text: string }>(`select to_jsonb(a)::text as text from access.audit_entries a`);
    const written = all.map((row) => row.text).join();
    expect(written).toContain('nuevo@demo.example');
    expect(written).not.toContain(oneTimePassword);
    expect(written).not.toContain('una-clave-propia');
  });

  test('cannot take a present e-mail or an unknown role', async () => {
    const create = (payload: object) => susana.call('POST', users, { payload });
    const taken = await create({ email: 'susana@demo.example', name: 'Otra', role: 'sales' });
    expect([taken.statusCode, taken.json<{ code: string }>().code]).toEqual([409, 'access.email-taken']);
    const unknown = await create({ email: 'x@demo.example', name: 'X', role: 'emperor' });
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([
      404,
      'access.role-not-found',
    ]);
    const broken = await create({ email: 'no', name: 'a\u0000b', role: 'sales' });
    expect(broken.json<{ errors: { pointer: string }[] }>().errors.map((error) => error.pointer)).toEqual([
      '/email',
      '/name',
    ]);
  });

  test('needs the permission', async () => {
    await addUser(app, 'carlos@demo.example', 'collections');
    const carlos = await signIn(app, 'carlos@demo.example');
    expect((await carlos.call('GET', users)).statusCode).toBe(403);
    const payload = { email: 'y@demo.example', name: 'Y', role: 'supervision' };
    expect((await carlos.call('POST', users, { payload })).statusCode).toBe(403);
  });
});

describe('editing', () => {
  test('changes the role, which holds at once, and tells both sides in the audit', async () => {
    const id = await addUser(app, 'vera@demo.example', 'read-only');
    const vera = await signIn(app, 'vera@demo.example');
    expect((await vera.call('GET', '/api/sample/permission/accounts.figures')).statusCode).toBe(403);
    const edited = await edit(susana, id, 1, { role: 'collections' });
    expect(edited.statusCode).toBe(200);
    expect(edited.json()).toMatchObject({ role: 'collections', version: 2, openSessions: 1 });
    expect((await vera.call('GET', '/api/sample/permission/accounts.figures')).statusCode).toBe(204);
    expect(await auditOf(id)).toEqual([
      {
        action: 'access.user-edited',
        principal_name: 'susana@demo.example',
        detail: {
          before: { name: 'vera@demo.example', role: 'read-only' },
          after: { name: 'vera@demo.example', role: 'collections' },
        },
        ip: '127.0.0.1',
      },
    ]);
  });

  test('of two at once, one is told of the other', async () => {
    const id = await addUser(app, 'dos@demo.example', 'read-only');
    const answers = await Promise.all([
      edit(susana, id, 1, { name: 'Uno' }),
      edit(susana, id, 1, { name: 'Dos' }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412]);
    const conflict = answers.find((answer) => answer.statusCode === 412);
    expect(conflict?.headers.etag).toBe('"2"');
    expect(conflict?.json()).toMatchObject({
      code: 'request.version-conflict',
      current: { name: answers.find((answer) => answer.statusCode === 200)?.json<{ name: string }>().name },
    });
    expect(await auditOf(id)).toHaveLength(1);
  });

  test('without a version it is refused', async () => {
    const answer = await susana.call('PATCH', `${users}/${susanaId}`, { payload: { name: 'X' } });
    expect(answer.statusCode).toBe(428);
  });
});

describe('taking access away', () => {
  test('a disabled user is out at once, cannot return, and can be enabled again', async () => {
    const id = await addUser(app, 'baja@demo.example', 'sales');
    const session = await signIn(app, 'baja@demo.example');
    expect((await session.call('GET', '/api/sample/signed-in')).statusCode).toBe(200);
    expect((await susana.call('POST', `${users}/${id}/disable`)).json()).toMatchObject({
      state: 'disabled',
      openSessions: 0,
    });
    expect((await session.call('GET', '/api/sample/signed-in')).statusCode).toBe(401);
    await expect(signIn(app, 'baja@demo.example')).rejects.toThrow('access.invalid-credentials');
    await susana.call('POST', `${users}/${id}/disable`);
    await susana.call('POST', `${users}/${id}/enable`);
    expect((await session.call('GET', '/api/sample/signed-in')).statusCode).toBe(401);
    await signIn(app, 'baja@demo.example');
    expect((await auditOf(id)).map((entry) => entry.action)).toEqual([
      'access.user-disabled',
      'access.user-enabled',
    ]);
  });

  test('it holds in the other processes within five seconds', async () => {
    const id = await addUser(app, 'lejos@demo.example', 'sales');
    const session = await signIn(app, 'lejos@demo.example');
    const other = await startAccessApp({}, { modules: [SampleModule], database: running.database });
    const ask = async () =>
      (await other.app.inject({ url: '/api/sample/signed-in', headers: { cookie: session.cookie } }))
        .statusCode;
    expect(await ask()).toBe(200);
    await susana.call('POST', `${users}/${id}/disable`);
    const disabledAt = performance.now();
    while ((await ask()) !== 401 && performance.now() - disabledAt < 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await other.close();
    expect(performance.now() - disabledAt).toBeLessThan(5000);
  });

  test('sign out everywhere ends every session, and nobody else’s', async () => {
    const id = await addUser(app, 'todas@demo.example', 'sales');
    const sessions = [await signIn(app, 'todas@demo.example'), await signIn(app, 'todas@demo.example')];
    expect((await susana.call('GET', `${users}/${id}`)).json()).toMatchObject({ openSessions: 2 });
    expect((await susana.call('DELETE', `${users}/${id}/sessions`)).statusCode).toBe(204);
    for (const session of sessions) {
      expect((await session.call('GET', '/api/sample/signed-in')).statusCode).toBe(401);
    }
    expect((await susana.call('GET', '/api/sample/signed-in')).statusCode).toBe(200);
    expect((await auditOf(id)).map((entry) => entry.detail)).toEqual([{ endedSessions: 2 }]);
  });

  test('a reset password replaces the old one and ends the sessions', async () => {
    const id = await addUser(app, 'olvido@demo.example', 'sales');
    const session = await signIn(app, 'olvido@demo.example');
    const { oneTimePassword } = (await susana.call('POST', `${users}/${id}/password-reset`)).json<{
      oneTimePassword: string;
    }>();
    expect((await session.call('GET', '/api/sample/signed-in')).statusCode).toBe(401);
    await expect(signIn(app, 'olvido@demo.example', TEST_PASSWORD)).rejects.toThrow('401');
    await signIn(app, 'olvido@demo.example', oneTimePassword);
  });

  test('changing the own password ends the other sessions and keeps this one', async () => {
    await addUser(app, 'propia@demo.example', 'sales');
    const [here, there] = [
      await signIn(app, 'propia@demo.example'),
      await signIn(app, 'propia@demo.example'),
    ];
    const payload = { currentPassword: TEST_PASSWORD, newPassword: 'otra-clave-larga' };
    await here.call('PUT', '/api/access/session/password', { payload });
    expect((await here.call('GET', '/api/sample/signed-in')).statusCode).toBe(200);
    expect((await there.call('GET', '/api/sample/signed-in')).statusCode).toBe(401);
  });
});

describe('somebody is always in charge', () => {
  test('the last active supervisor cannot be demoted or disabled', async () => {
    for (const answer of [
      await edit(susana, susanaId, 1, { role: 'sales' }),
      await susana.call('POST', `${users}/${susanaId}/disable`),
    ]) {
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        409,
        'access.last-administrator',
      ]);
    }
    expect((await susana.call('GET', '/api/access/session')).statusCode).toBe(200);
    expect(await auditOf(susanaId)).toEqual([]);
  });

  test('a change that begins while another is under way waits for it and sees what it left', async () => {
    const otherId = await addUser(app, 'otra@demo.example', 'supervision');
    let answer: Promise<{ statusCode: number }> | undefined;
    await app.get(Transactor).run(async (tx) => {
      await lockAdministrators(tx);
      await tx.execute(`update access.users set role_key = 'sales' where id = $1`, [otherId]);
      answer = edit(susana, susanaId, 1, { role: 'sales' });
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect((await answer)?.statusCode).toBe(409);
  });

  test('a role cannot lose the permission when nobody else holds it', async () => {
    const { items } = (await susana.call('GET', '/api/access/roles')).json<{
      items: { key: string; permissions: string[]; version: number }[];
    }>();
    const supervision = items.find((role) => role.key === 'supervision');
    const permissions = supervision?.permissions.filter((permission) => permission !== 'users');
    const answer = await susana.call('PUT', '/api/access/roles/supervision/permissions', {
      payload: { permissions },
      headers: { 'if-match': `"${supervision?.version}"` },
    });
    expect(answer.json()).toMatchObject({ code: 'access.last-administrator' });
  });
});

test('what a role may do can be changed, holds at once, and is audited', async () => {
  await addUser(app, 'lector@demo.example', 'read-only');
  const reader = await signIn(app, 'lector@demo.example');
  expect((await reader.call('GET', '/api/sample/permission/export')).statusCode).toBe(403);
  const change = (version: number) =>
    susana.call('PUT', '/api/access/roles/read-only/permissions', {
      payload: { permissions: ['clients.read', 'export', 'export'] },
      headers: { 'if-match': `"${version}"` },
    });
  expect((await change(1)).json()).toMatchObject({ permissions: ['clients.read', 'export'], version: 2 });
  expect((await reader.call('GET', '/api/sample/permission/export')).statusCode).toBe(204);
  expect((await change(1)).json()).toMatchObject({ code: 'request.version-conflict' });
  expect((await auditOf('read-only')).map((entry) => entry.action)).toEqual(['access.role-edited']);
});

test('the list comes in pages, each user once, in the order of the names', async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: { items: { name: string }[]; nextCursor: string | null; total: { value: number } } = (
      await susana.call('GET', `${users}?limit=3${query}`)
    ).json();
    names.push(...page.items.map((user) => user.name));
    cursor = page.nextCursor;
    expect(page.total.value).toBeGreaterThan(6);
  } while (cursor !== null);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'es')));
});

test.each(['x', 'W10', Buffer.from('["a\\u0000","b"]').toString('base64url')])(
  'the made-up cursor %s is refused',
  async (cursor) => {
    const answer = await susana.call('GET', `${users}?cursor=${cursor}`);
    expect(answer.json()).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '?cursor' }] });
  },
);
