import createClient, { type Client } from 'openapi-fetch';
import { connectionProblem, problemFromResponse, ProblemError } from './problem';
import { sessionFetch } from './session-fetch';

/**
 * A typed client of one domain's HTTP contract. `Paths` is the generated type of `@panel/contracts/clients/<domain>`;
 * `domain` names the contract in the errors. A refused request rejects with `ProblemError`, an aborted one with
 * the usual `AbortError`.
 *
 *   const api = createApi<paths>('accounts');
 *   const page = await dataOf(api.GET('/api/accounts/...', { params, signal }));
 */
export function createApi<Paths extends object>(domain: string): Client<Paths> {
  const client = createClient<Paths>({
    baseUrl: location.origin,
    fetch: sessionFetch,
    // Lists travel as one comma-separated parameter: `situations=with-services,cancelled`.
    querySerializer: { array: { style: 'form', explode: false } },
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await problemFromResponse(response, domain);
    },
    onError({ error }) {
      // Without a result the error goes on as it is.
      return isAbort(error) || error instanceof ProblemError ? undefined : connectionProblem(domain);
    },
  });
  return client;
}

/** The body of a successful answer. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  // A refusal has been thrown by now, and an answer without a body is typed as such.
  return (await answer).data as T;
}

/**
 * The header that makes a repeated POST count once. Keep the result for as long as the same intent is retried:
 * make it when the form opens or is first sent, not once per attempt.
 */
export function idempotencyKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': randomId() };
}

/** True for the error of a request that its own caller gave up. */
export function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** `crypto.randomUUID` exists only on secure origins; an installation inside a company may be plain HTTP. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
