import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { on } from '../bus';
import { isAbort } from '../http/api';

export interface Resource<T> {
  /** The latest answer. Stays while the next one loads, so that nothing jumps; dim it with `stale`. */
  data: Readonly<ShallowRef<T | undefined>>;
  /** What went wrong with the latest request; `undefined` when it worked. */
  error: Readonly<ShallowRef<unknown>>;
  /** A request is on its way. */
  loading: Readonly<ShallowRef<boolean>>;
  /** `data` belongs to an earlier key (e.g. the previous client) than the one being loaded. */
  stale: Readonly<ShallowRef<boolean>>;
  /** Asks again for the same key: after an error, a change of one's own, or a live message. */
  reload(): void;
}

/**
 * Data that follows a key: fetched at once and whenever `key` changes; the request of an earlier key is
 * cancelled. `null` as key means there is nothing to load. Fetches again when the live connection returns.
 *
 *   const code = useClientCode();
 *   const panel = useResource(() => code.value, (code, signal) => dataOf(api.GET('…', { params, signal })));
 */
export function useResource<Key, T>(
  key: () => Key | null,
  load: (key: Key, signal: AbortSignal) => Promise<T>,
): Resource<T> {
  const data = shallowRef<T>();
  const error = shallowRef<unknown>();
  const loading = shallowRef(false);
  const stale = shallowRef(false);
  let request: AbortController | undefined;

  async function fetchNow(current: Key | null): Promise<void> {
    request?.abort();
    if (current === null) {
      data.value = error.value = undefined;
      loading.value = stale.value = false;
      return;
    }
    const mine = (request = new AbortController());
    loading.value = true;
    try {
      const answer = await load(current, mine.signal);
      if (mine !== request) return;
      data.value = answer;
      error.value = undefined;
      stale.value = false;
    } catch (failure) {
      if (mine !== request || isAbort(failure)) return;
      error.value = failure;
      if (stale.value) data.value = undefined;
    }
    loading.value = false;
  }

  function reload(): void {
    void fetchNow(key());
  }

  watch(
    key,
    (current) => {
      stale.value = data.value !== undefined;
      void fetchNow(current);
    },
    { immediate: true },
  );
  onScopeDispose(on('live.reconnected', reload));
  onScopeDispose(() => request?.abort());

  return { data, error, loading, stale, reload };
}
