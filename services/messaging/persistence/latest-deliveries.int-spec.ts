import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AUTHOR, MessagingLab } from '../testing/messaging-lab.js';
import { DeliveryStore } from './delivery-store.js';

let lab: MessagingLab;
beforeAll(async () => {
  lab = await MessagingLab.start();
}, 120_000);
afterAll(() => lab.stop());

it('how messages stand is told once for each recipient, by the repetition of what was sent again', async () => {
  const [message] = await lab.queue(lab.message());
  const [other] = await lab.queue(lab.message());
  const [first, second] = message?.deliveries ?? [];
  const messageId = message?.id ?? '';
  await lab.db.query(
    `update messaging.deliveries set state = 'cancelled', next_attempt_at = null where id = $1`,
    [first?.id],
  );
  const repetition = {
    messageId,
    contactId: first?.contactId ?? '',
    name: 'Contacto 0',
    address: 'nueva@cliente.example',
    dueAt: new Date(),
    resendOf: first?.id ?? null,
  };
  await lab.transactor.run((tx) =>
    lab.app.get(DeliveryStore).add(tx, [repetition], { ...AUTHOR, now: new Date() }),
  );

  const told = await lab.facade.latestDeliveries(lab.db, [messageId]);
  expect(told.map(({ contactId, address, state }) => [contactId, address, state])).toEqual([
    [second?.contactId, 'c1@cliente.example', 'queued'],
    [first?.contactId, 'nueva@cliente.example', 'queued'],
  ]);
  expect(await lab.facade.latestDeliveries(lab.db, [messageId, other?.id ?? ''])).toHaveLength(4);
});
