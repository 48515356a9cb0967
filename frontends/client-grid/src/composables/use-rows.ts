import { isAbort } from '@panel/mfe-kit';
import { onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { BLOCK_SIZE, listClients, type ClientPage, type ClientRow, type GridQuery } from '../api';
import { BlockCache } from '../block-cache';

export interface Rows {
  /** The row at a number, if its block is here. */
  at(index: number): ClientRow | undefined;
  /** The number of a client's row among the blocks that are here, or -1. */
  indexOf(code: string): number;
  total: Readonly<ShallowRef<ClientPage['total'] | null>>;
  /** Rows of the query before are still shown while those of the new one load. */
  stale: Readonly<ShallowRef<boolean>>;
  error: Readonly<ShallowRef<unknown>>;
  /** Grows each time a block arrives: rows are no reactive state themselves. */
  version: Readonly<ShallowRef<number>>;
  /** How many rows there are, as far as is known: totals of long lists arrive later, with the counters. */
  known: Readonly<ShallowRef<number>>;
  /** A row is known to exist. */
  reach(index: number): void;
  /** Asks for the blocks of these rows; requests for blocks out of sight are given up. */
  show(first: number, last: number): void;
  /** Fetches again what is in sight, keeping what is shown meanwhile; resolves when it is here. */
  refresh(): Promise<void>;
}

/** The rows of a list of any length, of which only the blocks that were looked at lately are here. */
export function useRows(query: ComputedRef<GridQuery>): Rows {
  const blocks = new BlockCache<ClientPage>();
  const total = shallowRef<ClientPage['total'] | null>(null);
  const stale = shallowRef(false);
  const error = shallowRef<unknown>();
  const version = shallowRef(0);
  const known = shallowRef(0);
  const requests = new Map<number, AbortController>();
  let sight = { first: 0, last: 0 };
  /** Blocks fetched before a refresh are shown but not trusted. */
  let outdated = new Set<number>();

  async function fetchBlock(number: number): Promise<void> {
    if (requests.has(number)) return;
    const request = new AbortController();
    requests.set(number, request);
    const asked = query.value;
    try {
      const page = await listClients(asked, startOf(number), request.signal);
      if (asked === query.value) keep(number, page);
    } catch (failure) {
      if (!isAbort(failure) && asked === query.value) error.value = failure;
    } finally {
      if (requests.get(number) === request) requests.delete(number);
    }
  }

  /** Following the block before is one index seek; a row number has to be found first. */
  function startOf(number: number): { cursor: string } | { at: number } {
    const before = outdated.has(number - 1) || stale.value ? undefined : blocks.get(number - 1);
    return before?.nextCursor ? { cursor: before.nextCursor } : { at: number * BLOCK_SIZE };
  }

  function keep(number: number, page: ClientPage): void {
    if (stale.value) {
      blocks.clear();
      stale.value = false;
      known.value = 0;
    }
    outdated.delete(number);
    blocks.set(number, page, blocksInSight());
    total.value = page.total;
    // A full block has a cursor also when nothing follows: only the empty one after it tells.
    const isLast = page.nextCursor === null || blocks.get(number + 1)?.items.length === 0;
    const reached = number * BLOCK_SIZE + page.items.length;
    if (page.total.exact) known.value = page.total.value;
    else known.value = isLast ? reached : Math.max(known.value, page.total.value, reached + 1);
    error.value = undefined;
    version.value++;
  }

  function blocksInSight(): number[] {
    const first = Math.floor(sight.first / BLOCK_SIZE);
    const last = Math.floor(Math.max(sight.first, sight.last) / BLOCK_SIZE);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  }

  function loadSight(): Promise<void[]> {
    const wanted = blocksInSight();
    blocks.see(wanted);
    for (const [number, request] of requests) {
      if (wanted.includes(number)) continue;
      request.abort();
      requests.delete(number);
    }
    const missing = wanted.filter((number) => stale.value || outdated.has(number) || !blocks.has(number));
    return Promise.all(missing.map(fetchBlock));
  }

  function giveUpRequests(): void {
    for (const request of requests.values()) request.abort();
    requests.clear();
  }

  watch(
    query,
    () => {
      giveUpRequests();
      outdated = new Set();
      error.value = undefined;
      stale.value = blocks.size > 0;
      sight = { first: 0, last: 0 };
      void loadSight();
    },
    { immediate: true },
  );
  onScopeDispose(giveUpRequests);

  return {
    at: (index) => blocks.get(Math.floor(index / BLOCK_SIZE))?.items[index % BLOCK_SIZE],
    indexOf(code) {
      for (const [number, page] of blocks.entries()) {
        const at = page.items.findIndex((row) => row.code === code);
        if (at !== -1) return number * BLOCK_SIZE + at;
      }
      return -1;
    },
    total,
    stale,
    error,
    version,
    known,
    reach: (index) => (known.value = Math.max(known.value, index + 1)),
    show(first, last) {
      sight = { first, last };
      void loadSight();
    },
    async refresh() {
      giveUpRequests();
      const wanted = blocksInSight();
      for (const [number] of blocks.entries()) {
        if (wanted.includes(number)) outdated.add(number);
        else blocks.delete(number);
      }
      await loadSight();
    },
  };
}
