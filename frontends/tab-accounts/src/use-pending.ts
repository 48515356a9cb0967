import { useClientCode, useLive, useResource } from '@panel/mfe-kit';
import type { ComputedRef } from 'vue';
import { loadPendingVouchers } from './api';
import type { LedgerQuery } from './ledger-query';

/** The pending vouchers of the positioned client. */
export function usePending(query: ComputedRef<LedgerQuery>) {
  const code = useClientCode();
  const keyOf = (client: string) => ({ client, query: { ...query.value, voucher: '' } });
  const resource = useResource(
    () => (code.value === null ? null : keyOf(code.value)),
    (key, signal, priority) => loadPendingVouchers(key.client, key.query, signal, priority),
    { ahead: keyOf },
  );
  useAccountChanges(resource.reload);
  return resource;
}

/** An import and the turn of the day change what is owed without naming the client. */
export function useAccountChanges(reload: () => void): void {
  const code = useClientCode();
  useLive('grid', ({ id }) => {
    if (id === code.value || id === '*' || id === 'import') reload();
  });
}
