import type { components, paths } from '@panel/contracts/clients/client-panel';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Client = components['schemas']['AdministrativeData'];
export type Credit = components['schemas']['ClientCredit'];

const api = createApi<paths>('client-panel');

/** All of Datos administrativos in one round trip; what the person may not see is absent. */
export function loadClient(code: string, signal: AbortSignal, priority?: RequestPriority): Promise<Client> {
  return dataOf(
    api.GET('/api/client-panel/clients/{code}/administrative', {
      params: { path: { code } },
      signal,
      priority,
    }),
  );
}
