import { can, isInPanel, parseRoute } from '@panel/mfe-kit/core';
import { registerApplication, start } from 'single-spa';
import { byId } from '../elements';
import { currentTab, permittedTabs } from '../layout/tabs';
import { GRID, PANEL_HEADER, SCREENS, type AppEntry } from '../registry';
import { Boundary } from './boundary';

/** The boundary has its own, shorter limits; these end what would hang all the same. */
const LAST_RESORT = { millis: 60_000, dieOnTimeout: true, warningMillis: 60_000 };
const TIMEOUTS = { bootstrap: LAST_RESORT, mount: LAST_RESORT, unmount: LAST_RESORT, unload: LAST_RESORT };

/** Registers what this person may see with single-spa, and starts it. */
export function registerApps(): void {
  register(GRID, 'slot-grid', (here) => isInPanel(here.pathname));
  register(PANEL_HEADER, 'slot-panel-header', (here) => parseRoute(here).code !== null);
  for (const tab of permittedTabs()) {
    register(tab, 'slot-panel-tab', (here) => parseRoute(here).code !== null && currentTab() === tab);
  }
  for (const screen of SCREENS) register(screen, 'slot-screen', (here) => here.pathname === screen.path);
  start();
}

function register(entry: AppEntry, slot: string, activeWhen: (here: Location) => boolean): void {
  if (entry.permission !== undefined && !can(entry.permission)) return;
  const boundary = new Boundary({ entry, container: byId(slot) });
  registerApplication({
    name: entry.module,
    activeWhen,
    app: () =>
      Promise.resolve({
        timeouts: TIMEOUTS,
        bootstrap: () => Promise.resolve(),
        mount: () => boundary.mount(),
        unmount: () => boundary.unmount(),
      }),
  });
}
