import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { emit, navigate, on } from '@panel/mfe-kit';
import { effectScope, type EffectScope } from 'vue';
import { useMessages } from './messages';

const { fetch } = globalThis;
let scope: EffectScope;
let messages: ReturnType<typeof useMessages>;
let announced: string[];
let stop: () => void;
/** What the server knows: the state of the one delivery of each client. */
const states: Record<string, string> = {};

beforeEach(async () => {
  Object.assign(states, { '000001-00': 'queued', '000002-00': 'accepted' });
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    const [code = ''] = /\d{6}-\d{2}/.exec((input as Request).url) ?? [];
    const delivery = { id: `delivery of ${code}`, recipientName: 'Ana Paz', state: states[code] };
    const items = [{ id: `message of ${code}`, deliveries: [delivery] }];
    return Promise.resolve(Response.json({ items, nextCursor: null }));
  }) as typeof globalThis.fetch;
  announced = [];
  stop = on('notice.announce', (text) => announced.push(text));
  navigate({ code: '000001-00' });
  scope = effectScope();
  messages = scope.run(() => useMessages())!;
  await shown('000001-00', 'queued');
});
afterEach(() => {
  scope.stop();
  stop();
  globalThis.fetch = fetch;
});

/** Waits until the list shows this client's delivery in this state, and what follows from it has happened. */
async function shown(code: string, state: string): Promise<void> {
  const delivery = () => messages.items.value[0]?.deliveries[0];
  const isShown = () => delivery()?.id === `delivery of ${code}` && delivery()?.state === state;
  const wait = () => new Promise((resolve) => setTimeout(resolve, 1));
  for (let tries = 0; tries < 500 && !isShown(); tries++) await wait();
  expect(isShown()).toBe(true);
  await wait();
}

describe('what is announced of the mails', () => {
  it('is a state that changes while one looks on', async () => {
    states['000001-00'] = 'accepted';
    emit('live.reconnected');
    await shown('000001-00', 'accepted');
    expect(announced).toEqual(['Ana Paz: Enviado']);
  });

  it('is nothing of what another client was sent before', async () => {
    navigate({ code: '000002-00' });
    await shown('000002-00', 'accepted');
    navigate({ code: '000001-00' });
    await shown('000001-00', 'queued');
    expect(announced).toEqual([]);
  });

  it('is what changes of the client that one came to', async () => {
    navigate({ code: '000002-00' });
    await shown('000002-00', 'accepted');
    states['000002-00'] = 'bounced';
    emit('live.reconnected');
    await shown('000002-00', 'bounced');
    expect(announced).toEqual(['Ana Paz: Rebotado']);
  });
});
