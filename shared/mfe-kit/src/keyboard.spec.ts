import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { listCommands, registerCommand, type Command } from './commands';
import { sequencePending, singleKeysEnabled } from './keyboard';
import { sessionStore, type Session } from './session';

const signIn = (id: string, permissions: string[] = []) =>
  sessionStore.set({
    user: { id, name: 'Marta', email: 'm@panel.example', role: 'support', roleLabel: 'Soporte' },
    permissions,
    csrfToken: 't',
    today: '2026-11-24',
    demo: false,
  } satisfies Session);

let leave: (() => void)[];
const offer = (command: Partial<Command>) => {
  const run = jest.fn();
  leave.push(registerCommand({ label: 'Hacer', group: 'Página', run, ...command }));
  return run;
};

beforeEach(() => {
  leave = [];
  signIn('marta');
  document.body.innerHTML =
    '<main data-single-keys><button id="inside"></button><input id="field" /></main><button id="outside"></button>';
});
afterEach(() => {
  for (const end of leave) end();
  singleKeysEnabled.set(true);
  sessionStore.set(null);
});

function press(
  key: string,
  { on = '#inside', ...modifiers }: KeyboardEventInit & { on?: string } = {},
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  (document.querySelector(on) ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

describe('keys of commands', () => {
  it('act, and the browser does nothing else with them', () => {
    const run = offer({ keys: ['e', 'alt+1'] });
    expect(press('e')).toBe(true);
    expect(press('1', { altKey: true })).toBe(true);
    expect(press('x')).toBe(false);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('go one after the other', () => {
    const run = offer({ keys: 'g 1' });
    press('g');
    expect(sequencePending()).toBe(true);
    press('1');
    expect(run).toHaveBeenCalledTimes(1);
    press('1');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('are silent without the permission, when it cannot be done, and after the offer ended', () => {
    const forbidden = offer({ keys: 'e', permission: 'messages.send' });
    const impossible = offer({ keys: 'e', when: () => false });
    const gone = offer({ keys: 'e' });
    leave.pop()?.();
    expect(press('e')).toBe(false);
    for (const run of [forbidden, impossible, gone]) expect(run).not.toHaveBeenCalled();
    expect(listCommands().map(({ permission }) => permission)).toEqual([undefined]);
    signIn('marta', ['messages.send']);
    expect(press('e')).toBe(true);
    expect(forbidden).toHaveBeenCalledTimes(1);
  });

  it('that are single act in list and panel alone, and in no field', () => {
    const run = offer({ keys: 'e' });
    press('e', { on: '#outside' });
    press('e', { on: '#field' });
    expect(run).not.toHaveBeenCalled();
    press('e', { on: 'body' });
    press('e');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('with Ctrl act everywhere but under a dialog', () => {
    const run = offer({ keys: 'ctrl+k' });
    press('k', { on: '#field', ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>');
    press('k', { ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('that are single can be switched off, by each person', () => {
    const run = offer({ keys: 'e' });
    singleKeysEnabled.set(false);
    press('e');
    expect(run).not.toHaveBeenCalled();
    signIn('otra');
    expect(singleKeysEnabled.get()).toBe(true);
    signIn('marta');
    expect(singleKeysEnabled.get()).toBe(false);
  });
});
