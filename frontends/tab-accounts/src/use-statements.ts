import { useClientCode, useFollowingPages, useLive, useResource } from '@panel/mfe-kit';
import { loadStatements } from './statements-api';

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

  return useFollowingPages(first, (cursor) => loadStatements(code.value ?? '', { cursor }));
}
