import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { ConfigModule } from '../config/config.module.js';
import { startTestApi, queueKinds, startTestWorker, testConfig } from '../testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { waitFor } from '../testing/wait-for.js';
import { LiveModule } from './live.module.js';
import { LiveUpdates } from './live-updates.js';

/** Opens the stream as a browser does and collects its text. */
async function listen(app: NestFastifyApplication) {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const abort = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/api/live`, { signal: abort.signal });
  const stream = { text: '', contentType: response.headers.get('content-type'), close: () => abort.abort() };
  void (async () => {
    for await (const chunk of response.body ?? []) stream.text += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  return stream;
}

describe.each(queueKinds)('live updates with the queue on %s', (queue) => {
  let database: TestDatabase;
  let publisher: INestApplicationContext;
  const apis: NestFastifyApplication[] = [];

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const config = testConfig('api', database.url, { queue, prefix: `live${Date.now()}` });
    for (let i = 0; i < 2; i++) {
      const app = await startTestApi(config, [ConfigModule.register(config), LiveModule.register('stream')]);
      await app.listen(0, '127.0.0.1');
      apis.push(app);
    }
    publisher = await startTestWorker({
      module: class Root {},
      imports: [ConfigModule.register(config), LiveModule.register('publisher')],
    });
  }, 120_000);

  afterAll(async () => {
    await Promise.all([...apis, publisher].map((app) => app.close()));
    await database.drop();
  });

  it('reach the streams of every API process, without data', async () => {
    const streams = await Promise.all(apis.map(listen));
    await waitFor('streams ready', () => streams.every((stream) => stream.text.includes('event: ready')));
    const change = { topic: 'message', id: '000123-01', version: 3 };
    await waitFor('the change on both', async () => {
      await publisher.get(LiveUpdates).publish(change);
      return streams.every((stream) => stream.text.includes(`data: ${JSON.stringify(change)}\n\n`));
    });
    expect(streams[0]?.contentType).toBe('text/event-stream; charset=utf-8');
    streams.forEach((stream) => stream.close());
  });
});

describe('live updates without a queue', () => {
  it('never fail the change they tell of', async () => {
    const database = await createTestDatabase([]);
    const config = testConfig('worker', database.url, { REDIS_URL: 'redis://127.0.0.1:1' });
    const app = await startTestWorker({
      module: class Root {},
      imports: [ConfigModule.register(config), LiveModule.register('publisher')],
    });
    const outcome = await Promise.race([
      app
        .get(LiveUpdates)
        .publish({ topic: 'client', id: 'x', version: 1 })
        .then(() => 'returned'),
      new Promise((resolve) => setTimeout(() => resolve('hangs'), 4000)),
    ]);
    expect(outcome).toBe('returned');
    await app.close();
    await database.drop();
  });
});
