import type { components, paths } from '@panel/contracts/clients/client-panel';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Export = components['schemas']['Export'];
export type ClientSelection = components['schemas']['ClientSelection'];
export type ExportRequest = NonNullable<
  paths['/api/client-panel/exports']['post']['requestBody']
>['content']['application/json'];
export type ExportFormat = Export['format'];
export type ExportColumn = ExportRequest['columns'][number];

const api = createApi<paths>('client-panel');

export async function countClients(selection: ClientSelection, signal: AbortSignal): Promise<number> {
  const answer = api.POST('/api/client-panel/totals', { body: { selection }, signal });
  return (await dataOf(answer)).clients;
}

/** Asks for a file; it is written when it is fetched. */
export function createExport(request: ExportRequest): Promise<Export> {
  return dataOf(api.POST('/api/client-panel/exports', { body: request }));
}

export function readExport(id: string): Promise<Export> {
  return dataOf(api.GET('/api/client-panel/exports/{id}', { params: { path: { id } } }));
}

export async function cancelExport(id: string): Promise<void> {
  await dataOf(api.DELETE('/api/client-panel/exports/{id}', { params: { path: { id } } }));
}
