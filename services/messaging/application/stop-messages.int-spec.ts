import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DeliveryChange, DeliveryLedger } from '../persistence/delivery-ledger.js';
import { AUTHOR, MessagingLab, ORIGIN } from '../testing/messaging-lab.js';

let lab: MessagingLab;
let ledger: DeliveryLedger;
beforeAll(async () => {
  lab = await MessagingLab.start();
  ledger = new DeliveryLedger(lab.db);
}, 120_000);
afterAll(() => lab.stop());

const CANCELLED = 'messaging.delivery-cancelled.v1';
const stop = (...messageIds: string[]) =>
  lab.transactor.run((tx) => lab.facade.stopMessages(tx, messageIds, AUTHOR));
const statesOf = async (messageId: string) =>
  (
    await lab.db.query<{ state: string }>(
      `select state from messaging.deliveries where message_id = $1 order by id`,
      [messageId],
    )
  ).map(({ state }) => state);
const soon = () => new Date(Date.now() + 1000);
const lease = (id: string) =>
  ledger.lease([{ id, token: randomUUID(), hint: '1', hintWasLost: false }], 60, soon());
const begin = ({ id, token }: { id: string; token: string }): Promise<DeliveryChange[]> =>
  ledger.markSending([{ id, token, messageIdHeader: `<${id}@x>` }], 60, soon());
/** A message with the ids of its two deliveries. */
async function queued(notBefore: Date | null = null) {
  const [message] = await lab.queue(lab.message({ notBefore }));
  const [one = '', other = ''] = message?.deliveries.map(({ id }) => id) ?? [];
  return { id: message?.id ?? '', one, other };
}

describe('stopping messages', () => {
  it('stops all that waits of those named and nothing of others, with history and events', async () => {
    const [first, second, other] = [
      await queued(new Date(Date.now() + 3_600_000)),
      await queued(),
      await queued(),
    ];
    const stopped = await stop(first.id, second.id);
    expect(stopped.map(({ id }) => id)).toEqual([first.one, first.other, second.one, second.other]);
    expect(stopped[0]).toMatchObject({ messageId: first.id, clientCode: lab.client.code });
    expect(await statesOf(first.id)).toEqual(['cancelled', 'cancelled']);
    expect(await statesOf(other.id)).toEqual(['queued', 'queued']);
    expect(await lab.eventsOf(first.id, CANCELLED)).toMatchObject([
      { deliveryId: first.one, clientId: lab.client.id, clientCode: lab.client.code, origin: ORIGIN },
      { deliveryId: first.other },
    ]);
    const history = await lab.db.query(
      `select state, principal_id from messaging.delivery_events where delivery_id = $1 order by version`,
      [first.one],
    );
    expect(history.at(-1)).toEqual({ state: 'cancelled', principal_id: AUTHOR.principalId });
  });

  it('fences out a worker that holds one, and leaves alone what is being sent', async () => {
    const { id, one, other } = await queued();
    const [held] = await lease(one);
    const [sent] = await lease(other);
    if (!held || !sent) throw new Error('not leased');
    expect(await begin(sent)).toHaveLength(1);
    expect((await stop(id)).map((stopped) => stopped.id)).toEqual([one]);
    expect(await begin(held)).toEqual([]);
    expect(await statesOf(id)).toEqual(['cancelled', 'sending']);
  });

  it('changes nothing the second time, and of two at once each mail is stopped by one', async () => {
    const messages = [await queued(), await queued()];
    const ids = messages.map(({ id }) => id);
    const stops = await Promise.all([stop(...ids), stop(...[...ids].reverse())]);
    expect(stops.flat()).toHaveLength(4);
    expect(await stop(...ids)).toEqual([]);
    for (const id of ids) expect(await lab.eventsOf(id, CANCELLED)).toHaveLength(2);
  });

  it('leaves nothing stopped when its transaction fails', async () => {
    const { id } = await queued();
    const failing = lab.transactor.run(async (tx) => {
      await lab.facade.stopMessages(tx, [id], AUTHOR);
      throw new Error('no se detuvo');
    });
    await expect(failing).rejects.toThrow('no se detuvo');
    expect(await statesOf(id)).toEqual(['queued', 'queued']);
  });
});
