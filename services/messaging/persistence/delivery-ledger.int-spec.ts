import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Transactor } from '../../platform/database/transactor.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { canFollow, DELIVERY_STATES, type DeliveryState } from '../domain/delivery-state.js';
import type { Outcome } from '../domain/outcome.js';
import { addClient, queueMessages } from '../testing/fixtures.js';
import { type AttemptResult, DeliveryLedger } from './delivery-ledger.js';
import { DeliveryStore } from './delivery-store.js';
import { messagingPersistence } from './index.js';

const PERSISTENCE = [platformPersistence, clientsPersistence, messagingPersistence];

let database: TestDatabase;
let app: INestApplicationContext;
let db: Database;
let ledger: DeliveryLedger;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  @Module({
    imports: [
      ConfigModule.register(testConfig('worker', database.url)),
      DatabaseModule.register(PERSISTENCE),
    ],
    providers: [DeliveryLedger, DeliveryStore],
  })
  class Root {}
  app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  db = app.get(Database);
  ledger = app.get(DeliveryLedger);
  ({ id: clientId } = await addClient(db, 1, ['ana@cliente.example']));
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

let delivery: string;
let count = 0;
beforeEach(async () => {
  delivery = await queueOne();
});

const NOW = () => new Date(Date.now() + 1000);
const queueOne = async () => (await queueMessages(db, `key-${count++}`, [clientId]))[0]?.id ?? '';
const take = (seconds = 60, hint = '1', hintWasLost = false) =>
  ledger.lease([{ id: delivery, token: randomUUID(), hint, hintWasLost }], seconds, NOW());
const mark = (id: string, token: string) =>
  ledger.markSending([{ id, token, messageIdHeader: `<${id}@test.example>` }], 60, NOW());
const outcome = (state: Outcome['state']): Outcome => ({ state, errorClass: null, serverResponse: 'x' });
const result = (id: string, token: string, state: Outcome['state']): AttemptResult => ({
  id,
  token,
  outcome: outcome(state),
  nextAttemptAt: state === 'deferred' ? new Date(Date.now() - 1000) : null,
});
const record = (item: AttemptResult) => app.get(Transactor).run((tx) => ledger.record(tx, [item], NOW()));
const recordLate = (item: AttemptResult) =>
  app.get(Transactor).run((tx) => ledger.recordLate(tx, [item], NOW()));
const expire = () =>
  db.query(`update messaging.deliveries set lease_until = now() - interval '1 second' where id = $1`, [
    delivery,
  ]);
const row = async (id = delivery) => {
  const [found] = await db.query<{
    state: DeliveryState;
    attempts: number;
    version: number;
    lease_token: string;
  }>(`select state, attempts, version, lease_token from messaging.deliveries where id = $1`, [id]);
  if (!found) throw new Error('no row');
  return found;
};
const history = async () =>
  (
    await db.query<{ state: string }>(
      `select state from messaging.delivery_events where delivery_id = $1 order by version`,
      [delivery],
    )
  ).map(({ state }) => state);

describe('a lease', () => {
  it('goes to one of many workers that ask at once', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => take()));
    expect(taken.flat()).toHaveLength(1);
    expect(taken.flat()[0]).toMatchObject({ id: delivery, attempt: 1, address: 'ana@cliente.example' });
  });

  it('is not given before the delivery is due', async () => {
    await db.query(
      `update messaging.deliveries set next_attempt_at = now() + interval '1 hour' where id = $1`,
      [delivery],
    );
    expect(await take()).toEqual([]);
  });

  it('that ran out before sending is given again, and fences the first holder out', async () => {
    const [first] = await take();
    await expire();
    const [second] = await take();
    expect(second?.attempt).toBe(2);
    expect(await mark(delivery, first?.token ?? '')).toEqual([]);
    expect(await mark(delivery, second?.token ?? '')).toHaveLength(1);
  });

  it('is taken over at once only for the very hint that is known to be lost', async () => {
    await take(60, '1');
    expect(await take(60, '1', false)).toEqual([]);
    expect(await take(60, '1.1', true)).toEqual([]);
    expect(await take(60, '1', true)).toHaveLength(1);
  });

  it('that is renewed does not run out', async () => {
    const [held] = await take(1);
    await ledger.renewLeases([{ id: delivery, token: held?.token ?? '' }], 60);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await take()).toEqual([]);
  });

  it('given back counts no attempt', async () => {
    const [held] = await take();
    await ledger.releaseLease({ id: delivery, token: held?.token ?? '' });
    expect(await row()).toMatchObject({ state: 'queued', attempts: 0, lease_token: null });
  });
});

