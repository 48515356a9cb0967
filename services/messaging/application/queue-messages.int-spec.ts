import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../platform/database/database.js';
import type { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { Files } from '../../platform/files/files.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import type { MessageToQueue, MessagingFacade } from '../public.js';
import { AUTHOR, MessagingLab, ORIGIN } from '../testing/messaging-lab.js';

let lab: MessagingLab;
let db: Database;
let transactor: Transactor;
let facade: MessagingFacade;
let client: MessagingLab['client'];
beforeAll(async () => {
  lab = await MessagingLab.start();
  ({ db, transactor, facade, client } = lab);
}, 120_000);
afterAll(() => lab.stop());

const message = (changes?: Partial<MessageToQueue>) => lab.message(changes);
const queue = (...messages: MessageToQueue[]) => lab.queue(...messages);
const eventsOf = (messageId: string) => lab.eventsOf(messageId);
const stored = async (intentKey: string) => {
  const [row] = await db.query<Record<string, unknown>>(
    `select * from messaging.messages where intent_key = $1`,
    [intentKey],
  );
  return row;
};
const dueAt = async (id?: string) =>
  (
    await db.query<{ at: Date }>(`select next_attempt_at as at from messaging.deliveries where id = $1`, [id])
  )[0]?.at;

describe('messages of another domain', () => {
  it('are stored as given, with a delivery per recipient, their history and one event', async () => {
    const asked = message();
    const [queued] = await queue(asked);
    expect(await stored(asked.intentKey)).toMatchObject({
      client_code: client.code,
      body: 'Estimados:\nadjuntamos su resumen.',
      html: asked.html,
      reply_to: 'cobranzas@demo.example',
      reply_to_name: 'Cobranzas',
      origin_kind: 'statement',
      origin_id: ORIGIN.id,
      created_by: 'user:1',
      created_by_name: 'Ana Paz',
    });
    expect(queued).toMatchObject({ isNew: true });
    expect(queued?.deliveries.map(({ contactId, state }) => [contactId, state])).toEqual(
      client.contactIds.map((id) => [id, 'queued']),
    );
    expect(await eventsOf(queued?.id ?? '')).toEqual([
      {
        messageId: queued?.id,
        clientId: client.id,
        clientCode: client.code,
        deliveryIds: queued?.deliveries.map(({ id }) => id),
        origin: ORIGIN,
        notBefore: null,
      },
    ]);
    const history = await db.query(
      `select state, principal_id from messaging.delivery_events where delivery_id = any ($1)`,
      [queued?.deliveries.map(({ id }) => id)],
    );
    expect(history).toEqual(client.contactIds.map(() => ({ state: 'queued', principal_id: 'user:1' })));
  });

  it('are given again, and not written again, for an intent that is stored', async () => {
    const [first, other] = [message(), message()];
    const [before] = await queue(first);
    await db.query(
      `update messaging.deliveries set state = 'cancelled', next_attempt_at = null where id = $1`,
      [before?.deliveries[0]?.id],
    );
    const again = await queue(other, { ...first, subject: 'Otro asunto' }, other);
    expect(again.map(({ isNew }) => isNew)).toEqual([true, false, false]);
    expect(again[1]?.id).toBe(before?.id);
    expect(again[1]?.deliveries.map(({ state }) => state)).toEqual(['cancelled', 'queued']);
    expect(again[2]).toEqual({ ...again[0], isNew: false });
    expect(await stored(first.intentKey)).toMatchObject({ subject: 'Resumen de cuenta' });
    expect(await eventsOf(before?.id ?? '')).toHaveLength(1);
  });

  it('are stored once by two who write the same at the same moment', async () => {
    const same = Array.from({ length: 20 }, () => message());
    const write = (own: MessageToQueue[]) =>
      transactor.run(async (tx) => {
        const queued = await facade.queueMessages(tx, own, AUTHOR);
        await tx.query(`select pg_sleep(0.2)`);
        return queued;
      });
    const [one, other] = await Promise.all([write(same), write([...same].reverse())]);
    const ids = (queued: readonly { id: string }[]) => queued.map(({ id }) => id);
    expect(ids([...other].reverse())).toEqual(ids(one));
    expect([...one, ...other].filter(({ isNew }) => isNew)).toHaveLength(20);
    expect([...one, ...other].every(({ deliveries }) => deliveries.length === 2)).toBe(true);
  });

  it('leave nothing behind when their transaction fails', async () => {
    const asked = message();
    const failing = transactor.run(async (tx) => {
      await facade.queueMessages(tx, [asked], AUTHOR);
      throw new Error('el resumen no se pudo emitir');
    });
    await expect(failing).rejects.toThrow('no se pudo emitir');
    expect(await stored(asked.intentKey)).toBeUndefined();
  });

  it('wait for the instant they must not be sent before; one that is past delays nothing', async () => {
    const [later, past] = [new Date(Date.now() + 3_600_000), new Date(Date.now() - 3_600_000)];
    const [waiting, due] = await queue(message({ notBefore: later }), message({ notBefore: past }));
    expect(await dueAt(waiting?.deliveries[0]?.id)).toEqual(later);
    expect(Number(await dueAt(due?.deliveries[0]?.id))).toBeGreaterThan(past.getTime() + 3_000_000);
    expect(await eventsOf(waiting?.id ?? '')).toMatchObject([{ notBefore: later.toISOString() }]);
  });

  it('are born held for an address that bounced, and no worker is told', async () => {
    await db.query(
      `insert into messaging.suppressed_addresses (address, reason, suppressed_at) values ('c1@cliente.example', 'bounced', now())`,
    );
    const [queued] = await queue(message());
    expect(queued?.deliveries.map(({ state }) => state)).toEqual(['queued', 'held']);
    expect(await eventsOf(queued?.id ?? '')).toMatchObject([{ deliveryIds: [queued?.deliveries[0]?.id] }]);
  });

  it('wait for their instant although a person releases the address meanwhile', async () => {
    const notBefore = new Date(Date.now() + 3_600_000);
    await db.query(
      `insert into messaging.suppressed_addresses (address, reason, suppressed_at) values ('malo@cliente.example', 'bounced', now())`,
    );
    const to = { contactId: client.contactIds[0] ?? '', name: 'x', address: 'Malo@cliente.example' };
    const [queued] = await queue(message({ notBefore, recipients: [to] }));
    const id = queued?.deliveries[0]?.id ?? '';
    expect(queued?.deliveries).toMatchObject([{ state: 'held' }]);
    const by = { principalId: 'user:1', now: new Date() };
    await transactor.run((tx) => lab.app.get(DeliveryStore).release(tx, id, by));
    expect(await dueAt(id)).toEqual(notBefore);
  });

  it('carry files in their order, under names that are no paths', async () => {
    const [pdf, image] = await transactor.run((tx) =>
      new Files().storeMany(tx, [
        { bytes: Buffer.from('%PDF-1'), type: 'application/pdf' },
        { bytes: Buffer.from('PNG'), type: 'image/png' },
      ]),
    );
    if (!pdf || !image) throw new Error('not stored');
    const [queued] = await queue(
      message({
        attachments: [
          { ...pdf, name: '../Núñez\\resumen\r\n.pdf' },
          { ...image, name: 'ñ'.repeat(300) },
          { ...pdf, name: ' ' },
        ],
      }),
    );
    expect(
      await db.query(
        `select ord, encode(sha256, 'hex') as sha256, name, type, size from messaging.message_attachments
          where message_id = $1 order by ord`,
        [queued?.id],
      ),
    ).toEqual([
      { ord: 1, ...pdf, name: '.. Núñez resumen .pdf' },
      { ord: 2, ...image, name: 'ñ'.repeat(200) },
      { ord: 3, ...pdf, name: 'archivo' },
    ]);
  });

  it('are refused as a whole with files that no mail server takes, or that nobody keeps', async () => {
    const file = { sha256: '00'.repeat(32), name: 'x.pdf', type: 'application/pdf', size: 11 * 1024 * 1024 };
    const [good, large] = [message(), message({ attachments: [file, file] })];
    await expect(queue(good, large)).rejects.toMatchObject({
      definition: { code: 'messaging.attachments-too-large' },
    });
    await expect(queue(good, message({ attachments: [file] }))).rejects.toMatchObject({ code: '23503' });
    expect(await stored(good.intentKey)).toBeUndefined();
  });

  it('are refused without a recipient or with an address that is none', async () => {
    const [recipient] = message().recipients;
    await expect(queue(message({ recipients: [] }))).rejects.toThrow('no recipient');
    const wrong = {
      ...recipient,
      contactId: client.id,
      name: 'x',
      address: 'a@b.example\r\nRCPT TO:<c@d.example>',
    };
    await expect(queue(message({ recipients: [wrong] }))).rejects.toThrow('no recipient');
  });

  it('take as many statements for five thousand as for one', async () => {
    const statements = async (messages: MessageToQueue[]) => {
      let count = 0;
      await transactor.run((tx) => {
        const counting: Tx = {
          ...tx,
          query: (...args) => (count++, tx.query(...args)),
          execute: (...args) => (count++, tx.execute(...args)),
        };
        return facade.queueMessages(counting, messages, AUTHOR);
      });
      return count;
    };
    const many = Array.from({ length: 5000 }, () => message({ html: '<p>ñ</p>'.repeat(600) }));
    expect(await statements(many)).toBe(await statements([message()]));
  });
});
