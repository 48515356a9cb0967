import { beforeEach, describe, expect, it } from '@jest/globals';
import { AheadCache } from './ahead';

const [FIRST, SECOND, THIRD] = ['000001-00', '000002-00', '000003-00'] as const;

let now: number;
let asked: { code: string; signal: AbortSignal; answer: (text: string) => void; fail: () => void }[];
let cache: AheadCache<string, string>;

beforeEach(() => {
  now = 0;
  asked = [];
  cache = new AheadCache(
    (code) => code,
    (code, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ code, signal, answer: resolve, fail: () => reject(new Error('refused')) });
      }),
    () => now,
  );
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const codes = () => asked.map(({ code }) => code);

describe('answers asked for ahead', () => {
  it('are there when the client is gone to, and asked for once', async () => {
    cache.want([SECOND, FIRST]);
    cache.want([SECOND, FIRST]);
    asked[0]?.answer('second');
    await settled();
    expect(codes()).toEqual([SECOND, FIRST]);
    expect(cache.find(SECOND)).toEqual({ value: 'second' });
  });

  it('are of two clients at most', () => {
    cache.want([FIRST, SECOND, THIRD]);
    expect(codes()).toEqual([FIRST, SECOND]);
  });

  it('are waited for when they are on their way', async () => {
    cache.want([FIRST]);
    const found = cache.find(FIRST);
    asked[0]?.answer('first');
    expect(found).toHaveProperty('promise');
    expect(await (found as { promise: Promise<string> }).promise).toBe('first');
  });

  it('are given up when one goes elsewhere before they came', async () => {
    cache.want([FIRST, SECOND]);
    asked[0]?.answer('first');
    await settled();
    cache.want([THIRD]);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
    expect(cache.find(FIRST)).toEqual({ value: 'first' });
    expect(cache.find(SECOND)).toBeNull();
  });

  it('are good for half a minute', async () => {
    cache.want([FIRST]);
    asked[0]?.answer('first');
    await settled();
    now = 30_001;
    expect(cache.find(FIRST)).toBeNull();
    cache.want([FIRST]);
    expect(codes()).toEqual([FIRST, FIRST]);
  });

  it('are forgotten when their client changes, or any may have', async () => {
    cache.want([FIRST, SECOND]);
    for (const { code, answer } of asked) answer(code);
    await settled();
    cache.forget(FIRST);
    expect([cache.find(FIRST), cache.find(SECOND)]).toEqual([null, { value: SECOND }]);
    cache.forget();
    expect(cache.find(SECOND)).toBeNull();
  });

  it('that failed are nobody’s error', async () => {
    cache.want([FIRST]);
    asked[0]?.fail();
    await settled();
    expect(cache.find(FIRST)).toBeNull();
  });

  it('follow what else the key depends on', () => {
    let day = '2026-11-24';
    const byDay = new AheadCache(
      (code: string) => ({ code, day }),
      () => Promise.resolve(day),
      () => now,
    );
    byDay.want([FIRST]);
    day = '2026-01-31';
    expect(byDay.find({ code: FIRST, day })).toBeNull();
    byDay.want([FIRST]);
    expect(byDay.find({ code: FIRST, day })).not.toBeNull();
  });
});
