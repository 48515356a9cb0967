import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { computed, effectScope, shallowRef, type EffectScope } from 'vue';
import { BLOCK_SIZE, type GridQuery } from '../api';
import { MOST_BLOCKS } from '../block-cache';
import { EMPTY_FILTER } from '../filter';
import { useRows, type Rows } from './use-rows';

const LENGTH = 1_000_000;
const codeOf = (row: number) =>
  `${String(Math.floor(row / 100)).padStart(6, '0')}-${String(row % 100).padStart(2, '0')}`;

const { fetch } = globalThis;
const query = shallowRef<GridQuery>({ filter: EMPTY_FILTER, sort: 'code' });
let asked: string[];
let scope: EffectScope;
let rows: Rows;

beforeEach(() => {
  asked = [];
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    const parameters = new URL((input as Request).url).searchParams;
    const cursor = parameters.get('cursor');
    const at = Number(cursor ?? parameters.get('at'));
    asked.push(cursor === null ? `at ${at}` : `after ${at}`);
    const end = Math.min(LENGTH, at + BLOCK_SIZE);
    const items = Array.from({ length: Math.max(0, end - at) }, (_, offset) => ({
      code: codeOf(at + offset),
    }));
    // As the API does: only a block that is not full says that it is the last.
    const nextCursor = items.length === BLOCK_SIZE ? String(end) : null;
    return Promise.resolve(Response.json({ items, nextCursor, total: { value: 10_000, exact: false } }));
  }) as typeof globalThis.fetch;
  scope = effectScope();
  rows = scope.run(() => useRows(computed(() => query.value)))!;
});
afterEach(() => {
  scope.stop();
  globalThis.fetch = fetch;
});

/** Looks at a row and waits until it is here. */
async function look(row: number): Promise<void> {
  rows.show(row, row);
  for (let tries = 0; tries < 200 && rows.at(row) === undefined; tries++)
    await new Promise((resolve) => setTimeout(resolve, 1));
  expect(rows.at(row)?.code).toBe(codeOf(row));
}

describe('rows of a million clients', () => {
  it('end with their last row, also where it fills its block', async () => {
    await look(LENGTH - 1);
    for (const again of [false, true]) {
      if (again) await rows.refresh();
      rows.show(LENGTH - 1, LENGTH);
      for (let tries = 0; tries < 200 && rows.known.value !== LENGTH; tries++)
        await new Promise((resolve) => setTimeout(resolve, 1));
      expect(rows.known.value).toBe(LENGTH);
    }
  });

  it('the last row is one request away', async () => {
    await look(0);
    await look(LENGTH - 1);
    expect(asked).toEqual(['at 0', `at ${LENGTH - BLOCK_SIZE}`]);
    expect(rows.indexOf(codeOf(LENGTH - 1))).toBe(LENGTH - 1);
  });

  it('scrolling on and on keeps a few of them, and asks again for the others', async () => {
    for (let block = 0; block <= MOST_BLOCKS; block++) await look(block * BLOCK_SIZE);
    expect(asked.at(-1)).toBe(`after ${MOST_BLOCKS * BLOCK_SIZE}`);
    expect(rows.at(0)).toBeUndefined();
    expect(rows.at(BLOCK_SIZE)).toBeDefined();
    const before = asked.length;
    await look(0);
    expect(asked).toHaveLength(before + 1);
    expect(rows.known.value).toBeGreaterThan(MOST_BLOCKS * BLOCK_SIZE);
  });

  it('gives up what is out of sight before it came', async () => {
    await look(0);
    const signals: AbortSignal[] = [];
    const answer = globalThis.fetch;
    globalThis.fetch = ((input: Request) => {
      signals.push(input.signal);
      return signals.length === 1 ? new Promise(() => {}) : answer(input);
    }) as typeof globalThis.fetch;
    rows.show(500_000, 500_000);
    await look(700_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});
