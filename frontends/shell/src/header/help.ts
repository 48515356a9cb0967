import { listShortcuts, registerShortcut, singleKeysEnabled, type Shortcut } from '@panel/mfe-kit/core';
import { button, byId, create } from '../elements';
import { TEXTS } from '../texts';

/** The list of shortcuts, built from what is registered at that moment. */
export function setUpHelp(): void {
  registerShortcut({ keys: '?', label: TEXTS.showHelp, group: TEXTS.groups.page, run: show });
  byId('help-button').addEventListener('click', show);
}

function show(): void {
  const dialog = byId('help') as HTMLDialogElement;
  if (dialog.open) return;
  const head = create(
    'header',
    { class: 'ui-dialog__head' },
    create('h2', { id: 'help-title', class: 'ui-dialog__title', text: TEXTS.help }),
    button(TEXTS.close, 'ui-button--ghost ui-button--small', () => dialog.close()),
  );
  const body = create('div', { class: 'ui-dialog__body' }, ...groups().map(groupList), singleKeysSwitch());
  dialog.replaceChildren(head, body);
  dialog.showModal();
}

function groups(): [string, Shortcut[]][] {
  const byGroup = new Map<string, Shortcut[]>();
  for (const shortcut of listShortcuts()) {
    byGroup.set(shortcut.group, [...(byGroup.get(shortcut.group) ?? []), shortcut]);
  }
  return [...byGroup];
}

function groupList([title, shortcuts]: [string, Shortcut[]]): HTMLElement {
  const byLabel = new Map<string, string[]>();
  for (const { label, keys } of shortcuts) byLabel.set(label, [...(byLabel.get(label) ?? []), keys]);
  const rows = [...byLabel].flatMap(([label, keys]) => [
    create('dt', {}, ...keys.flatMap(keyMarks)),
    create('dd', { text: label }),
  ]);
  return create(
    'section',
    { class: 'help__group' },
    create('h3', { text: title }),
    create('dl', { class: 'ui-facts' }, ...rows),
  );
}

/** `alt+1` as two keys, `g 1` as one after the other; alternatives are separated by "o". */
function keyMarks(keys: string, index: number): Node[] {
  const names: Record<string, string> = {
    ctrl: 'Ctrl',
    alt: 'Alt',
    shift: 'Shift',
    space: 'Espacio',
    enter: 'Enter',
    escape: 'Esc',
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
  };
  const marks = keys
    .split(/[ +]/)
    .map((key) => create('kbd', { class: 'ui-key', text: names[key] ?? key.toUpperCase() }));
  const spaced = marks.flatMap((mark, at) => (at === 0 ? [mark] : [document.createTextNode(' '), mark]));
  return index === 0 ? spaced : [document.createTextNode(' o '), ...spaced];
}

function singleKeysSwitch(): HTMLElement {
  const field = create('input', { type: 'checkbox' });
  field.checked = singleKeysEnabled.get();
  field.addEventListener('change', () => singleKeysEnabled.set(field.checked));
  const label = create('label', { class: 'ui-checkbox' }, field, create('span', { text: TEXTS.singleKeys }));
  return create(
    'section',
    { class: 'help__group' },
    label,
    create('p', { class: 'ui-muted', text: TEXTS.helpNote }),
  );
}
