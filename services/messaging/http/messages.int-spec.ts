import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessApiModule } from '../../access/access.module.js';
import { accessPersistence } from '../../access/persistence/index.js';
import { addUser, signIn, type TestSession } from '../../access/testing/users.js';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { MessagingApiModule } from '../messaging.module.js';
import { messagingPersistence } from '../persistence/index.js';
import { addClient } from '../testing/fixtures.js';

const PERSISTENCE = [platformPersistence, accessPersistence, clientsPersistence, messagingPersistence];

interface DeliveryBody {
  id: string;
  contactId: string;
  address: string;
  state: string;
  nextStep: string;
  resendOf: string | null;
  resentAs: string | null;
  canCancel: boolean;
  canResend: boolean;
  version: number;
}
interface MessageBody {
  id: string;
  subject: string;
  text: string;
  createdByName: string;
  replyTo: string | null;
  deliveries: (DeliveryBody & { history: { state: string }[] })[];
}
interface ProblemBody {
  code: string;
  errors?: { pointer: string; code: string }[];
  current?: DeliveryBody;
}

let database: TestDatabase;
let app: NestFastifyApplication;
let db: Database;
let sender: TestSession;
let client: Awaited<ReturnType<typeof addClient>>;
let keys = 0;

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  const config = testConfig('api', database.url);
  app = await startTestApi(config, [
    ConfigModule.register(config),
    ClockModule,
    DatabaseModule.register(PERSISTENCE),
    OutboxModule.register('publisher'),
    LiveModule.register('publisher'),
    AccessApiModule,
    MessagingApiModule,
  ]);
  db = app.get(Database);
  await addUser(app, 'ana@demo.example', 'support');
  sender = await signIn(app, 'ana@demo.example');
  client = await addClient(db, 123, ['uno@cliente.example', 'dos@cliente.example', 'tres@cliente.example']);
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const newKey = () => `key-${String(keys++).padStart(6, '0')}`;
const send = (body: object, key = newKey(), code = client.code, session = sender) =>
  session.call('POST', `/api/messaging/clients/${code}/messages`, {
    payload: { subject: 'Aviso', text: 'Hola', contactIds: client.contactIds.slice(0, 2), ...body },
    headers: { 'idempotency-key': key },
  });
const sent = async (body: object = {}) => (await send(body)).json<MessageBody>();
const act = (id: string, action: string, version?: number, headers: Record<string, string> = {}) =>
  sender.call('POST', `/api/messaging/deliveries/${id}/${action}`, {
    headers: { ...(version === undefined ? {} : { 'if-match': `"${version}"` }), ...headers },
  });
const resend = (id: string, key = newKey()) => act(id, 'resend', undefined, { 'idempotency-key': key });
/** Ends a delivery as a worker would. */
const end = (id: string, state: string) =>
  db.query(
    `with d as (update messaging.deliveries set state = $2, next_attempt_at = null, version = version + 1
                 where id = $1 returning *)
     insert into messaging.delivery_events (delivery_id, version, state, attempt, at) select id, version, state, 1, now() from d`,
    [id, state],
  );
const events = async (type: string) =>
  (
    await db.query<{ payload: Record<string, unknown> }>(
      `select payload from platform.outbox_events where type = $1 order by id`,
      [type],
    )
  ).map(({ payload }) => payload);

