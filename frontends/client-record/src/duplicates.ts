import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { findDuplicates, type Duplicate } from './api';

const PAUSE_MILLISECONDS = 400;
const SHORTEST_NAME = 4;

export interface Sought {
  document?: string;
  name?: string;
  except?: string;
}

/** Clients that may be the one being written, looked for in the pauses of typing. A warning: when it fails there is none. */
export function useDuplicates(sought: () => Sought): Readonly<ShallowRef<readonly Duplicate[]>> {
  const found = shallowRef<readonly Duplicate[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  async function look({ document, name, except }: Sought): Promise<void> {
    request?.abort();
    const query = {
      ...(document && { document }),
      ...(name && name.length >= SHORTEST_NAME && { name }),
      ...(except && { except }),
    };
    if (!query.document && !query.name) {
      found.value = [];
      return;
    }
    request = new AbortController();
    const { signal } = request;
    const answer = await findDuplicates(query, signal).catch(() => []);
    if (!signal.aborted) found.value = answer;
  }

  watch(
    () => JSON.stringify(sought()),
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(sought()), PAUSE_MILLISECONDS);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(timer);
    request?.abort();
  });
  return found;
}
