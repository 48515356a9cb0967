import { emit, on } from '../bus';
import { currentSession, loadSession } from '../session';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * `fetch` for requests that need a session: sends the CSRF token with writes and, when the session has ended,
 * waits for the sign-in page that opens over the current one and sends the same request again. Whoever called
 * sees only a slow answer, so that nothing typed is lost.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const response = await send(request);
  if (response.status === 401) {
    await sessionReopened(request.signal);
    return send(spare);
  }
  if (response.status === 403 && (await isStaleToken(response))) {
    await loadSession();
    return send(spare);
  }
  return response;
}

function send(request: Request): Promise<Response> {
  const session = currentSession();
  if (session !== null && !READING.has(request.method))
    request.headers.set('x-csrf-token', session.csrfToken);
  return fetch(request);
}

/** Another tab of this browser may have signed in again, which changes the token of all of them. */
async function isStaleToken(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  return code.includes('csrf');
}

function sessionReopened(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      stop();
      reject(signal.reason as Error);
    };
    const stop = on('session.opened', () => {
      stop();
      signal.removeEventListener('abort', aborted);
      resolve();
    });
    signal.addEventListener('abort', aborted, { once: true });
    emit('session.expired');
  });
}
