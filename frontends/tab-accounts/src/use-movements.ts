import { useClientCode, useFollowingPages, useResource, useSession } from '@panel/mfe-kit';
import type { ComputedRef } from 'vue';
import { loadMovements } from './api';
import { firstDay, type LedgerQuery } from './ledger-query';
import { useAccountChanges } from './use-pending';

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

  return useFollowingPages(first, (cursor) => {
    const key = keyOf(code.value ?? '');
    return loadMovements(key.client, key.query, { cursor });
  });
}
