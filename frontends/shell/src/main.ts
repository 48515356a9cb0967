import './shell.css';
import { loadSession, navigate, on, PANEL_PATH, ProblemError, startLive } from '@panel/mfe-kit/core';
import { setUpHeader } from './header/header';
import { setUpHelp } from './header/help';
import { setUpTheme } from './header/theme';
import { setUpDivider } from './layout/divider';
import { setUpScreens } from './layout/screens';
import { setUpTabs } from './layout/tabs';
import { setUpPalette } from './palette/palette';
import { setUpNotices } from './notices';
import { setUpDialogs } from './slots/dialogs';
import { errorMessage } from './slots/messages';
import { registerApps } from './slots/register-apps';
import { askForSession, coverPage, watchSession } from './slots/sign-in';
import { TEXTS } from './texts';

setUpTheme();
setUpNotices();
void open();

async function open(): Promise<void> {
  try {
    const session = await loadSession();
    if (session === null || session.user.mustChangePassword) await askForSession();
  } catch (error) {
    return showUnreachable(error);
  }
  if (location.pathname === '/') navigate({ path: PANEL_PATH, replace: true });
  setUpHeader();
  setUpHelp();
  setUpPalette();
  setUpDivider();
  setUpTabs();
  setUpScreens();
  setUpDialogs();
  watchSession();
  startLive();
  registerApps();
  // Nothing of one person may stay in the page for the next.
  on('session.closed', () => location.assign(PANEL_PATH));
}

/** The server did not even say who is signed in: nothing can be shown but that. */
function showUnreachable(error: unknown): void {
  const title = error instanceof ProblemError ? error.title : TEXTS.unreachableTitle;
  const message = errorMessage(TEXTS.product, () => location.reload());
  message.querySelector('.ui-state__title')?.replaceChildren(title);
  coverPage(title).replaceChildren(message);
}
