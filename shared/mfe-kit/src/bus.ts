import type { Session } from './session-contract';

/** What a dialog is asked for: the registry name of the dialog and the properties it is mounted with. */
export interface DialogRequest {
  name: string;
  props: Record<string, unknown>;
}

export interface Notice {
  tone: 'ok' | 'info' | 'warning' | 'danger';
  text: string;
  /** A way back or on, offered for as long as the notice is shown. */
  action?: { label: string; run: () => void };
  /** Milliseconds on the screen; by default 5,000, and 8,000 with an action. Errors stay until closed. */
  duration?: number;
  /**
   * For work that goes on: stays until closed, and says how far it is. Called when the notice is shown; what it gives
   * is called when the notice has gone.
   */
  live?: (notice: { say: (text: string) => void; close: () => void }) => () => void;
}

/** Every event that may cross from one micro-frontend to another. The URL is the only other shared state. */
export interface PanelEvents {
  /** A request was refused for lack of a session: the sign-in page shows over whatever is open. */
  'session.expired': undefined;
  'session.opened': Session;
  'session.closed': undefined;
  /** The live connection is back after a gap: everything visible should be fetched again. */
  'live.reconnected': undefined;
  'dialog.open': DialogRequest;
  /** A dialog ended; `result` is undefined when it was dismissed. */
  'dialog.done': { name: string; result?: unknown };
  /** This person changed something of a client, which others on the page may show. */
  'client.changed': { code: string };
  /** The grid should take the keyboard. */
  'grid.focus': undefined;
  /** The panel should take the keyboard. */
  'panel.focus': undefined;
  'notice.show': Notice;
  /** Read aloud by screen readers without moving the focus. */
  'notice.announce': string;
}

type Listener<T> = (payload: T) => void;

const listeners = new Map<keyof PanelEvents, Set<Listener<never>>>();

/** Tells every listener of `name`. Events without a payload take no second argument. */
export function emit<Name extends keyof PanelEvents>(
  name: Name,
  ...[payload]: PanelEvents[Name] extends undefined ? [] : [PanelEvents[Name]]
): void {
  for (const listener of [...(listeners.get(name) ?? [])]) {
    (listener as Listener<PanelEvents[Name]>)(payload as PanelEvents[Name]);
  }
}

/** Calls `listener` on each `name` event; the result ends that. */
export function on<Name extends keyof PanelEvents>(
  name: Name,
  listener: Listener<PanelEvents[Name]>,
): () => void {
  const set = listeners.get(name) ?? new Set<Listener<never>>();
  listeners.set(name, set);
  set.add(listener);
  return () => set.delete(listener);
}
