import { useAction, useClientCode, useResource, useSession } from '@panel/mfe-kit';
import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { loadMovements, type Movement } from './api';
import { firstDay, type LedgerQuery } from './ledger-query';
import { useAccountChanges } from './use-pending';

interface Following {
  items: Movement[];
  nextCursor: string | null;
}

/** The movements of the positioned client: the first page follows changes, the others are added below on demand. */
export function useMovements(query: ComputedRef<LedgerQuery>) {
  const code = useClientCode();
  const { session } = useSession();
  const keyOf = (client: string) => ({
    client,
    query: {
      ...query.value,
      voucher: '',
      firstDay: firstDay(query.value, session.value?.today ?? ''),
    },
  });
  const first = useResource(
    () => (code.value === null || session.value === null ? null : keyOf(code.value)),
    (key, signal, priority) => loadMovements(key.client, key.query, { signal, priority }),
    { ahead: keyOf },
  );
  useAccountChanges(first.reload);

  const following = shallowRef<Following>();
  // What follows another first page does not follow this one.
  watch(first.data, () => (following.value = undefined));

  const items = computed(() => [...(first.data.value?.items ?? []), ...(following.value?.items ?? [])]);
  const nextCursor = computed(() => (following.value ?? first.data.value)?.nextCursor ?? null);
  const { busy, problem, run } = useAction();

  function loadMore(): Promise<boolean> {
    return run(async () => {
      const page = first.data.value;
      const cursor = nextCursor.value;
      if (code.value === null || cursor === null) return;
      const key = keyOf(code.value);
      const next = await loadMovements(key.client, key.query, { cursor });
      if (page !== first.data.value) return;
      following.value = {
        items: [...(following.value?.items ?? []), ...next.items],
        nextCursor: next.nextCursor,
      };
    });
  }

  return { ...first, items, nextCursor, loadMore, loadingMore: busy, moreProblem: problem };
}
