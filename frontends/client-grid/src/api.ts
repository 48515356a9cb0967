import type { components, paths } from '@panel/contracts/clients/client-panel';
import { createApi, dataOf } from '@panel/mfe-kit';
import { filterParameters, type GridFilter } from './filter';
import { sortParameters, type GridSort } from './sort';

export type ClientRow = components['schemas']['ClientRow'];
export type ClientPage = components['schemas']['ClientPage'];
export type Counters = components['schemas']['Counters'];
export type ClientSelection = components['schemas']['ClientSelection'];
export type View = components['schemas']['View'];
export type Views = components['schemas']['Views'];
export type ViewContent = components['schemas']['ViewContent'];
export type Totals = components['schemas']['Totals'];

/** Rows per request: one block of the grid. */
export const BLOCK_SIZE = 200;

const api = createApi<paths>('client-panel');

/** What is listed and in which order. */
export interface GridQuery {
  filter: GridFilter;
  sort: GridSort;
}

/** One block of rows: after `cursor` where the block before is known, otherwise from row number `at`. */
export function listClients(
  { filter, sort }: GridQuery,
  start: { cursor: string } | { at: number },
  signal: AbortSignal,
  limit = BLOCK_SIZE,
): Promise<ClientPage> {
  const query = { ...filterParameters(filter), ...sortParameters(sort), limit, ...start };
  return dataOf(api.GET('/api/client-panel/clients', { params: { query }, signal }));
}

/** How many clients each option of the filter would give. */
export function countOptions(filter: GridFilter, signal: AbortSignal): Promise<Counters> {
  return dataOf(
    api.GET('/api/client-panel/counters', { params: { query: filterParameters(filter) }, signal }),
  );
}

/** The row number (from 0) of a client in the list, or `null` when the filter leaves it out. */
export async function findRowNumber(
  { filter, sort }: GridQuery,
  code: string,
  signal: AbortSignal,
): Promise<number | null> {
  const query = { ...filterParameters(filter), ...sortParameters(sort) };
  const answer = api.GET('/api/client-panel/clients/{code}/row-number', {
    params: { path: { code }, query },
    signal,
  });
  return (await dataOf(answer)).rowNumber;
}

/** What the clients of a selection add up to, each currency by itself. */
export function readTotals(selection: ClientSelection, signal: AbortSignal): Promise<Totals> {
  return dataOf(api.POST('/api/client-panel/totals', { body: { selection }, signal }));
}

/** The views that this person can open. */
export function listViews(signal: AbortSignal): Promise<Views> {
  return dataOf(api.GET('/api/client-panel/views', { signal }));
}

export function saveView(content: ViewContent): Promise<View> {
  return dataOf(api.POST('/api/client-panel/views', { body: content }));
}

export function changeView({ id, version }: View, content: ViewContent): Promise<View> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return dataOf(api.PUT('/api/client-panel/views/{id}', { params, body: content }));
}

/** People of these roles begin with the view. */
export function setViewRoles({ id, version }: View, roles: string[]): Promise<View> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return dataOf(api.PUT('/api/client-panel/views/{id}/roles', { params, body: { roles } }));
}

export async function deleteView({ id, version }: View): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  await dataOf(api.DELETE('/api/client-panel/views/{id}', { params }));
}
