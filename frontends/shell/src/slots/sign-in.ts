import { on } from '@panel/mfe-kit/core';
import { byId } from '../elements';
import { ACCESS } from '../registry';
import { TEXTS } from '../texts';
import { Boundary } from './boundary';

/** Shows the sign-in page over everything and waits until somebody has signed in. */
export async function askForSession(): Promise<void> {
  const page = byId('page');
  const slot = byId('slot-access');
  const focused = document.activeElement;
  const boundary = new Boundary({ entry: ACCESS, container: slot });
  slot.hidden = false;
  page.inert = true;
  byId('slot-dialog').inert = true;
  const opened = sessionOpened();
  await boundary.mount();
  await opened;
  await boundary.unmount();
  slot.hidden = true;
  page.inert = false;
  byId('slot-dialog').inert = false;
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
}

/** From now on, a request that finds no session brings the sign-in page, once however many they are. */
export function watchSession(): void {
  let asking = false;
  on('session.expired', () => {
    if (asking) return;
    asking = true;
    const slot = byId('slot-access');
    slot.setAttribute('role', 'dialog');
    slot.setAttribute('aria-modal', 'true');
    slot.setAttribute('aria-label', TEXTS.signInDialog);
    void askForSession().finally(() => {
      asking = false;
      for (const attribute of ['role', 'aria-modal', 'aria-label']) slot.removeAttribute(attribute);
    });
  });
}

function sessionOpened(): Promise<void> {
  return new Promise((resolve) => {
    const stop = on('session.opened', () => {
      stop();
      resolve();
    });
  });
}
