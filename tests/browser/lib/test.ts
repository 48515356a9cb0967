import { expect, test as base, type APIRequestContext, type ConsoleMessage } from '@playwright/test';
import { Portal } from './portal.js';
import { signedInRequest, type Role, type SignedIn } from './sessions.js';

interface Options {
  /** Who is signed in when the test begins; `null`: nobody. */
  role: Role | null;
  /** Set by tests that make something fail: errors in the browser's console are then part of the test. */
  breaksThings: boolean;
}

interface Fixtures {
  portal: Portal;
  noErrors: void;
}

interface WorkerFixtures {
  sessionOf: (role: Role) => Promise<SignedIn>;
  /** The API as supervisión, to look up what the demo data holds. */
  api: APIRequestContext;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  role: ['supervision', { option: true }],
  breaksThings: [false, { option: true }],

  // Signing in takes the server half a second on purpose: once per role and worker is enough.
  sessionOf: [
    async ({}, use) => {
      const known = new Map<Role, Promise<SignedIn>>();
      await use((role) => {
        const session = known.get(role) ?? keptBySignIn(role);
        known.set(role, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],

  api: [
    async ({}, use) => {
      const api = await signedInRequest('supervision');
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],

  storageState: async ({ role, sessionOf }, use) => {
    await use(role === null ? undefined : await sessionOf(role));
  },

  portal: async ({ page }, use) => {
    await use(new Portal(page));
  },

  noErrors: [
    async ({ page, breaksThings }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isSignInQuestion(message)) errors.push(message.text());
      });
      await use();
      if (!breaksThings) expect(errors, 'errors in the console of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Without a session the portal asks once who is signed in; the browser writes the 401 down as an error. */
function isSignInQuestion(message: ConsoleMessage): boolean {
  return message.location().url.endsWith('/api/access/session') && message.text().includes('401');
}

async function keptBySignIn(role: Role): Promise<SignedIn> {
  const api = await signedInRequest(role);
  const state = await api.storageState();
  await api.dispose();
  return state;
}

export { expect };
