import { request, type APIRequestContext, type BrowserContextOptions } from '@playwright/test';
import { settings } from './settings.js';

/** Demo users, by the part of their address before the @. */
export type Role = 'administracion' | 'supervision' | 'lectura';

/** What a browser keeps after signing in: given to a new context, the portal opens without the sign-in page. */
export type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export const PASSWORD = 'panel-demo-2026';
export const emailOf = (role: Role): string => `${role}@demo.example`;

/** A client of the API that is signed in as a demo user; the caller disposes of it. */
export async function signedInRequest(role: Role): Promise<APIRequestContext> {
  // Without cookies: the test's own would be sent otherwise, and the server ends the session that signs in again.
  const storageState = { cookies: [], origins: [] };
  const api = await request.newContext({ baseURL: settings.panelUrl, storageState });
  const data = { email: emailOf(role), password: PASSWORD };
  const answer = await api.post('/api/access/session', { data });
  if (!answer.ok()) throw new Error(`${data.email} could not sign in: ${answer.status()}`);
  return api;
}
