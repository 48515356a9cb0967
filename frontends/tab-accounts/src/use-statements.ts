import { useAction, useClientCode, useLive, useResource } from '@panel/mfe-kit';
import { computed, shallowRef, watch } from 'vue';
import { loadStatements, type StatementPage } from './statements-api';

/** The statements of the positioned client: the first page follows changes, the others are added below on demand. */
export function useStatements() {
  const code = useClientCode();
  const first = useResource(
    () => code.value,
    (client, signal, priority) => loadStatements(client, { signal, priority }),
  );
  for (const topic of ['client-statements', 'client-messages']) {
    useLive(topic, ({ id }) => id === code.value && first.reload());
  }

  const following = shallowRef<StatementPage>();
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
      const next = await loadStatements(code.value, { cursor });
      if (page !== first.data.value) return;
      following.value = { ...next, items: [...(following.value?.items ?? []), ...next.items] };
    });
  }

  return { ...first, items, nextCursor, loadMore, loadingMore: busy, moreProblem: problem };
}
