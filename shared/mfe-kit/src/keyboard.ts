import { canRun, keysOf, listCommands, type Command } from './commands';
import { currentSession, sessionStore } from './session';
import { createStore } from './store';

const SEQUENCE_TIME = 1_200;
const OPEN_DIALOG = '[aria-modal="true"], [role="dialog"][data-state="open"], dialog:modal';
/** Set on the parts of the page where single keys act: list and panel. */
const SINGLE_KEYS = '[data-single-keys]';
const STORAGE_KEY = 'panel.single-key-shortcuts';

let prefix: { key: string; at: number } | null = null;

/** Whether single keys act at all (WCAG 2.1.4): each person's choice, kept in this browser. */
export const singleKeysEnabled = createStore(true);
sessionStore.subscribe((session) => {
  if (session !== null) singleKeysEnabled.set(localStorage.getItem(storageKey()) !== 'off');
});
singleKeysEnabled.subscribe((enabled) => {
  if (currentSession() !== null) localStorage.setItem(storageKey(), enabled ? 'on' : 'off');
});

addEventListener('keydown', handle);

/** Whether a first key (`g`) is waiting for its second: whoever handles plain keys itself should let it pass. */
export function sequencePending(): boolean {
  return prefix !== null && performance.now() - prefix.at <= SEQUENCE_TIME;
}

function storageKey(): string {
  return `${STORAGE_KEY}.${currentSession()?.user.id ?? ''}`;
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = describe(event);
  if (pressed === null) return;
  const sequence = takeSequence(pressed);
  if (!mayAct(pressed, event)) return;
  const command = find(sequence) ?? find(pressed);
  if (command !== undefined) {
    event.preventDefault();
    command.run();
  } else if (startsSequence(pressed)) {
    prefix = { key: pressed, at: performance.now() };
  }
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
  return listCommands().some((command) => keysOf(command).some((keys) => keys.startsWith(`${pressed} `)));
}

/** The one offered last, of those that can be done now. */
function find(keys: string | null): (Command & { run: () => void }) | undefined {
  if (keys === null) return undefined;
  return listCommands()
    .filter(canRun)
    .findLast((command) => keysOf(command).includes(keys));
}

function mayAct(pressed: string, event: KeyboardEvent): boolean {
  if (document.querySelector(OPEN_DIALOG) !== null) return false;
  if (/^(ctrl|alt)\+/.test(pressed)) return true;
  return singleKeysEnabled.get() && isInPlace(event.target);
}

/** In list or panel and in no field there, or nowhere at all. */
function isInPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return true;
  return target.closest(SINGLE_KEYS) !== null && !isField(target);
}

function isField(target: HTMLElement): boolean {
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  );
}
