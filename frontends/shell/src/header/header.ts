import {
  can,
  currentSession,
  liveState,
  navigate,
  notify,
  openDialog,
  PANEL_PATH,
  registerCommand,
  routeStore,
  sessionStore,
  signOut,
} from '@panel/mfe-kit/core';
import { byId, create } from '../elements';
import { GRID, SCREENS } from '../registry';
import { TEXTS } from '../texts';

export function setUpHeader(): void {
  setUpMenu();
  setUpUserMenu();
  setUpLiveState();
  byId('demo-mark').hidden = currentSession()?.demo !== true;
}

function setUpMenu(): void {
  const menu = byId('menu');
  const entries = [
    { title: TEXTS.product, path: PANEL_PATH, permission: GRID.permission },
    ...SCREENS.map(({ title, path, permission }) => ({ title, path, permission })),
  ].filter(({ permission }) => permission === undefined || can(permission));
  const links = entries.map(({ title, path }) => {
    const link = create('a', { class: 'ui-menu__item', href: path, text: title });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      menu.hidePopover();
      navigate({ path });
    });
    return link;
  });
  menu.replaceChildren(...links, ...(can('clients.write') ? newClient(menu) : []));
  routeStore.subscribe(() => markCurrent(links));
  markCurrent(links);
}

/** Registering a client belongs to no screen: it is offered on all of them. */
function newClient(menu: HTMLElement): HTMLElement[] {
  const open = () => void openDialog('clients.record', { mode: 'new' });
  registerCommand({ id: 'clients.new', label: TEXTS.newClient, group: TEXTS.groups.page, run: open });
  const item = create('button', { type: 'button', class: 'ui-menu__item', text: TEXTS.newClient });
  item.addEventListener('click', () => {
    menu.hidePopover();
    open();
  });
  return [create('div', { class: 'ui-menu__separator' }), item];
}

function markCurrent(links: HTMLAnchorElement[]): void {
  for (const link of links) {
    const current = location.pathname.startsWith(link.pathname);
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function setUpUserMenu(): void {
  sessionStore.subscribe(showUser);
  showUser();
}

function showUser(): void {
  const user = currentSession()?.user;
  const opener = byId('user-button');
  opener.hidden = user === undefined;
  if (user === undefined) return;
  opener.textContent = initials(user.name);
  opener.setAttribute('aria-label', TEXTS.userMenu(initials(user.name), user.name));
  opener.title = user.name;
  const leave = create('button', { type: 'button', class: 'ui-menu__item', text: TEXTS.signOut });
  leave.addEventListener('click', () => {
    signOut().catch(() => notify({ tone: 'danger', text: TEXTS.signOutFailed }));
  });
  byId('user-menu').replaceChildren(
    create(
      'div',
      { class: 'user-card' },
      create('strong', { text: user.name }),
      create('span', { class: 'ui-muted', text: user.email }),
      create('span', { class: 'ui-muted', text: user.roleLabel }),
    ),
    create('div', { class: 'ui-menu__separator' }),
    leave,
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
}

function setUpLiveState(): void {
  const tones = { connecting: '', online: 'ui-status--ok', offline: 'ui-status--danger' };
  const show = () => {
    const state = liveState.get();
    const mark = byId('live-state');
    mark.className = `ui-status header__live ${tones[state]}`;
    mark.textContent = TEXTS.live[state];
    mark.title = TEXTS.liveTitle[state];
  };
  liveState.subscribe(show);
  show();
}
