import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { AheadCache, neighbours, type Load } from '../ahead';
import { on } from '../bus';
import { isAbort } from '../http/api';
import { onLive } from '../live/live';

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
 *
 * With `ahead`, which names the key of a client, the neighbours in the list are loaded before one goes there.
 */
export function useResource<Key, T>(
  key: () => Key | null,
  load: Load<Key, T>,
  { ahead }: { ahead?: (code: string) => Key } = {},
): Resource<T> {
  const data = shallowRef<T>();
  const error = shallowRef<unknown>();
  const loading = shallowRef(false);
  const stale = shallowRef(false);
  const cache = ahead && followNeighbours(new AheadCache(ahead, load));
  let request: AbortController | undefined;

  function accept(answer: T): void {
    data.value = answer;
    error.value = undefined;
    loading.value = stale.value = false;
  }

  /** `again`: what came ahead may be what was shown before. */
  async function fetchNow(current: Key | null, again = false): Promise<void> {
    request?.abort();
    if (current === null) {
      data.value = error.value = undefined;
      loading.value = stale.value = false;
      return;
    }
    const mine = (request = new AbortController());
    const known = again ? null : (cache?.find(current) ?? null);
    if (known !== null && 'value' in known) return accept(known.value);
    loading.value = true;
    try {
      const ask = () => load(current, mine.signal);
      const answer = await (known === null ? ask() : known.promise.catch(ask));
      if (mine === request) accept(answer);
    } catch (failure) {
      if (mine !== request || isAbort(failure)) return;
      error.value = failure;
      if (stale.value) data.value = undefined;
      loading.value = false;
    }
  }

  function reload(): void {
    void fetchNow(key(), true);
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

/** Loads the clients beside the present one, for as long as the component lives; what changes is forgotten. */
function followNeighbours<Key, T>(cache: AheadCache<Key, T>): AheadCache<Key, T> {
  const forget = ({ id }: { id: string }) => cache.forget(id === '*' || id === 'import' ? undefined : id);
  for (const topic of ['grid', 'client-messages']) onScopeDispose(onLive(topic, forget));
  onScopeDispose(on('client.changed', ({ code }) => cache.forget(code)));
  onScopeDispose(on('live.reconnected', () => cache.forget()));
  onScopeDispose(neighbours.subscribe((codes) => cache.want(codes)));
  onScopeDispose(() => cache.forget());
  cache.want(neighbours.get());
  return cache;
}
