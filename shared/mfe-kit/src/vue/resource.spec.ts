import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue';
import { neighbours } from '../ahead';
import { emit } from '../bus';
import { useResource, type Resource } from './resource';

const [HERE, NEXT] = ['000001-00', '000002-00'] as const;

let scope: EffectScope;
let resource: Resource<string>;
let asked: {
  code: string;
  priority: string | undefined;
  signal: AbortSignal;
  answer: (text: string) => void;
}[];
const code = shallowRef<string>(HERE);

beforeEach(async () => {
  asked = [];
  code.value = HERE;
  neighbours.set([]);
  scope = effectScope();
  const load = (client: string, signal: AbortSignal, priority?: string) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ code: client, priority, signal, answer: resolve });
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  resource = scope.run(() => useResource(() => code.value, load, { ahead: (client) => client }))!;
  asked[0]?.answer('here');
  await settled();
});
afterEach(() => scope.stop());

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const codes = () => asked.map((one) => one.code);

describe('a resource with its neighbours', () => {
  it('shows a neighbour that was loaded ahead at once, and asks no more', async () => {
    neighbours.set([NEXT]);
    expect(asked[1]).toMatchObject({ code: NEXT, priority: 'low' });
    asked[1]?.answer('next');
    await settled();
    code.value = NEXT;
    await nextTick();
    expect([resource.data.value, resource.stale.value, resource.loading.value]).toEqual([
      'next',
      false,
      false,
    ]);
    expect(codes()).toEqual([HERE, NEXT]);
  });

  it('waits for one that is on its way, though the list names others meanwhile', async () => {
    neighbours.set([NEXT]);
    code.value = NEXT;
    await nextTick();
    expect([resource.data.value, resource.stale.value]).toEqual(['here', true]);
    neighbours.set([]);
    asked[1]?.answer('next');
    await settled();
    expect([resource.data.value, resource.stale.value]).toEqual(['next', false]);
    expect(codes()).toEqual([HERE, NEXT]);
  });

  it('asks again for a neighbour that changed since', async () => {
    neighbours.set([NEXT]);
    asked[1]?.answer('next');
    await settled();
    emit('client.changed', { code: NEXT });
    code.value = NEXT;
    await nextTick();
    expect(codes()).toEqual([HERE, NEXT, NEXT]);
    expect(asked[2]?.priority).toBeUndefined();
  });

  it('reload never shows what came ahead', async () => {
    neighbours.set([HERE]);
    asked[1]?.answer('old');
    await settled();
    resource.reload();
    expect(codes()).toEqual([HERE, HERE, HERE]);
    asked[2]?.answer('new');
    await settled();
    expect(resource.data.value).toBe('new');
  });

  it('gives up what was asked for ahead when it goes away', () => {
    neighbours.set([NEXT]);
    scope.stop();
    expect(asked[1]?.signal.aborted).toBe(true);
    neighbours.set([HERE]);
    expect(codes()).toEqual([HERE, NEXT]);
  });
});
