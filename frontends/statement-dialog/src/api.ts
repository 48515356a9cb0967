import type { components, paths } from '@panel/contracts/clients/statements';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Preview = components['schemas']['StatementPreview'];
export type Recipient = components['schemas']['StatementRecipient'];
export type Statement = components['schemas']['Statement'];
export type Format = Statement['format'];
export type Scope = Statement['scope'];

/** What the statement shows. Empty days: today, and from the first movement on. */
export interface Choice {
  readonly format: Format;
  readonly scope: Scope;
  readonly asOf: string;
  readonly from: string;
}

const api = createApi<paths>('statements');

export function loadPreview(code: string, choice: Choice, signal: AbortSignal): Promise<Preview> {
  return dataOf(
    api.POST('/api/statements/clients/{code}/preview', {
      params: { path: { code } },
      body: fieldsOf(choice),
      signal,
    }),
  );
}

export async function loadRecipients(code: string, signal: AbortSignal): Promise<Recipient[]> {
  const answer = await dataOf(
    api.GET('/api/statements/clients/{code}/recipients', { params: { path: { code } }, signal }),
  );
  return answer.items;
}

/** How a statement is issued: to whom it goes, if it is sent at all. */
export interface Sending {
  readonly send: boolean;
  readonly recipients: string[];
  /** Instead of the company's text. */
  readonly coverText?: string;
}

/** Issues it. The same `key` never issues twice. */
export function issueStatement(
  code: string,
  choice: Choice,
  sending: Sending,
  key: { 'Idempotency-Key': string },
): Promise<Statement> {
  return dataOf(
    api.POST('/api/statements/clients/{code}/statements', {
      params: { path: { code }, header: key },
      body: { ...fieldsOf(choice), ...sending },
    }),
  );
}

/** Has the browser save the PDF of an issued statement. */
export function savePdf(number: number): void {
  const link = document.createElement('a');
  link.href = `/api/statements/${number}/pdf`;
  link.download = '';
  link.click();
}

function fieldsOf({ format, scope, asOf, from }: Choice) {
  return {
    format,
    scope,
    from: format === 'movements' && from !== '' ? from : null,
    ...(asOf === '' ? {} : { asOf }),
  };
}
