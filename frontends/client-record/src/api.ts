import type { components, paths } from '@panel/contracts/clients/clients';
import { createApi, dataOf } from '@panel/mfe-kit';

type Schemas = components['schemas'];
export type Client = Schemas['Client'];
export type ChangedClient = Schemas['ChangedClient'];
export type EditClient = Schemas['EditClient'];
export type RegisterClient = Schemas['RegisterClient'];
export type Change = Schemas['ClientChange'];
export type Duplicate = Schemas['ClientDuplicates']['items'][number];

const api = createApi<paths>('clients');

const at = (code: string, version: number) => ({
  path: { code },
  header: { 'If-Match': `"${version}"` },
});

export function readClient(code: string, signal?: AbortSignal): Promise<Client> {
  return dataOf(api.GET('/api/clients/{code}', { params: { path: { code } }, signal }));
}

export function editClient(code: string, version: number, body: EditClient): Promise<ChangedClient> {
  return dataOf(api.PATCH('/api/clients/{code}', { params: at(code, version), body }));
}

/** The same `key` never registers twice. */
export function registerClient(
  body: RegisterClient,
  key: { 'Idempotency-Key': string },
): Promise<ChangedClient> {
  return dataOf(api.POST('/api/clients', { params: { header: key }, body }));
}

export function cancelClient(code: string, version: number, body: Schemas['Cancellation']) {
  return dataOf(api.POST('/api/clients/{code}/cancellation', { params: at(code, version), body }));
}

export function reactivateClient(code: string, version: number, body: Schemas['Reactivation']) {
  return dataOf(api.POST('/api/clients/{code}/reactivation', { params: at(code, version), body }));
}

export function undoChange(code: string, version: number, id: string): Promise<ChangedClient> {
  const { path, header } = at(code, version);
  return dataOf(
    api.POST('/api/clients/{code}/changes/{id}/undo', { params: { path: { ...path, id }, header } }),
  );
}

export type ChangedField = Change['fields'][number]['field'];

/** Newest first, only those of one field when it is given. */
export function listChanges(
  code: string,
  { cursor, field }: { cursor?: string; field?: ChangedField },
  signal: AbortSignal,
) {
  return dataOf(
    api.GET('/api/clients/{code}/changes', {
      params: { path: { code }, query: { cursor, field, limit: 25 } },
      signal,
    }),
  );
}

export function findFreeSubaccount(account: number, signal: AbortSignal) {
  return dataOf(api.GET('/api/clients/free-subaccount', { params: { query: { account } }, signal }));
}

/** Clients that may be the one being written; `except` is the one that is edited. */
export async function findDuplicates(
  query: { document?: string; name?: string; except?: string },
  signal: AbortSignal,
): Promise<Duplicate[]> {
  const answer = await dataOf(api.GET('/api/clients/duplicates', { params: { query }, signal }));
  return answer.items;
}
