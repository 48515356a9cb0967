import { createStore } from './store';

export interface Shortcut {
  /** As `KeyboardEvent.key` names it: `e`, `/`, `?`; `ctrl+k`, `alt+1`; or two keys in a row: `g 1`. */
  keys: string;
  /** What it does, for the help list. */
  label: string;
  /** Heading of the help list under which it stands. */
  group: string;
  /** Left out for keys that a widget handles itself and that are here for the help list alone. */
  run?: (event: KeyboardEvent) => void;
}

const SEQUENCE_TIME = 1_200;
const OPEN_DIALOG = '[aria-modal="true"], [role="dialog"][data-state="open"], dialog:modal';
const STORAGE_KEY = 'panel.single-key-shortcuts';

const shortcuts = new Set<Shortcut>();
let prefix: { key: string; at: number } | null = null;
let listening = false;

/** Whether single letters act at all (WCAG 2.1.4): a person's choice, kept in this browser. */
export const singleKeysEnabled = createStore(localStorage.getItem(STORAGE_KEY) !== 'off');
singleKeysEnabled.subscribe((enabled) => localStorage.setItem(STORAGE_KEY, enabled ? 'on' : 'off'));

/** Adds a shortcut to the page and to the help list (`?`); the result removes it. */
export function registerShortcut(shortcut: Shortcut): () => void {
  if (!listening) {
    listening = true;
    addEventListener('keydown', handle);
  }
  shortcuts.add(shortcut);
  return () => shortcuts.delete(shortcut);
}

/** Whether a first key (`g`) is waiting for its second: whoever handles plain keys itself should let it pass. */
export function sequencePending(): boolean {
  return prefix !== null && performance.now() - prefix.at <= SEQUENCE_TIME;
}

export function listShortcuts(): Shortcut[] {
  return [...shortcuts];
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = describe(event);
  if (pressed === null) return;
  const sequence = takeSequence(pressed);
  const shortcut = find(sequence) ?? find(pressed);
  if (shortcut !== undefined && mayRun(shortcut, event)) {
    event.preventDefault();
    shortcut.run?.(event);
    return;
  }
  if (startsSequence(pressed)) prefix = { key: pressed, at: performance.now() };
}

function describe(event: KeyboardEvent): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return null;
  const modifiers = [event.ctrlKey || event.metaKey ? 'ctrl+' : '', event.altKey ? 'alt+' : ''].join('');
  return modifiers + event.key.toLowerCase();
}

function takeSequence(pressed: string): string | null {
  const first = sequencePending() ? prefix : null;
  prefix = null;
  return first === null ? null : `${first.key} ${pressed}`;
}

function startsSequence(pressed: string): boolean {
  return [...shortcuts].some((shortcut) => shortcut.keys.startsWith(`${pressed} `));
}

function find(keys: string | null): Shortcut | undefined {
  return [...shortcuts].reverse().find((shortcut) => shortcut.keys === keys && shortcut.run !== undefined);
}

function mayRun(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (document.querySelector(OPEN_DIALOG) !== null) return false;
  if (/^(ctrl|alt)\+/.test(shortcut.keys)) return true;
  return singleKeysEnabled.get() && !isField(event.target);
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  );
}
