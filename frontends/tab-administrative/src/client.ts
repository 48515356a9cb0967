import { useClientCode, useEvent, useLive, useResource } from '@panel/mfe-kit';
import { loadClient } from './api';

/** The positioned client; asked again when an import, the turn of the day or a person changes it. */
export function useClient() {
  const code = useClientCode();
  const record = useResource(() => code.value, loadClient, { ahead: (neighbour) => neighbour });
  // An import and the turn of the day change clients without naming them.
  useLive('grid', ({ id }) => {
    if (id === code.value || id === '*' || id === 'import') record.reload();
  });
  useEvent('client.changed', (changed) => {
    if (changed.code === code.value) record.reload();
  });
  return record;
}
