import { isAbort } from '@panel/mfe-kit';
import { onScopeDispose, ref, shallowRef } from 'vue';
import { listChanges, type ProfileChange } from './api';

/** The changes of the profile, newest first, page after page. */
export function useHistory() {
  const changes = shallowRef<readonly ProfileChange[]>();
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
      const page = await listChanges(cursor, mine.signal);
      changes.value = [...(cursor === undefined ? [] : (changes.value ?? [])), ...page.items];
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
  return { changes, error, loading, hasMore, more: () => load(next), reload: () => load() };
}