describe('sending', () => {
  it('answers before anything is sent, with one queued delivery per contact, an event and an audit entry', async () => {
    const answer = await send({ subject: ' Vencimiento de su abono ', text: 'Línea 1\r\nLínea 2' });
    expect(answer.statusCode).toBe(202);
    const message = answer.json<MessageBody>();
    expect(message).toMatchObject({
      subject: 'Vencimiento de su abono',
      text: 'Línea 1\nLínea 2',
      createdByName: 'ana@demo.example',
      replyTo: 'ana@demo.example',
      deliveries: [
        {
          address: 'uno@cliente.example',
          state: 'queued',
          nextStep: 'wait',
          canCancel: true,
          canResend: false,
        },
        { address: 'dos@cliente.example', state: 'queued', history: [{ state: 'queued' }] },
      ],
    });
    expect((await events('messaging.message-queued.v1')).at(-1)).toEqual({
      messageId: message.id,
      clientId: client.id,
      clientCode: client.code,
      deliveryIds: message.deliveries.map(({ id }) => id),
      origin: null,
      notBefore: null,
    });
    const audit = await db.query(`select action, ip from access.audit_entries where entity_id = $1`, [
      message.id,
    ]);
    expect(audit).toEqual([{ action: 'messaging.message-sent', ip: '127.0.0.1' }]);
  });

  it('stores one intent for a double click, also without the help of the stored answer', async () => {
    const key = newKey();
    const count = async () =>
      (await db.query<{ n: number }>(`select count(*)::int as n from messaging.deliveries`))[0]?.n ?? 0;
    const before = await count();
    const clicks = await Promise.all([send({}, key), send({}, key), send({}, key)]);
    const accepted = clicks.filter(({ statusCode }) => statusCode === 202);
    expect(accepted.length).toBeGreaterThan(0);
    expect(clicks.every(({ statusCode }) => [202, 409].includes(statusCode))).toBe(true);
    expect(await count()).toBe(before + 2);

    await db.query(`delete from platform.idempotency_keys`);
    const again = await send({}, key);
    expect(again.json<MessageBody>().id).toBe(accepted[0]?.json<MessageBody>().id);
    await db.query(`delete from platform.idempotency_keys`);
    const other = await send({ text: 'Otro texto' }, key);
    expect(other.statusCode).toBe(422);
    expect(other.json<ProblemBody>().code).toBe('request.idempotency-key-reused');
    expect(await count()).toBe(before + 2);
  });

  it('refuses contacts that may not be written to, naming each', async () => {
    const odd = await addClient(db, 124, [
      'a@cliente.example',
      'b@cliente.example',
      'c@cliente',
      'd@cliente.example',
    ]);
    await db.query(`update clients.contacts set emails = '{}' where id = $1`, [odd.contactIds[0]]);
    await db.query(`update clients.contacts set valid_until = '2020-01-31' where id = $1`, [
      odd.contactIds[1],
    ]);
    const stranger = client.contactIds[0] ?? '';
    const answer = await send({ contactIds: [...odd.contactIds, stranger] }, newKey(), odd.code);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<ProblemBody>()).toMatchObject({
      code: 'messaging.contact-not-allowed',
      errors: [
        { pointer: '/contactIds/0', code: 'no-address' },
        { pointer: '/contactIds/1', code: 'not-valid-today' },
        { pointer: '/contactIds/2', code: 'invalid-address' },
        { pointer: '/contactIds/4', code: 'not-a-contact' },
      ],
    });
    expect(await db.query(`select 1 from messaging.messages where client_id = $1`, [odd.id])).toEqual([]);
  });

  it.each([
    [{ subject: 'Hola\r\nBcc: otro@x.example' }, '/subject'],
    [{ subject: 'Hola\u2028otra línea' }, '/subject'],
    [{ subject: '   ' }, '/subject'],
    [{ subject: 'x'.repeat(201) }, '/subject'],
    [{ text: ' \n ' }, '/text'],
    [{ text: 'x'.repeat(20_001) }, '/text'],
    [{ text: 'nul \u0000' }, '/text'],
    [{ contactIds: [] }, '/contactIds'],
    [{ html: '<b>x</b>' }, '/html'],
  ])('refuses %j', async (body, pointer) => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ProblemBody>().errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('refuses a repeated contact, a missing key and an unknown client', async () => {
    const [first] = client.contactIds;
    expect((await send({ contactIds: [first, first] })).statusCode).toBe(400);
    expect((await send({}, 'short')).statusCode).toBe(400);
    const unknown = await send({}, newKey(), '999999-99');
    expect([unknown.statusCode, unknown.json<ProblemBody>().code]).toEqual([404, 'clients.not-found']);
  });

  it('needs the permission to send', async () => {
    await addUser(app, 'lee@demo.example', 'read-only');
    const reader = await signIn(app, 'lee@demo.example');
    expect((await send({}, newKey(), client.code, reader)).statusCode).toBe(403);
    expect((await reader.call('GET', `/api/messaging/clients/${client.code}/messages`)).statusCode).toBe(200);
  });
});

