import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { Clock } from '../../platform/clock/clock.js';
import type { Database } from '../../platform/database/database.js';
import { ExportWatch } from './export-watch.js';

let out: PassThrough;
let watch: ExportWatch;
/** Rows that an update gives back: one while the export runs, none once it was cancelled. */
let updated: object[];

beforeEach(() => {
  jest.useFakeTimers();
  updated = [{ id: 'e' }];
  out = new PassThrough();
  const database = { query: () => Promise.resolve(updated) } as unknown as Database;
  watch = new ExportWatch(database, { now: () => new Date() } as Clock, 'e', out);
});
afterEach(async () => {
  await watch.end('done');
  jest.useRealTimers();
});

async function* chunks() {
  for (;;) yield Promise.resolve(Buffer.from('abc'));
}

describe('the watch over a file that is being written', () => {
  it('stops it when nothing has been taken for a minute, and not before', async () => {
    await watch.handOver(chunks()).next();
    await jest.advanceTimersByTimeAsync(59_500);
    expect(watch.signal.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(2_000);
    expect([watch.signal.aborted, out.destroyed]).toEqual([true, true]);
  });

  it('lets a slow line take its time', async () => {
    const file = watch.handOver(chunks());
    for (let taken = 0; taken < 5; taken++) {
      await file.next();
      await jest.advanceTimersByTimeAsync(50_000);
    }
    expect(watch.progress.bytes).toBe(12);
    expect(watch.signal.aborted).toBe(false);
  });

  it('stops it within a second of a cancel', async () => {
    updated = [];
    await jest.advanceTimersByTimeAsync(1_000);
    expect([watch.signal.aborted, out.destroyed]).toEqual([true, true]);
  });

  it('knows a failure from somebody who went away', async () => {
    async function* failing() {
      yield await Promise.resolve(Buffer.from('abc'));
      throw new Error('planted');
    }
    const drain = async () => {
      for await (const _ of watch.handOver(failing()));
    };
    await expect(drain()).rejects.toThrow('planted');
    expect(watch.failure).toEqual(new Error('planted'));
    out.destroy();
    await jest.advanceTimersByTimeAsync(0);
    watch.failure = undefined;
    await expect(drain()).rejects.toThrow('planted');
    expect(watch.failure).toBeUndefined();
  });
});
