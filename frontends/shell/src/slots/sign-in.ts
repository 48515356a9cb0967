import { on } from '@panel/mfe-kit/core';
import { byId } from '../elements';
import { ACCESS } from '../registry';
import { TEXTS } from '../texts';
import { Boundary } from './boundary';

/** Shows the sign-in page over everything and waits until somebody has signed in. */
export async function askForSession(label = TEXTS.signIn): Promise<void> {
  const cover = coverPage(label);
  const boundary = new Boundary({ entry: ACCESS, container: cover });
  const opened = sessionOpened();
  await boundary.mount();
  await opened;
  await boundary.unmount();
  cover.close();
}

/** From now on, a request that finds no session brings the sign-in page, once however many they are. */
export function watchSession(): void {
  let asking = false;
  on('session.expired', () => {
    if (asking) return;
    asking = true;
    void askForSession(TEXTS.signInAgain).finally(() => (asking = false));
  });
}

/**
 * Covers the page with a modal dialog of the browser. Nothing else would do: a dialog that is open below keeps the
 * focus, the pointer and the screen reader for itself, and whoever has to sign in again could not. On closing, the
 * browser gives the focus back.
 */
export function coverPage(label: string): HTMLDialogElement {
  const cover = byId('slot-access') as HTMLDialogElement;
  cover.setAttribute('aria-label', label);
  cover.removeAttribute('aria-hidden');
  // Older browsers do not know `closedby`: there Escape would uncover the page.
  cover.addEventListener('cancel', (event) => event.preventDefault());
  cover.showModal();
  return cover;
}

function sessionOpened(): Promise<void> {
  return new Promise((resolve) => {
    const stop = on('session.opened', () => {
      stop();
      resolve();
    });
  });
}
