import { emit } from './bus';
import { connectionProblem, problemFromResponse } from './http/problem';
import type { Session } from './session-contract';
import { createStore } from './store';

export type { Session } from './session-contract';

const SESSION_URL = '/api/access/session';

/** The session of this page; `null` before sign-in and after sign-out. */
export const sessionStore = createStore<Session | null>(null);

export function currentSession(): Session | null {
  return sessionStore.get();
}

/** Whether the person may do what `permission` names, e.g. `messages.send`. The server decides again on each request. */
export function can(permission: string): boolean {
  return sessionStore.get()?.permissions.includes(permission) ?? false;
}

/** Asks the server who is signed in. Answers `null` when nobody is; throws `ProblemError` when it cannot be known. */
export async function loadSession(): Promise<Session | null> {
  const response = await request(SESSION_URL, { method: 'GET' });
  if (response.status === 401) {
    sessionStore.set(null);
    return null;
  }
  if (!response.ok) throw await problemFromResponse(response, 'access');
  const session = (await response.json()) as Session;
  sessionStore.set(session);
  return session;
}

/**
 * Opens a session. Throws `ProblemError` (wrong e-mail or password, too many attempts, no connection). A person who
 * has to choose a password first is signed in, but the page is not opened until `changePassword`.
 */
export async function signIn(email: string, password: string): Promise<Session> {
  const response = await request(SESSION_URL, withJson('POST', { email, password }));
  if (!response.ok) throw await problemFromResponse(response, 'access');
  return open((await response.json()) as Session);
}

/** Replaces the person's own password. Throws `ProblemError` (wrong present password, new one refused). */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  const response = await request(
    `${SESSION_URL}/password`,
    withJson('PUT', { currentPassword, newPassword }),
  );
  if (!response.ok) throw await problemFromResponse(response, 'access');
  const session = await loadSession();
  if (session !== null) open(session);
}

function open(session: Session): Session {
  const before = sessionStore.get();
  sessionStore.set(session);
  // Forms left open belong to the person who filled them in.
  if (before !== null && before.user.id !== session.user.id) location.reload();
  else if (!session.user.mustChangePassword) emit('session.opened', session);
  return session;
}

function withJson(method: string, body: unknown): RequestInit {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': sessionStore.get()?.csrfToken ?? '' };
  return { method, headers, body: JSON.stringify(body) };
}

/** Ends the session on the server and forgets it here. */
export async function signOut(): Promise<void> {
  const response = await request(SESSION_URL, {
    method: 'DELETE',
    headers: { 'x-csrf-token': sessionStore.get()?.csrfToken ?? '' },
  });
  if (!response.ok && response.status !== 401) throw await problemFromResponse(response, 'access');
  sessionStore.set(null);
  emit('session.closed');
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw connectionProblem('access');
  }
}
