import { isAbort } from '@panel/mfe-kit';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { listChanges, type Change, type ChangedField } from './api';

/** The changes of a client, newest first, page after page; of one field or of all. */
export function useHistory(code: string) {
  /** Empty for all. */
  const field = ref<ChangedField | ''>('');
  const changes = shallowRef<readonly Change[]>([]);
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
      const page = await listChanges(code, { cursor, field: field.value || undefined }, mine.signal);
      changes.value = cursor === undefined ? page.items : [...changes.value, ...page.items];
      next = page.nextCursor ?? undefined;
      hasMore.value = next !== undefined;
      error.value = undefined;
    } catch (failure) {
      if (isAbort(failure)) return;
      error.value = failure;
    }
    loading.value = false;
  }

  watch(field, () => void load(), { immediate: true });
  onScopeDispose(() => request?.abort());
  return { field, changes, error, loading, hasMore, more: () => load(next), reload: () => load() };
}
