import { can, isAbort, registerCommand } from '@panel/mfe-kit/core';
import { byId, create } from '../elements';
import { GRID } from '../registry';
import { TEXTS } from '../texts';
import { findClients, type FoundClient } from './clients';
import { entriesFor, type Entry } from './entries';
import { EntryList } from './list';
import { remember } from './recents';

const TYPING_PAUSE = 150;
/** Fewer letters would find half of all clients. */
const LEAST_LETTERS = 2;

/** Ctrl+K: whatever can be done or gone to, by typing a part of it (WAI-ARIA combobox with a listbox). */
export function setUpPalette(): void {
  const dialog = byId('palette') as HTMLDialogElement;
  const input = create('input', {
    class: 'palette__field',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '100',
    placeholder: TEXTS.palette.placeholder,
    'aria-label': TEXTS.palette.title,
    'aria-autocomplete': 'list',
    'aria-controls': 'palette-list',
    'aria-expanded': 'false',
  });
  const note = create('p', { class: 'palette__note ui-muted', role: 'status' });
  const list = new EntryList(input, TEXTS.palette.results, choose);
  dialog.replaceChildren(input, list.element, note);

  let clients: FoundClient[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  function show(stay: boolean): void {
    const entries = entriesFor(input.value, clients);
    list.show(entries, { stay });
    note.textContent = entries.length === 0 ? TEXTS.palette.nothing : '';
  }

  function onType(): void {
    clearTimeout(timer);
    request?.abort();
    clients = [];
    show(false);
    const text = input.value.trim();
    if (text.length < LEAST_LETTERS || !can(GRID.permission ?? '')) return;
    note.textContent = TEXTS.palette.searching;
    timer = setTimeout(() => void search(text), TYPING_PAUSE);
  }

  async function search(text: string): Promise<void> {
    const mine = (request = new AbortController());
    try {
      const found = await findClients(text, mine.signal);
      if (mine.signal.aborted) return;
      clients = found;
      show(true);
    } catch (error) {
      if (!isAbort(error)) note.textContent = TEXTS.palette.searchFailed;
    }
  }

  function open(): void {
    input.value = '';
    clients = [];
    dialog.showModal();
    input.focus();
    show(false);
  }

  /** The dialog gives the focus back first: what is chosen may move it on. */
  function choose(entry: Entry): void {
    dialog.close();
    remember(entry);
    entry.run();
  }

  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    request?.abort();
  });
  // Anywhere beside it.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  input.addEventListener('input', onType);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) list.move(step);
    else if (list.chosen !== undefined) choose(list.chosen);
  });
  byId('palette-button').addEventListener('click', open);
  registerCommand({
    id: 'page.palette',
    keys: 'ctrl+k',
    label: TEXTS.palette.title,
    group: TEXTS.groups.page,
    when: () => !dialog.open,
    run: open,
  });
}
