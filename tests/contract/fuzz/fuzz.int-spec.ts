import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { z } from 'zod';
import { ApiModule } from '../../../services/app/api/api.module.js';
import { createContracts } from '../../../services/app/api/contracts.js';
import { PERSISTENCE } from '../../../services/app/domains.js';
import { CreateDemoUsers, DEMO_PASSWORD } from '../../../services/access/public.js';
import { SetUpDemoCompany } from '../../../services/company/public.js';
import { withCliContext } from '../../../services/app/cli/cli.module.js';
import { PinoLoggerService } from '../../../services/platform/logging/logger.js';
import { Transactor } from '../../../services/platform/database/transactor.js';
import { ClientFacts } from '../../../services/platform/facts/client-facts.js';
import { Operation as DeclareOperation } from '../../../services/platform/http/operation.js';
import { problemSchema } from '../../../services/platform/http/problem-schema.js';
import { startTestApi, testConfig } from '../../../services/platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../../services/platform/testing/test-database.js';
import { pino } from 'pino';
import { defectOf } from './check-answer.js';
import { type Operation, operationsOf, requests } from './operations.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? 20261124);

let database: TestDatabase;
let app: NestFastifyApplication;
let operations: Operation[];
let known: Record<string, string[]>;

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  const config = testConfig('api', database.url, { RATE_LIMIT_PER_MINUTE: '1000000', DEMO: '1' });
  await withCliContext({ config, logger: new PinoLoggerService(pino({ level: 'silent' })) }, (context) =>
    Promise.all([
      context.get(CreateDemoUsers, { strict: false }).execute(),
      // Without it no statement can be drafted.
      context.get(SetUpDemoCompany, { strict: false }).execute(),
    ]),
  );
  app = await startTestApi(config, [ApiModule.register(config)]);
  operations = operationsOf(createContracts(app));
  known = await plantClients();
}, 120_000);

afterAll(async () => {
  await app.close();
  await database.drop();
});

/** A few clients as an import would leave them, so that paths with a code find something. */
async function plantClients(): Promise<Record<string, string[]>> {
  const rows = await app.get(Transactor).run(async (tx) => {
    const planted = await tx.query<{ code: string; id: string }>(
      `insert into clients.clients (origin, external_id, account, subaccount, legal_name, trade_name, contributor_type)
       select 'fuzz', n::text, n, 0, 'Núñez ' || n, 'Núñez ' || n, 1 from generate_series(1, 3) n returning code, id`,
    );
    await app.get(ClientFacts).clientsChanged(
      tx,
      planted.map((row) => row.id),
    );
    return planted;
  });
  return { code: rows.map((row) => row.code), id: rows.map((row) => row.id) };
}

/** Headers of a demo user's fresh session. */
async function signIn(role: string): Promise<Record<string, string>> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/access/session',
    payload: { email: `${role}@demo.example`, password: DEMO_PASSWORD },
    headers: { origin: 'http://localhost', host: 'localhost' },
  });
  expect(answer.statusCode).toBe(200);
  const cookie = answer.cookies.find(({ name }) => name === 'panel_session');
  return { cookie: `panel_session=${cookie?.value}`, 'x-csrf-token': answer.json().csrfToken };
}

/** Ends the session that the other requests use, or locks the account: fuzzed without a session instead. */
const endsTheSession = (operation: Operation) =>
  operation.path.startsWith('/api/access/session') && operation.method !== 'GET';
/** Changes who may do what: a run that disabled its own user would test nothing afterwards. */
const changesUsers = (operation: Operation) =>
  /^\/api\/access\/(users|roles)/.test(operation.path) &&
  operation.method !== 'GET' &&
  operation.method !== 'POST';
const isStream = (operation: Operation) => 'text/event-stream' in (operation.responses['200']?.content ?? {});

async function fuzz(
  target: NestFastifyApplication,
  operation: Operation,
  headers: Record<string, string>,
  runs = RUNS,
): Promise<string[]> {
  const defects = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(requests(operation, known), async (request) => {
      const answer = await target.inject({
        method: request.method as 'GET',
        url: request.url,
        headers: { ...request.headers, ...headers },
        payload: request.payload,
      });
      const defect = defectOf(operation, request, answer);
      if (defect) defects.set(defect.split('\n')[0] ?? '', defect);
    }),
    { numRuns: runs, seed: SEED },
  );
  return [...defects.values()];
}

describe('every operation of every contract', () => {
  it('answers a supervisor as declared, whatever is sent', async () => {
    const session = await signIn('supervision');
    const chosen = operations.filter((o) => !isStream(o) && !endsTheSession(o) && !changesUsers(o));
    expect(chosen.length).toBeGreaterThan(10);
    const defects: string[] = [];
    for (const operation of chosen) defects.push(...(await fuzz(app, operation, session)));
    expect(defects).toEqual([]);
  }, 180_000);

  it('answers a read-only user as declared, and refuses what he may not do', async () => {
    const session = await signIn('lectura');
    const defects: string[] = [];
    for (const operation of operations.filter((o) => !isStream(o) && !endsTheSession(o))) {
      defects.push(...(await fuzz(app, operation, session, 15)));
    }
    expect(defects).toEqual([]);
    const users = await app.inject({ url: '/api/access/users', headers: session });
    expect([users.statusCode, users.json().code]).toEqual([403, 'access.forbidden']);
  }, 180_000);

  it('answers nobody with 401, except what is public', async () => {
    for (const operation of operations) {
      const closed = operation['x-permission'] !== 'public';
      const path = operation.path.replace(
        /\{(\w+)\}/g,
        (_, name: string) => known[name]?.[0] ?? '0190b5d2-0000-7000-8000-000000000000',
      );
      const answer = await app.inject({ method: operation.method as 'GET', url: path });
      if (closed) expect([operation.operationId, answer.statusCode]).toEqual([operation.operationId, 401]);
      expect(
        isStream(operation)
          ? undefined
          : defectOf(operation, { method: operation.method, url: path, headers: {} }, answer),
      ).toBeUndefined();
    }
    const defects: string[] = [];
    for (const operation of operations.filter(endsTheSession))
      defects.push(...(await fuzz(app, operation, {}, 10)));
    expect(defects).toEqual([]);
  }, 180_000);
});

describe('the checker', () => {
  @Controller('api/planted')
  class PlantedController {
    @Get('liar')
    @DeclareOperation({
      id: 'liar',
      summary: 'x',
      permission: 'public',
      response: z.object({ count: z.int() }),
    })
    liar() {
      return { count: 'many' };
    }

    @Get('thrower')
    @DeclareOperation({
      id: 'thrower',
      summary: 'x',
      permission: 'public',
      response: z.object({ count: z.int() }),
    })
    thrower() {
      throw new Error('planted');
    }
  }

  @Module({ controllers: [PlantedController] })
  class PlantedModule {}

  it('finds an answer outside its schema and a server error', async () => {
    const planted = await startTestApi(testConfig('api', database.url), [PlantedModule]);
    const document = SwaggerModule.createDocument(planted, new DocumentBuilder().build());
    document.components = { schemas: { ...document.components?.schemas, Problem: problemSchema } };
    const found: string[] = [];
    for (const operation of operationsOf({ planted: document }))
      found.push(...(await fuzz(planted, operation, {}, 1)));
    await planted.close();
    expect(found.map((defect) => defect.split('\n')[0])).toEqual([
      expect.stringContaining('planted.liar: answer breaks its schema'),
      'planted.thrower: a server error',
    ]);
  });
});
