import {
  can,
  emit,
  isInPanel,
  navigate,
  NARROW_SCREEN,
  on,
  registerCommand,
  routeStore,
} from '@panel/mfe-kit/core';
import { byId } from '../elements';
import { GRID, SCREENS } from '../registry';
import { plainMessage } from '../slots/messages';
import { TEXTS } from '../texts';

/** Shows the part of the page that the URL is about, and moves the focus between grid and panel. */
export function setUpScreens(): void {
  routeStore.subscribe(showRoute);
  showRoute();
  setUpPanelFocus();
}

function showRoute(): void {
  const { path, code } = routeStore.get();
  const inPanel = isInPanel(path) && can(GRID.permission ?? '');
  byId('workspace').hidden = !inPanel;
  byId('slot-screen').hidden = inPanel;
  byId('workspace').dataset.client = code === null ? 'none' : 'shown';
  byId('panel-empty').hidden = code !== null;
  byId('panel-content').hidden = code === null;
  const screen = SCREENS.find((one) => one.path === path);
  const title = isInPanel(path) ? TEXTS.product : (screen?.title ?? TEXTS.notFoundTitle);
  byId('screen-title').textContent = title;
  document.title = code === null ? title : `${code} · ${title}`;
  if (!inPanel) explainMissing(path);
}

/** Says why a screen stays empty: no such address, or none that this person may open. */
function explainMissing(path: string): void {
  const screen = isInPanel(path) ? GRID : SCREENS.find((one) => one.path === path);
  const slot = byId('slot-screen');
  if (screen === undefined) slot.replaceChildren(plainMessage(TEXTS.notFoundTitle, TEXTS.notFound));
  else if (screen.permission !== undefined && !can(screen.permission)) {
    slot.replaceChildren(plainMessage(TEXTS.noPermissionTitle, TEXTS.noPermission));
  }
}

function setUpPanelFocus(): void {
  const panel = byId('panel');
  on('panel.focus', () => panel.focus());
  byId('panel-back').addEventListener('click', leavePanel);
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leavePanel();
  });
  const hasClient = () => routeStore.get().code !== null;
  registerCommand({
    id: 'panel.header',
    when: hasClient,
    keys: 'g 0',
    label: TEXTS.openHeader,
    group: TEXTS.groups.panel,
    run: () => panel.focus(),
  });
  registerCommand({ keys: 'escape', label: TEXTS.backToGrid, group: TEXTS.groups.panel });
}

/** Beside the grid, the panel stays and only the focus moves; over it, the panel goes away. */
function leavePanel(): void {
  if (matchMedia(NARROW_SCREEN).matches) navigate({ code: null });
  emit('grid.focus');
}
