import type { components, paths } from '@panel/contracts/clients/statements';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Statement = components['schemas']['Statement'];
export type StatementPage = components['schemas']['StatementPage'];

const api = createApi<paths>('statements');

/** Statements that were issued for a client, the newest first; without `cursor` the first page. */
export function loadStatements(
  code: string,
  { cursor, signal, priority }: { cursor?: string; signal?: AbortSignal; priority?: RequestPriority },
): Promise<StatementPage> {
  return dataOf(
    api.GET('/api/statements/clients/{code}/statements', {
      params: { path: { code }, query: cursor ? { cursor } : {} },
      signal,
      priority,
    }),
  );
}

/** Where the browser downloads the PDF of a statement. */
export function statementPdfAddress(number: number): string {
  return `/api/statements/${number}/pdf`;
}

/** The statement as a page of its own. */
export function statementPageAddress(number: number): string {
  return `/api/statements/${number}/html`;
}