describe('reading', () => {
  it('lists newest first, by pages that neither skip nor repeat', async () => {
    const own = await addClient(db, 125, ['a@cliente.example']);
    const subjects = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];
    for (const subject of subjects) await send({ subject, contactIds: own.contactIds }, newKey(), own.code);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await sender.call(
        'GET',
        `/api/messaging/clients/${own.code}/messages?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      const body = page.json<{ items: MessageBody[]; nextCursor: string | null; total: object }>();
      expect(body.total).toEqual({ value: 5, exact: true });
      expect(body.items.every((item) => item.deliveries.length === 1 && !('text' in item))).toBe(true);
      seen.push(...body.items.map((item) => item.subject));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([...subjects].reverse());
  });

  it.each(['nonsense', Buffer.from('["x"]').toString('base64url')])(
    'refuses the cursor %s',
    async (cursor) => {
      const answer = await sender.call(
        'GET',
        `/api/messaging/clients/${client.code}/messages?cursor=${cursor}`,
      );
      expect([answer.statusCode, answer.json<ProblemBody>().code]).toEqual([400, 'request.invalid']);
    },
  );

  it('opens a message with its text and writes down who read it', async () => {
    const message = await sent();
    const answer = await sender.call('GET', `/api/messaging/messages/${message.id}`);
    expect(answer.json()).toEqual(message);
    const audit = await db.query<{ action: string }>(
      `select action from access.audit_entries where entity_id = $1 order by occurred_at`,
      [message.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['messaging.message-sent', 'messaging.message-read']);
    const missing = await sender.call('GET', `/api/messaging/messages/${client.id}`);
    expect([missing.statusCode, missing.json<ProblemBody>().code]).toEqual([
      404,
      'messaging.message-not-found',
    ]);
  });
});

describe('deciding', () => {
  it('cancels what waits, once, at the version that was seen', async () => {
    const [delivery] = (await sent()).deliveries;
    const id = delivery?.id ?? '';
    expect((await act(id, 'cancel')).statusCode).toBe(428);
    const stale = await act(id, 'cancel', 9);
    expect(stale.statusCode).toBe(412);
    expect(stale.json<ProblemBody>()).toMatchObject({
      code: 'request.version-conflict',
      current: { id, version: 1 },
    });
    const answer = await act(id, 'cancel', 1);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBe('"2"');
    expect(answer.json<DeliveryBody>()).toMatchObject({
      state: 'cancelled',
      canCancel: false,
      canResend: true,
    });
    expect((await act(id, 'cancel', 2)).json<ProblemBody>().code).toBe('messaging.delivery-not-cancellable');
    expect(await events('messaging.delivery-cancelled.v1')).toHaveLength(1);
  });

  it.each(['failed', 'bounced', 'unconfirmed'])(
    'resends what is %s as a new, linked delivery, once',
    async (state) => {
      const message = await sent();
      const id = message.deliveries[0]?.id ?? '';
      await end(id, state);
      await db.query(`update clients.contacts set emails = '{corregido@cliente.example}' where id = $1`, [
        message.deliveries[0]?.contactId,
      ]);
      const answer = await resend(id);
      expect(answer.statusCode).toBe(202);
      const added = answer.json<DeliveryBody>();
      expect(added).toMatchObject({
        state: 'queued',
        resendOf: id,
        address: 'corregido@cliente.example',
        version: 1,
      });
      expect((await events('messaging.delivery-requeued.v1')).at(-1)).toMatchObject({
        deliveryId: added.id,
        resendOf: id,
      });
      const second = await resend(id);
      expect([second.statusCode, second.json<ProblemBody>().code]).toEqual([
        409,
        'messaging.delivery-already-resent',
      ]);
      const opened = await sender.call('GET', `/api/messaging/messages/${message.id}`);
      expect(opened.json<MessageBody>().deliveries).toMatchObject([
        { id, state, resentAs: added.id, canResend: false, nextStep: 'none' },
        { state: 'queued' },
        { id: added.id, state: 'queued' },
      ]);
      await db.query(`update clients.contacts set emails = '{uno@cliente.example}' where id = $1`, [
        added.contactId,
      ]);
    },
  );

  it('does not resend what is queued, on its way or accepted', async () => {
    const [delivery] = (await sent()).deliveries;
    const answer = await resend(delivery?.id ?? '');
    expect([answer.statusCode, answer.json<ProblemBody>().code]).toEqual([
      409,
      'messaging.delivery-not-resendable',
    ]);
    const missing = await resend(client.id);
    expect([missing.statusCode, missing.json<ProblemBody>().code]).toEqual([
      404,
      'messaging.delivery-not-found',
    ]);
  });

  it('holds a mail to a suppressed address until a person releases it', async () => {
    const [, , third] = client.contactIds;
    await db.query(
      `insert into messaging.suppressed_addresses (address, reason, suppressed_at)
       values ('tres@cliente.example', 'bounced', now())`,
    );
    const held = (await sent({ contactIds: [third] })).deliveries[0];
    expect(held).toMatchObject({ state: 'held', nextStep: 'release', canCancel: false });
    expect((await events('messaging.message-queued.v1')).at(-1)).toMatchObject({ deliveryIds: [] });
    const released = await act(held?.id ?? '', 'release', 1);
    expect(released.json<DeliveryBody>()).toMatchObject({ state: 'queued', version: 2 });
    expect((await events('messaging.delivery-requeued.v1')).at(-1)).toMatchObject({
      deliveryId: held?.id,
      resendOf: null,
    });
    expect((await act(held?.id ?? '', 'release', 2)).json<ProblemBody>().code).toBe(
      'messaging.delivery-not-held',
    );
    expect((await sent({ contactIds: [third] })).deliveries[0]).toMatchObject({ state: 'queued' });
  });
});
