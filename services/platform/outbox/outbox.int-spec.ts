import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { defineEvent } from '../../../shared/contracts/events/define-event.js';
import { ConfigModule } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { DatabaseModule } from '../database/database.module.js';
import { Transactor } from '../database/transactor.js';
import type { Tx } from '../database/tx.js';
import { platformPersistence } from '../persistence/index.js';
import { JobQueue } from '../queues/job-queue.js';
import { QueuesModule } from '../queues/queues.module.js';
import { queueKinds, testConfig } from '../testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { waitFor } from '../testing/wait-for.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from './event-handler.js';
import { EventRegistry } from './event-registry.js';
import { HandleEvent } from './handle-event.job.js';
import { Outbox } from './outbox.js';
import { OutboxModule } from './outbox.module.js';

const counted = defineEvent('platform.number-counted.v1', z.strictObject({ value: z.int() }));
const COUNT = `insert into counts (handler, value) values ($1, $2)`;

@Injectable()
@EventHandler(counted, 'test.first')
class First implements HandlesEvent<{ value: number }> {
  failures = 0;
  async handle(event: PublishedEvent<{ value: number }>, tx: Tx) {
    await tx.execute(COUNT, ['first', event.payload.value]);
    if (this.failures-- > 0) throw new Error('planted failure after a write');
  }
}

@Injectable()
@EventHandler(counted, 'test.second')
class Second implements HandlesEvent<{ value: number }> {
  async handle(event: PublishedEvent<{ value: number }>, tx: Tx) {
    await tx.execute(COUNT, ['second', event.payload.value]);
  }
}

@Module({ providers: [First, Second] })
class Handlers {}

describe.each(queueKinds)('outbox with the queue on %s', (queue) => {
  let database: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase([platformPersistence]);
    const config = testConfig('worker', database.url, {
      queue,
      prefix: `t${Date.now()}`,
      SWEEP_SECONDS: '1',
    });
    @Module({
      imports: [
        ConfigModule.register(config),
        DatabaseModule.register([platformPersistence]),
        QueuesModule.register(['events', 'work'], () => 4),
        OutboxModule.register('relay'),
        Handlers,
      ],
    })
    class Root {}
    app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
    await app.get(Database).query(`create table counts (handler text, value int)`);
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const append = (value: number, fail = false) =>
    app.get(Transactor).run(async (tx) => {
      await app.get(Outbox).append(tx, counted, { value });
      if (fail) throw new Error('planted rollback');
    });
  const counts = (value: number) =>
    app
      .get(Database)
      .query<{ handler: string }>(`select handler from counts where value = $1 order by 1`, [value]);
  const finished = () =>
    waitFor('every event finished', async () => {
      const rows = await app
        .get(Database)
        .query(`select 1 from platform.outbox_events where published_at is null or remaining_handlers > 0`);
      return rows.length === 0;
    });

  it('runs every handler once for a committed event and never for a rolled back one', async () => {
    await append(1);
    await expect(append(2, true)).rejects.toThrow('planted rollback');
    await finished();
    expect(await counts(1)).toEqual([{ handler: 'first' }, { handler: 'second' }]);
    expect(await counts(2)).toEqual([]);
  });

  it('repeats a handler that failed, and keeps nothing of the failed try', async () => {
    app.get(First).failures = 1;
    await append(3);
    await finished();
    expect(await counts(3)).toEqual([{ handler: 'first' }, { handler: 'second' }]);
  });

  it('does nothing the second time', async () => {
    await append(4);
    await finished();
    const [event] = await app
      .get(Database)
      .query<{ id: string }>(`select id from platform.outbox_events where payload->>'value' = '4'`);
    await app.get(HandleEvent).run({ eventId: event?.id ?? '', handler: 'test.first' });
    expect(await counts(4)).toHaveLength(2);
  });

  it('goes on from PostgreSQL when the queue was emptied', async () => {
    const events = app.get(JobQueue).queue('events');
    await events.pause();
    await append(5);
    await waitFor('event published', async () => {
      const waiting = `select 1 from platform.outbox_events where published_at is null`;
      return (await app.get(Database).query(waiting)).length === 0;
    });
    expect(await counts(5)).toEqual([]);
    await events.obliterate({ force: true });
    await events.resume();
    await finished();
    expect(await counts(5)).toEqual([{ handler: 'first' }, { handler: 'second' }]);
  });

  it('refuses a payload that breaks its contract, and two handlers of one name', async () => {
    const broken = { value: 'one' } as unknown as { value: number };
    await expect(
      app.get(Transactor).run((tx) => app.get(Outbox).append(tx, counted, broken)),
    ).rejects.toThrow();
    const twin = { contract: counted, name: 'test.first', instance: new Second() };
    expect(() => app.get(EventRegistry).register(twin)).toThrow('Two event handlers');
  });
});
