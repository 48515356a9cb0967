import { isAbort } from '@panel/mfe-kit';
import { onScopeDispose, ref, shallowRef } from 'vue';
import { listOverrides, type CreditOverride } from './credit-api';

/** Every exception that a client had, newest first, page after page. */
export function useOverrides(code: string) {
  const overrides = shallowRef<readonly CreditOverride[]>();
  const error = shallowRef<unknown>();
  const loading = ref(false);
  const hasMore = ref(false);
  let request: AbortController | undefined;
  let next: string | undefined;

  async function load(cursor?: string): Promise<void> {
    request?.abort();
    const mine = (request = new AbortController());
    loading.value = true;
    try {
      const page = await listOverrides(code, cursor, mine.signal);
      overrides.value = [...(cursor === undefined ? [] : (overrides.value ?? [])), ...page.items];
      next = page.nextCursor ?? undefined;
      hasMore.value = next !== undefined;
      error.value = undefined;
    } catch (failure) {
      if (isAbort(failure)) return;
      error.value = failure;
    }
    loading.value = false;
  }

  void load();
  onScopeDispose(() => request?.abort());
  return { overrides, error, loading, hasMore, more: () => load(next), reload: () => load() };
}
