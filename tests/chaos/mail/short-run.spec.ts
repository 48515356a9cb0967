import { describe, expect, it } from '@jest/globals';
import { findRedis } from '../lib/redis.mjs';
import { reconcile } from './reconcile.mjs';
import { runMailChaos } from './run.mjs';

const queues = findRedis() ? (['postgres', 'redis'] as const) : (['postgres'] as const);

/** The short form of `npm run chaos -- mail`, on the built server. */
describe.each(queues)('mail under random kills with the queue on %s', (queue) => {
  it('loses nothing and sends nothing twice, and planted failures would be noticed', async () => {
    const { books, circumstances, mostUnconfirmed, problems, ...verdict } = await runMailChaos({
      kills: 5,
      recipients: 150,
      seed: 20_261_124,
      queue,
    });
    expect(problems).toEqual([]);
    expect(verdict).toMatchObject({ lost: 0, duplicated: 0 });
    if (verdict.unconfirmed > mostUnconfirmed) {
      throw new Error(
        `${verdict.unconfirmed} unconfirmed, at most ${mostUnconfirmed}: ${JSON.stringify(circumstances, null, 1)}`,
      );
    }
    expect(books.received.length).toBeGreaterThan(100);

    const accepted = books.deliveries.find(({ state }: { state: string }) => state === 'accepted');
    const isOf = ({ messageId }: { messageId: string }) => messageId.includes(accepted.id);
    const [copy] = books.received.filter(isOf);
    const without = books.received.filter((mail: { messageId: string }) => !isOf(mail));
    expect(reconcile({ ...books, received: without })).toMatchObject({ lost: 1, duplicated: 0 });
    expect(reconcile({ ...books, received: [...books.received, copy] })).toMatchObject({
      lost: 0,
      duplicated: 1,
    });
    // Longer than the run itself waits for the mails to settle: what is left open is then told.
  }, 300_000);
});
