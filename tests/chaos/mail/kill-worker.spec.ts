import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '../../../services/platform/testing/wait-for.js';
import { signIn } from '../lib/http.mjs';
import { findRedis } from '../lib/redis.mjs';
import { startSystem } from '../lib/system.mjs';
import { type Behaviour, type SmtpSink, startSmtpSink } from '../smtp-sink.mjs';
import { addClients, sendMessages } from './office.mjs';

interface DeliveryView {
  address: string;
  state: string;
  explanation: string;
  attempts: number;
}

const queues = findRedis() ? (['postgres', 'redis'] as const) : (['postgres'] as const);
const RECIPIENTS = 2;
/** Longer than a lease and two sweeps. */
const AFTERMATH_MS = 6000;

/** SIGKILL of the mail worker of the built product, at each stage of a mail to two contacts. */
describe.each(queues)('a mail worker killed with the queue on %s', (queue) => {
  let sink: SmtpSink;
  let system: Awaited<ReturnType<typeof startSystem>>;
  let headers: Record<string, string>;
  let clients: { code: string; contactIds: string[] }[];

  beforeAll(async () => {
    sink = await startSmtpSink();
    system = await startSystem({ queue, smtpUrl: `${sink.url}&timeoutSeconds=30`, api: true });
    const all = await addClients(system.query, 30);
    clients = all.map((client) => ({ ...client, contactIds: client.contactIds.slice(0, RECIPIENTS) }));
    ({ headers } = await signIn(system.apiUrl, system.admin));
  }, 120_000);
  afterAll(async () => {
    await system.stop();
    await sink.stop();
  }, 60_000);
  afterEach(() => {
    sink.greet(true);
    sink.behave(() => 'accept');
  });

  /** Sends to two contacts of a client not used before; gives its code. */
  const send = async (behave: (to: string, attempt: number) => Behaviour = () => 'accept') => {
    sink.behave(behave);
    const [client] = clients.splice(0, 1);
    await sendMessages({ apiUrl: system.apiUrl, headers, clients: [client] });
    return client?.code ?? '';
  };
  const deliveries = async (code: string): Promise<DeliveryView[]> => {
    const answer = await fetch(`${system.apiUrl}/api/messaging/clients/${code}/messages`, { headers });
    const page = (await answer.json()) as { items: { deliveries: DeliveryView[] }[] };
    return page.items.flatMap((message) => message.deliveries);
  };
  const allReach = (code: string, state: string) =>
    waitFor(
      `${code} ${state}`,
      async () => {
        const found = await deliveries(code);
        return found.length === RECIPIENTS && found.every((delivery) => delivery.state === state) && found;
      },
      40_000,
    );
  const copies = async (code: string) =>
    (await deliveries(code)).map(({ address }) => sink.received.filter((mail) => mail.to === address).length);

  it('while they are queued: they arrive once each, though the queue was emptied', async () => {
    await system.crew.kill('mail-worker-1', { hold: true });
    const code = await send();
    await sleep(500);
    await system.redis?.flushAll();
    system.crew.resume('mail-worker-1');
    await allReach(code, 'accepted');
    expect(await copies(code)).toEqual([1, 1]);
  }, 60_000);

  it('while they are deferred: they arrive once each, though the queue was emptied', async () => {
    const code = await send((_, attempt) => (attempt === 1 ? 'recipient-450' : 'accept'));
    await allReach(code, 'deferred');
    await Promise.all([system.crew.kill('mail-worker-1'), system.crew.kill('worker')]);
    await system.redis?.flushAll();
    const accepted = await allReach(code, 'accepted');
    expect(accepted.map(({ attempts }) => attempts)).toEqual([2, 2]);
    expect(await copies(code)).toEqual([1, 1]);
  }, 60_000);

  it('while it holds them but has not begun: they are queued again and arrive once each', async () => {
    await sleep(11_000); // idle connections close, so that the next mail needs a greeting
    sink.greet(false);
    const code = await send();
    await waitFor('leases', async () => (await deliveries(code)).every(({ attempts }) => attempts === 1));
    expect((await deliveries(code)).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await system.crew.kill('mail-worker-1');
    sink.greet(true);
    const accepted = await allReach(code, 'accepted');
    expect(accepted.map(({ attempts }) => attempts)).toEqual([2, 2]);
    expect(await copies(code)).toEqual([1, 1]);
  }, 60_000);

  it('during the conversation: they are "Sin confirmar", and arrive at most once', async () => {
    const code = await send(() => 'hang');
    await waitFor('conversation', () => sink.inConversation() === RECIPIENTS);
    await system.crew.kill('mail-worker-1');
    await system.redis?.flushAll();
    sink.behave(() => 'accept');
    const unconfirmed = await allReach(code, 'unconfirmed');
    expect(unconfirmed[0]?.explanation).toMatch(/^Sin confirmar: /);
    await sleep(AFTERMATH_MS);
    expect((await deliveries(code)).map(({ state }) => state)).toEqual(['unconfirmed', 'unconfirmed']);
    // Killed before or after the last byte of the body: the server has it or not, and nobody here can know.
    expect((await copies(code)).filter((count) => count > 1)).toEqual([]);
  }, 60_000);

  it('all the while the other processes stayed up', () => {
    expect(system.crew.unexpectedExits()).toEqual([]);
  });
});
