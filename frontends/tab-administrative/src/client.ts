import { useClientCode, useEvent, useLive, useResource, useSession } from '@panel/mfe-kit';
import { loadClient, loadTotals } from './api';

/** The positioned client and, for who may see it, how the client stands. */
export function useClient() {
  const code = useClientCode();
  const { can } = useSession();
  const record = useResource(() => code.value, loadClient);
  const standing = useResource(() => (can('accounts.figures') ? code.value : null), loadTotals);

  function reload(): void {
    record.reload();
    standing.reload();
  }

  // An import and the turn of the day change clients without naming them.
  useLive('grid', ({ id }) => {
    if (id === code.value || id === '*' || id === 'import') reload();
  });
  useEvent('client.changed', (changed) => {
    if (changed.code === code.value) reload();
  });
  return { record, standing };
}
