import type { components, paths as PanelPaths } from '@panel/contracts/clients/client-panel';
import type { components as ClientComponents, paths as ClientPaths } from '@panel/contracts/clients/clients';
import { createApi, dataOf } from '@panel/mfe-kit';

export type ClientSelection = components['schemas']['ClientSelection'];
export type Assignment = components['schemas']['Assignment'];
export type Preview = components['schemas']['MassChangePreview'];
export type PreviewGroup = Preview['groups'][number];
export type MassChange = ClientComponents['schemas']['MassChange'];
export type Result = ClientComponents['schemas']['MassChangeResults']['items'][number];
export type Outcome = Result['outcome'];
export type Reason = NonNullable<Result['reason']>;
type Key = { 'Idempotency-Key': string };

const panel = createApi<PanelPaths>('client-panel');
const clients = createApi<ClientPaths>('clients');

export function previewChange(
  body: { selection: ClientSelection; assignment: Assignment },
  signal: AbortSignal,
): Promise<Preview> {
  return dataOf(panel.POST('/api/client-panel/mass-changes/preview', { body, signal }));
}

/** The same `key` never begins twice. */
export function startChange(
  body: { selection: ClientSelection; assignment: Assignment; fingerprint: string },
  key: Key,
): Promise<MassChange> {
  return dataOf(panel.POST('/api/client-panel/mass-changes', { params: { header: key }, body }));
}

export function readChange(id: string): Promise<MassChange> {
  return dataOf(clients.GET('/api/clients/mass-changes/{id}', { params: { path: { id } } }));
}

export function stopChange(id: string): Promise<MassChange> {
  return dataOf(clients.POST('/api/clients/mass-changes/{id}/stop', { params: { path: { id } } }));
}

export function undoChange(id: string, key: Key): Promise<MassChange> {
  return dataOf(
    clients.POST('/api/clients/mass-changes/{id}/undo', { params: { path: { id }, header: key } }),
  );
}

export function listResults(
  id: string,
  query: { cursor?: string; outcome?: Outcome },
  signal: AbortSignal,
): Promise<{ items: Result[]; nextCursor: string | null }> {
  return dataOf(
    clients.GET('/api/clients/mass-changes/{id}/results', { params: { path: { id }, query }, signal }),
  );
}

/** Where the browser downloads what became of each client. */
export function fileOf(id: string): string {
  return `/api/clients/mass-changes/${id}/file`;
}
