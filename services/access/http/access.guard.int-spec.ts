import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OperationCheck } from '../../platform/http/operation-check.js';
import { PERMISSIONS } from '../../platform/http/permissions.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';
import { SampleModule } from '../testing/sample-module.js';
import { addUser, signIn, type TestSession } from '../testing/users.js';

let running: AccessTestApp;
let app: NestFastifyApplication;
let ana: TestSession;

beforeAll(async () => {
  running = await startAccessApp({}, { modules: [SampleModule] });
  app = running.app;
  await addUser(app, 'ana@demo.example', 'collections');
  ana = await signIn(app, 'ana@demo.example');
});
afterAll(() => running.close());

describe('who gets in', () => {
  test('a public endpoint needs nobody; any other needs a session', async () => {
    expect((await app.inject('/api/sample/public')).statusCode).toBe(204);
    const answer = await app.inject('/api/sample/signed-in');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'access.unauthenticated' });
  });

  test.each(['panel_session=x', 'panel_session=', `panel_session=${'a'.repeat(5000)}`])(
    'a made-up cookie does not open (%#)',
    async (cookie) => {
      const answer = await app.inject({ url: '/api/sample/signed-in', headers: { cookie } });
      expect(answer.statusCode).toBe(401);
    },
  );

  test.each(['Bearer x', 'Bearer pdc_', 'Basic YTpi', `Bearer pdc_${'a'.repeat(43)}`])(
    'the header "%s" does not open, not even beside a good cookie',
    async (authorization) => {
      const headers = { authorization, cookie: ana.cookie };
      expect((await app.inject({ url: '/api/sample/signed-in', headers })).statusCode).toBe(401);
    },
  );
});

describe('writes come from our own page', () => {
  const write = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/sample/signed-in', headers });

  test('with the session’s token they pass', async () => {
    const headers = { host: 'panel.test', origin: 'http://panel.test', 'sec-fetch-site': 'same-origin' };
    expect((await ana.call('POST', '/api/sample/signed-in', { headers })).statusCode).toBe(200);
  });

  test.each<[string, Record<string, string>]>([
    ['without a token', {}],
    ['with another token', { 'x-csrf-token': 'x' }],
  ])('%s they are refused', async (_how, headers) => {
    const answer = await write({ cookie: ana.cookie, ...headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'access.csrf' });
  });

  test('with the token of another session they are refused', async () => {
    const other = await signIn(app, 'ana@demo.example');
    const answer = await write({ cookie: ana.cookie, 'x-csrf-token': other.csrfToken });
    expect(answer.json()).toMatchObject({ code: 'access.csrf' });
  });

  test.each<[string, Record<string, string>]>([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['the same host at another port', { host: 'panel.test:8080', origin: 'http://panel.test:9999' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('even with the token, %s is refused', async (_who, headers) => {
    const answer = await ana.call('POST', '/api/sample/signed-in', { headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'access.csrf' });
  });

  test('another site cannot sign a browser in', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/access/session',
      payload: { email: 'ana@demo.example', password: 'x' },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.json()).toMatchObject({ code: 'access.csrf' });
  });

  test('reads need no token', async () => {
    const headers = { cookie: ana.cookie };
    expect((await app.inject({ url: '/api/sample/signed-in', headers })).statusCode).toBe(200);
  });
});

/** The table "who may do what" of the product, row by row: a administración, c cobranzas, s soporte, v ventas, u supervisión, o operaciones, l lectura. */
const TABLE: Record<(typeof PERMISSIONS)[number], string> = {
  'clients.read': 'acsvul',
  'services.read': 'acsvul',
  'solutions.read': 'acsvul',
  'contacts.read': 'acsvul',
  'bitacora.read': 'acsvul',
  'messages.read': 'acsvul',
  'clients.write': 'avu',
  'contacts.write': 'avu',
  'services.write': 'avu',
  'solutions.write': 'su',
  'bitacora.write': 'acsvu',
  'accounts.read': 'acsvul',
  'accounts.figures': 'acu',
  'credit.override': 'u',
  'bulk.undo': 'u',
  'templates.write': 'u',
  'catalogues.write': 'u',
  'messages.send': 'acsvu',
  'messages.send-any': 'acu',
  'messages.send-mass': 'acu',
  'statements.run': 'acu',
  export: 'acu',
  import: 'au',
  users: 'u',
  tokens: 'u',
  'audit.read': 'u',
  operations: 'o',
};

describe.each([
  ['a', 'administration'],
  ['c', 'collections'],
  ['s', 'support'],
  ['v', 'sales'],
  ['u', 'supervision'],
  ['o', 'operations'],
  ['l', 'read-only'],
])('role %s', (letter, role) => {
  test(`${role} may do what the table says and nothing else`, async () => {
    await addUser(app, `${role}@demo.example`, role);
    const session = await signIn(app, `${role}@demo.example`);
    const allowed: string[] = [];
    for (const permission of PERMISSIONS) {
      const { statusCode, body } = await session.call('GET', `/api/sample/permission/${permission}`);
      if (statusCode === 204) allowed.push(permission);
      else expect([statusCode, JSON.parse(body).code]).toEqual([403, 'access.forbidden']);
    }
    expect(allowed).toEqual(PERMISSIONS.filter((permission) => TABLE[permission].includes(letter)));
  });
});

describe('an endpoint that does not declare its permission', () => {
  @Controller('api/planted')
  class UndeclaredController {
    @Get()
    read() {
      return { secret: true };
    }
  }
  @Module({ controllers: [UndeclaredController] })
  class PlantedModule {}
  @Module({ imports: [DiscoveryModule], providers: [OperationCheck] })
  class CheckModule {}

  test('stops the start', async () => {
    const starting = startAccessApp(
      {},
      { modules: [PlantedModule, CheckModule], database: running.database },
    );
    await expect(starting).rejects.toThrow(
      'Endpoints without a declared permission: UndeclaredController.read',
    );
  });

  test('lets nobody in even if it started', async () => {
    const started = await startAccessApp({}, { modules: [PlantedModule], database: running.database });
    const answer = await started.app.inject({ url: '/api/planted', headers: { cookie: ana.cookie } });
    await started.close();
    expect(answer.statusCode).toBe(403);
  });

  test('the check passes without it', async () => {
    const started = await startAccessApp(
      {},
      { modules: [SampleModule, CheckModule], database: running.database },
    );
    await started.close();
  });
});
