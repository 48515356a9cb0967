import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { isAbort } from '../http/api';
import type { Resource } from './resource';
import { useAction } from './use-action';

export interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** A list that is read page after page: `more` adds one below, `reload` begins anew. Nothing is asked before that. */
export function usePages<Item>(
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) {
  const items = shallowRef<readonly Item[]>();
  const error = shallowRef<unknown>();
  const loading = ref(false);
  const hasMore = ref(false);
  let request: AbortController | undefined;
  let next: string | undefined;

  async function read(cursor?: string): Promise<void> {
    request?.abort();
    const mine = (request = new AbortController());
    loading.value = true;
    try {
      const page = await load(cursor, mine.signal);
      items.value = cursor === undefined ? page.items : [...(items.value ?? []), ...page.items];
      next = page.nextCursor ?? undefined;
      hasMore.value = next !== undefined;
      error.value = undefined;
    } catch (failure) {
      if (isAbort(failure)) return;
      error.value = failure;
    }
    loading.value = false;
  }

  onScopeDispose(() => request?.abort());
  return { items, error, loading, hasMore, more: () => read(next), reload: () => read() };
}

/** A list whose first page is a resource, which follows changes; the others are added below it on demand. */
export function useFollowingPages<Item, First extends Page<Item>>(
  first: Resource<First>,
  loadNext: (cursor: string) => Promise<Page<Item>>,
) {
  const following = shallowRef<Page<Item>>();
  // What follows another first page does not follow this one.
  watch(first.data, () => (following.value = undefined));

  const items = computed<readonly Item[]>(() => [
    ...(first.data.value?.items ?? []),
    ...(following.value?.items ?? []),
  ]);
  const nextCursor = computed(() => (following.value ?? first.data.value)?.nextCursor ?? null);
  const { busy, problem, run } = useAction();

  function loadMore(): Promise<boolean> {
    return run(async () => {
      const page = first.data.value;
      const cursor = nextCursor.value;
      if (cursor === null) return;
      const next = await loadNext(cursor);
      if (page !== first.data.value) return;
      following.value = { ...next, items: [...(following.value?.items ?? []), ...next.items] };
    });
  }

  return { ...first, items, nextCursor, loadMore, loadingMore: busy, moreProblem: problem };
}
