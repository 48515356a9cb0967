import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ConfigModule } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { DatabaseModule } from '../database/database.module.js';
import { platformPersistence } from '../persistence/index.js';
import { startTestApi, testConfig } from '../testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { ApplicationError, defineError } from './errors.js';
import { Operation } from './operation.js';
import { OperationCheck } from './operation-check.js';
import { decodeCursor, encodeCursor } from './paging.js';

const bodySchema = z.strictObject({ name: z.string().min(2).max(5), when: z.iso.date().optional() });
const answerSchema = z.object({ served: z.int() });
const outOfStock = defineError('test.out-of-stock', 409, 'No hay más');

@Controller('api/test')
class TestController {
  static served = 0;
  static failNext = false;

  @Post()
  @Operation({
    id: 'makeTest',
    summary: 'x',
    permission: 'public',
    response: answerSchema,
    idempotent: true,
    status: 201,
  })
  async make(@Body({ schema: bodySchema }) _body: z.infer<typeof bodySchema>) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (TestController.failNext) {
      TestController.failNext = false;
      throw new ApplicationError(outOfStock, 'Pruebe mañana.');
    }
    return { served: ++TestController.served };
  }

  @Get()
  @Operation({ id: 'breakTest', summary: 'x', permission: 'public', response: answerSchema })
  break(@Query({ schema: z.strictObject({ cursor: z.string().optional() }) }) query: { cursor?: string }) {
    if (query.cursor) decodeCursor(query.cursor, 2);
    throw new Error('a secret of the inside');
  }

  @Get('named/:name')
  @Operation({ id: 'nameTest', summary: 'x', permission: 'public', response: answerSchema })
  named() {
    return { served: 0 };
  }
}

@Controller('api/undeclared')
class UndeclaredController {
  @Get()
  nothing() {
    return {};
  }
}

let database: TestDatabase;
let app: NestFastifyApplication;
const config = () => testConfig('api', database.url);
const modules = (controllers: (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [OperationCheck] })
  class Controllers {}
  return [ConfigModule.register(config()), DatabaseModule.register([platformPersistence]), Controllers];
};

beforeAll(async () => {
  database = await createTestDatabase([platformPersistence]);
  app = await startTestApi(config(), modules([TestController]));
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => app.get(Database).query(`delete from platform.idempotency_keys`));

const post = (payload: object | string, key: string | undefined = 'key-number-1') =>
  app.inject({
    method: 'POST',
    url: '/api/test',
    payload,
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
  });

describe('problem+json', () => {
  it('names every wrong field with a pointer and a Spanish sentence', async () => {
    const answer = await post({ name: 'a', when: 'soon', other: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'request.invalid',
      status: 400,
      errors: [
        { pointer: '/name', detail: 'Debe tener al menos 2 caracteres.' },
        { pointer: '/when', detail: 'El formato no es válido.' },
        { pointer: '/other', detail: 'Este dato no se admite.' },
      ],
    });
  });

  it('tells nothing of the inside when something unexpected fails', async () => {
    const answer = await app.inject({ url: '/api/test', headers: { 'x-correlation-id': 'follow-me-123' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'server.error', correlationId: 'follow-me-123' });
    expect(answer.body).not.toContain('secret');
    expect(answer.headers['x-correlation-id']).toBe('follow-me-123');
  });

  it.each([
    ['unreadable JSON', '{"name"', 400, 'request.malformed'],
    ['too large', JSON.stringify({ name: 'x'.repeat(2_000_000) }), 413, 'request.too-large'],
  ])('answers %s', async (_name, payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each(['x', encodeCursor([1]), encodeCursor([{}, 1]), '%00'])('refuses the cursor %s', async (cursor) => {
    const answer = await app.inject({ url: '/api/test', query: { cursor } });
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, '?cursor']);
  });

  it('answers an address and a method that do not exist', async () => {
    expect((await app.inject({ url: '/api/nothing' })).json().code).toBe('request.not-found');
    expect((await app.inject({ method: 'DELETE', url: '/api/test' })).json().code).toBe('request.not-found');
  });
});

describe('an address that the router refuses', () => {
  it('that cannot be decoded is answered as any other error', async () => {
    const answer = await app.inject({ url: '/api/%zz' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.malformed']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('of which a part is endless is answered as any other error', async () => {
    const answer = await app.inject({ url: `/api/test/named/${'x'.repeat(5000)}` });
    // Where the portal's files are served too, it is an address of theirs that does not exist.
    expect([
      [400, 'request.malformed'],
      [404, 'request.not-found'],
    ]).toContainEqual([answer.statusCode, answer.json().code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('idempotency', () => {
  it('serves a double click once and gives the same answer again', async () => {
    const before = TestController.served;
    const [first, second] = await Promise.all([post({ name: 'ana' }), post({ name: 'ana' })]);
    const statuses = [first.statusCode, second.statusCode].sort();
    expect(statuses).toEqual([201, 409]);
    const again = await post({ name: 'ana' });
    expect(again.statusCode).toBe(201);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(again.json()).toEqual({ served: before + 1 });
    expect(TestController.served).toBe(before + 1);
  });

  it('refuses the key for another request, and a request without a key', async () => {
    await post({ name: 'ana' });
    expect((await post({ name: 'eva' })).json().code).toBe('request.idempotency-key-reused');
    expect((await post({ name: 'eva' }, '')).statusCode).toBe(400);
  });

  it('frees the key of a request that failed', async () => {
    TestController.failNext = true;
    expect((await post({ name: 'ana' })).json().code).toBe('test.out-of-stock');
    expect((await post({ name: 'ana' })).statusCode).toBe(201);
  });
});

describe('boot', () => {
  it('refuses an endpoint that declares no permission', async () => {
    await expect(startTestApi(config(), modules([UndeclaredController]))).rejects.toThrow(
      'UndeclaredController.nothing',
    );
  });
});