describe('what happened', () => {
  it('is heard once, from the holder of the newest token only', async () => {
    const [held] = await take();
    const token = held?.token ?? '';
    await mark(delivery, token);
    expect(await record(result(delivery, randomUUID(), 'accepted'))).toEqual([]);
    expect(await record(result(delivery, token, 'accepted'))).toMatchObject([
      { state: 'accepted', version: 3 },
    ]);
    expect(await record(result(delivery, token, 'failed'))).toEqual([]);
    expect(await history()).toEqual(['queued', 'sending', 'accepted']);
  });

  it('is given up when the lease runs out while sending, and told late by the same token only', async () => {
    const [held] = await take();
    const token = held?.token ?? '';
    await mark(delivery, token);
    await expire();
    await app.get(Transactor).run((tx) => ledger.giveUpExpired(tx, 10, NOW()));
    expect((await row()).state).toBe('unconfirmed');
    expect(await take()).toEqual([]);
    expect(await recordLate(result(delivery, randomUUID(), 'accepted'))).toEqual([]);
    expect(await recordLate(result(delivery, token, 'accepted'))).toHaveLength(1);
    expect(await history()).toEqual(['queued', 'sending', 'unconfirmed', 'accepted']);
  });

  it('is given up for a lost hint before its lease runs out, and for no other hint', async () => {
    const [held] = await take();
    await mark(delivery, held?.token ?? '');
    const lost = (hint: string) =>
      app.get(Transactor).run((tx) => ledger.giveUpLost(tx, delivery, hint, NOW()));
    expect(await lost('1.1')).toEqual([]);
    expect(await lost('1')).toHaveLength(1);
  });

  it('is not changed by a cancellation once it is being sent, and a cancelled one is not sent', async () => {
    const by = { principalId: 'p', now: NOW() };
    const cancel = (id: string) => app.get(Transactor).run((tx) => app.get(DeliveryStore).cancel(tx, id, by));
    const [held] = await take();
    expect(await cancel(delivery)).toMatchObject({ state: 'cancelled' });
    expect(await mark(delivery, held?.token ?? '')).toEqual([]);

    delivery = await queueOne();
    const [other] = await take();
    await mark(delivery, other?.token ?? '');
    expect(await cancel(delivery)).toBeUndefined();
  });
});

describe('the database', () => {
  it('follows exactly the transitions of the domain', async () => {
    for (const from of DELIVERY_STATES) {
      for (const to of ['accepted', 'deferred', 'bounced', 'failed', 'unconfirmed'] as const) {
        delivery = await queueOne();
        const token = randomUUID();
        await force(from, token);
        const item = result(delivery, token, to);
        const changed = from === 'unconfirmed' ? await recordLate(item) : await record(item);
        expect(`${from} -> ${to}: ${changed.length === 1}`).toBe(`${from} -> ${to}: ${canFollow(from, to)}`);
      }
    }
  });

  it('refuses to change or delete history', async () => {
    await expect(db.query(`update messaging.delivery_events set state = 'accepted'`)).rejects.toThrow(
      'append-only',
    );
    await expect(db.query(`delete from messaging.delivery_events`)).rejects.toThrow('append-only');
  });

  it('finds due and sending rows by their partial indexes, without reading the rest', async () => {
    const plan = async (sql: string) =>
      JSON.stringify(
        await app.get(Transactor).run(async (tx) => {
          await tx.execute(`set local enable_seqscan = off`);
          return tx.query(`explain ${sql}`);
        }),
      );
    expect(
      await plan(
        `select id from messaging.deliveries where state in ('queued', 'deferred') and next_attempt_at <= now()
          order by next_attempt_at, id limit 10`,
      ),
    ).toContain('deliveries_due');
    expect(await plan(`select id from messaging.deliveries where state = 'sending' order by id`)).toContain(
      'deliveries_sending',
    );
  });
});

describe('any sequence of workers, crashes, sweeps and people', () => {
  const step = fc.constantFrom(
    'take',
    'mark',
    'accept',
    'defer',
    'expire',
    'give-up',
    'cancel',
    'back',
    'late',
  );

  it('hands a delivery over at most once without a person, and its history follows the transitions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        delivery = await queueOne();
        // Every token that was ever given; any of them may act at any time, as a slow or resurrected worker would.
        const tokens: string[] = [];
        let handedOver = 0;
        for (const [index, each] of steps.entries()) {
          const token = tokens[index % Math.max(tokens.length, 1)] ?? randomUUID();
          if (each === 'take') tokens.push(...(await take()).map((held) => held.token));
          if (each === 'mark' && (await mark(delivery, token)).length > 0) handedOver += 1;
          if (each === 'accept') await record(result(delivery, token, 'accepted'));
          if (each === 'defer') {
            // A definite "no" of the server: the hand-over is known not to have happened.
            const [change] = await record(result(delivery, token, 'deferred'));
            if (change && handedOver > 0) handedOver -= 1;
          }
          if (each === 'late') await recordLate(result(delivery, token, 'accepted'));
          if (each === 'expire') {
            await db.query(
              `update messaging.deliveries set lease_until = now() - interval '1 second'
                where id = $1 and lease_until is not null`,
              [delivery],
            );
          }
          if (each === 'give-up') await app.get(Transactor).run((tx) => ledger.giveUpExpired(tx, 10, NOW()));
          if (each === 'cancel') {
            const by = { principalId: 'p', now: NOW() };
            await app.get(Transactor).run((tx) => app.get(DeliveryStore).cancel(tx, delivery, by));
          }
          if (each === 'back') await ledger.releaseLease({ id: delivery, token });
          expect(handedOver).toBeLessThanOrEqual(1);
        }
        const states = (await history()) as DeliveryState[];
        for (let i = 1; i < states.length; i++) {
          expect(canFollow(states[i - 1] as DeliveryState, states[i] as DeliveryState)).toBe(true);
        }
        expect(states.at(-1)).toBe((await row()).state);
        expect(states).toHaveLength((await row()).version);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Puts the delivery in a state that its constraints allow, with a token that may speak for it. */
async function force(state: DeliveryState, token: string) {
  const waits = state === 'queued' || state === 'deferred';
  await db.query(
    `update messaging.deliveries
        set state = $2, lease_token = $3, next_attempt_at = case when $4 then now() end,
            lease_until = case when $4 or $2 = 'sending' then now() + interval '1 minute' end,
            sending_since = now(), accepted_at = case when $2 = 'accepted' then now() end
      where id = $1`,
    [delivery, state, token, waits],
  );
}
