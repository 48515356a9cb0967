import { loadSession, signIn } from './session';
import type { LifeCycles } from './vue/life-cycles';

/**
 * Runs one micro-frontend on a page of its own (`dev.html`, `npm run dev -w frontends/<name>`), against the API
 * that the development server forwards to. Never part of a build.
 */
export async function runStandalone(
  lifeCycles: LifeCycles,
  props: Record<string, unknown> = {},
): Promise<void> {
  const query = new URLSearchParams(location.search);
  if ((await loadSession()) === null) await signIn(query.get('email') ?? '', query.get('password') ?? '');
  const domElement = document.body.appendChild(document.createElement('div'));
  await lifeCycles.bootstrap({ domElement });
  await lifeCycles.mount({ domElement, props });
}
