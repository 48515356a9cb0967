import { isAbort } from '@panel/mfe-kit';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { listResults, type Outcome, type Result } from './api';

/** What became of each client, page after page, of one outcome or of all. */
export function useResults(id: () => string) {
  const outcome = ref<Outcome | ''>('');
  const items = shallowRef<Result[]>([]);
  const cursor = shallowRef<string | null>(null);
  const error = shallowRef<unknown>();
  const loading = ref(false);
  let request: AbortController | undefined;

  async function load(after?: string): Promise<void> {
    request?.abort();
    const mine = (request = new AbortController());
    loading.value = true;
    error.value = undefined;
    try {
      const page = await listResults(
        id(),
        { cursor: after, outcome: outcome.value || undefined },
        mine.signal,
      );
      items.value = after === undefined ? page.items : [...items.value, ...page.items];
      cursor.value = page.nextCursor;
    } catch (failure) {
      if (!isAbort(failure)) error.value = failure;
    }
    if (mine === request) loading.value = false;
  }

  watch([id, outcome], () => void load(), { immediate: true });
  onScopeDispose(() => request?.abort());

  return {
    outcome,
    items,
    error,
    loading,
    hasMore: () => cursor.value !== null,
    more: () => void load(cursor.value ?? undefined),
    reload: () => void load(),
  };
}
