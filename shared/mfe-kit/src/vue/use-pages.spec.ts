import { describe, expect, it } from '@jest/globals';
import { effectScope, nextTick, shallowRef } from 'vue';
import type { Resource } from './resource';
import { type Page, useFollowingPages, usePages } from './use-pages';

const PAGES: Record<string, Page<number>> = {
  '': { items: [1, 2], nextCursor: 'b' },
  b: { items: [3], nextCursor: null },
};
const pageOf = async (cursor = '') => PAGES[cursor] as Page<number>;

describe('a list that is read page after page', () => {
  it('adds pages below, and begins anew', async () => {
    const list = effectScope().run(() => usePages(pageOf))!;
    expect(list.items.value).toBeUndefined();
    await list.reload();
    expect([list.items.value, list.hasMore.value]).toEqual([[1, 2], true]);
    await list.more();
    expect([list.items.value, list.hasMore.value]).toEqual([[1, 2, 3], false]);
    await list.reload();
    expect(list.items.value).toEqual([1, 2]);
  });

  it('keeps what it has when a page fails, and says so', async () => {
    const list = effectScope().run(() =>
      usePages(async (cursor) => (cursor === 'b' ? Promise.reject(new Error('lost')) : pageOf(cursor))),
    )!;
    await list.reload();
    await list.more();
    expect([list.items.value, list.error.value, list.loading.value]).toEqual([
      [1, 2],
      new Error('lost'),
      false,
    ]);
  });
});

describe('pages that follow a first one', () => {
  function listOf(first: Page<number>, loadNext = (cursor: string) => pageOf(cursor)) {
    const data = shallowRef<Page<number> | undefined>(first);
    const list = effectScope().run(() => useFollowingPages({ data } as Resource<Page<number>>, loadNext))!;
    return { data, list };
  }

  it('stand below it and go when it changes', async () => {
    const { data, list } = listOf(PAGES['']!);
    await list.loadMore();
    expect([list.items.value, list.nextCursor.value]).toEqual([[1, 2, 3], null]);
    data.value = { items: [0, 1, 2], nextCursor: 'b' };
    await nextTick();
    expect([list.items.value, list.nextCursor.value]).toEqual([[0, 1, 2], 'b']);
  });

  it('are dropped when they arrive after it changed', async () => {
    let arrive = (_: Page<number>) => {};
    const { data, list } = listOf(PAGES['']!, () => new Promise((resolve) => (arrive = resolve)));
    const loading = list.loadMore();
    data.value = { items: [7], nextCursor: null };
    await nextTick();
    arrive(PAGES.b!);
    await loading;
    expect(list.items.value).toEqual([7]);
  });
});
