import { loadSession, signIn } from './session';
import type { LifeCycles } from './vue/life-cycles';

export interface StandaloneOptions {
  props?: Record<string, unknown>;
  /** For the sign-in page itself. */
  withoutSession?: boolean;
}

/**
 * Runs one micro-frontend on a page of its own (`dev.html`, `npm run dev -w frontends/<name>`), against the API
 * that the development server forwards to. Never part of a build.
 */
export async function runStandalone(
  lifeCycles: LifeCycles,
  { props = {}, withoutSession = false }: StandaloneOptions = {},
): Promise<void> {
  if (!withoutSession && (await loadSession()) === null) {
    await signIn(prompt('Correo electrónico') ?? '', prompt('Contraseña') ?? '');
  }
  const domElement = document.body.appendChild(document.createElement('div'));
  await lifeCycles.bootstrap({ domElement });
  await lifeCycles.mount({ domElement, props });
}
