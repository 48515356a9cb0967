import { createStore } from './store';
import { normaliseClientCode } from './formats/codes';

/** Where the panel lives; the client's code and the tab follow, the filter is in the query string. */
export const PANEL_PATH = '/gestion/panel-de-clientes';

export interface PanelRoute {
  path: string;
  /** Canonical code (`000123-01`) of the client that is positioned; `null` for none or outside the panel. */
  code: string | null;
  /** Path segment of the open tab, e.g. `cuentas-corrientes`; `null` when the URL names none. */
  tab: string | null;
  query: URLSearchParams;
}

export interface Destination {
  /** Another screen; by default the panel. */
  path?: string;
  /** `null` closes the panel; left out, the present client stays. */
  code?: string | null;
  /** `null` names no tab; left out, the present tab stays. */
  tab?: string | null;
  /** Replaces the query string; left out, it stays as it is. */
  query?: URLSearchParams;
  /** Replaces the present history entry, for moves that "back" should not repeat. */
  replace?: boolean;
}

/** Reads a URL. A code that is not one (`/panel-de-clientes/ayuda`) counts as none. */
export function parseRoute(url: { pathname: string; search: string }): PanelRoute {
  const route: PanelRoute = {
    path: url.pathname,
    code: null,
    tab: null,
    query: new URLSearchParams(url.search),
  };
  if (!isInPanel(url.pathname)) return route;
  const [code, tab] = url.pathname.slice(PANEL_PATH.length + 1).split('/');
  route.code = code ? normaliseClientCode(decodeURIComponent(code)) : null;
  route.tab = route.code !== null && tab ? tab : null;
  return route;
}

/** Where the panel covers the grid instead of standing beside it. */
export const NARROW_SCREEN = '(max-width: 1099px)';

/** Whether a path belongs to the Panel de Clientes. */
export function isInPanel(pathname: string): boolean {
  return pathname === PANEL_PATH || pathname.startsWith(`${PANEL_PATH}/`);
}

/** The present route; changes with every navigation, back and forward included. */
export const routeStore = createStore<PanelRoute>(parseRoute(location));

/** Goes somewhere without loading the page. What `to` leaves out stays as it is. */
export function navigate(to: Destination): void {
  const url = urlOf(to);
  if (url === `${location.pathname}${location.search}`) return;
  const go = () => {
    if (to.replace) history.replaceState(history.state, '', url);
    else history.pushState(null, '', url);
    readLocation();
  };
  const leaves = new URL(url, location.origin).pathname !== location.pathname;
  if (!leaves || leaveGuard === undefined || leaveGuard(go)) go();
}

/** Answers whether the screen may be left now; one that refuses may call `go` when the person has decided. */
export type LeaveGuard = (go: () => void) => boolean;

let leaveGuard: LeaveGuard | undefined;

/**
 * Asks `guard` before another address takes the place of a screen with unsaved work. The browser's own "back" asks
 * nobody: what is typed must be kept as a draft all the same. Ends with the function that it answers.
 */
export function guardLeaving(guard: LeaveGuard): () => void {
  leaveGuard = guard;
  return () => {
    if (leaveGuard === guard) leaveGuard = undefined;
  };
}

/** The address that `navigate` would go to, for links. */
export function urlOf(to: Destination): string {
  const here = routeStore.get();
  if (to.path !== undefined) return withQuery(to.path, to.query ?? new URLSearchParams());
  const code = to.code === undefined ? here.code : to.code;
  const tab = to.tab === undefined ? here.tab : to.tab;
  const path = [PANEL_PATH, code, code === null ? null : tab].filter((part) => part !== null).join('/');
  return withQuery(path, to.query ?? here.query);
}

/**
 * The query string is shared: the grid's filter has plain names, and what else keeps its state there writes an owner
 * and a dot before them (`cuentas.vista`). Gives the part of an owner (`null`: the plain one), names as its owner
 * knows them.
 */
export function queryPart(query: URLSearchParams, owner: string | null): URLSearchParams {
  const own = [...query].filter(([name]) => ownerOf(name) === owner);
  const prefix = owner === null ? 0 : owner.length + 1;
  return new URLSearchParams(own.map(([name, value]) => [name.slice(prefix), value]));
}

/** The whole query string with another part of an owner's. */
export function withQueryPart(
  query: URLSearchParams,
  owner: string | null,
  part: URLSearchParams,
): URLSearchParams {
  const own = [...part].map(([name, value]) => [owner === null ? name : `${owner}.${name}`, value]);
  const others = [...query].filter(([name]) => ownerOf(name) !== owner);
  // The filter first, which people read.
  return new URLSearchParams(owner === null ? [...own, ...others] : [...others, ...own]);
}

function ownerOf(name: string): string | null {
  return name.includes('.') ? name.slice(0, name.indexOf('.')) : null;
}

function withQuery(path: string, query: URLSearchParams): string {
  // Commas are legal in a query and far easier to read than %2C.
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

let lastRead = location.href;

function readLocation(): void {
  // single-spa repeats every change of the history as a popstate event.
  if (location.href === lastRead) return;
  lastRead = location.href;
  routeStore.set(parseRoute(location));
}

addEventListener('popstate', readLocation);
