import { keysOf, listCommands, registerCommand, singleKeysEnabled, type Command } from '@panel/mfe-kit/core';
import { button, byId, create } from '../elements';
import { TEXTS } from '../texts';
import { keyMarks } from './key-marks';

/** The keys of every command that is offered at that moment. */
export function setUpHelp(): void {
  registerCommand({ id: 'page.help', keys: '?', label: TEXTS.showHelp, group: TEXTS.groups.page, run: show });
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

function groups(): [string, Command[]][] {
  const byGroup = new Map<string, Command[]>();
  for (const command of listCommands()) {
    if (keysOf(command).length > 0)
      byGroup.set(command.group, [...(byGroup.get(command.group) ?? []), command]);
  }
  return [...byGroup];
}

function groupList([title, commands]: [string, Command[]]): HTMLElement {
  const rows = commands.flatMap((command) => [
    create('dt', {}, ...keysOf(command).flatMap(keyMarks)),
    create('dd', { text: command.label }),
  ]);
  return create(
    'section',
    { class: 'help__group' },
    create('h3', { text: title }),
    create('dl', { class: 'ui-facts' }, ...rows),
  );
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
