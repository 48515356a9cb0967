import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { on, sessionStore } from '@panel/mfe-kit';
import { computed, createApp, h, nextTick, shallowRef, type App as VueApp } from 'vue';
import type { ClientRow } from '../api';
import { useSelection, type Selection } from '../composables/use-selection';
import { EMPTY_FILTER } from '../filter';
import type { GridQuery } from '../api';
import type { SelectionAction } from '../selection-actions';
import SelectionBar from './SelectionBar.vue';

const codeOf = (row: number) => `${String(row).padStart(6, '0')}-00`;
const QUERY: GridQuery = { filter: EMPTY_FILTER, sort: 'code' };

const query = shallowRef(QUERY);
const total = shallowRef<number | undefined>(1_104);
const run = jest.fn<SelectionAction['run']>();
const ACTIONS: readonly SelectionAction[] = [
  { id: 'export', label: 'Exportar', icon: 'download', permission: 'export', run },
  { id: 'assign', label: 'Asignar', icon: 'users', permission: 'clients.write', run },
];

let app: VueApp;
let selection: Selection;
let notices: string[];
let stop: () => void;

beforeEach(() => {
  query.value = QUERY;
  total.value = 1_104;
  run.mockClear();
  notices = [];
  stop = on('notice.show', ({ text }) => notices.push(text));
  const user = { id: 'u', name: 'Susana', email: 's@demo.example', role: 'x', roleLabel: 'X' };
  const permissions = ['clients.read', 'export'];
  sessionStore.set({ user, permissions, csrfToken: 't', today: '2026-11-24', demo: false });
  app = createApp({
    setup() {
      selection = useSelection({
        rows: { at: (row: number) => ({ code: codeOf(row) }) as ClientRow } as never,
        query: computed(() => query.value),
        total: () => total.value,
      });
      const context = { ...QUERY, columns: ['code', 'legal-name'] };
      return () => h(SelectionBar, { selection, context, actions: ACTIONS });
    },
  });
  app.mount(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  stop();
  app.unmount();
  document.body.replaceChildren();
});

const status = () => document.querySelector('[role="status"]')?.textContent;
const named = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim();
const buttons = () => [...document.querySelectorAll('button')].map(named);
const press = (label: string) =>
  [...document.querySelectorAll('button')].find((button) => named(button) === label)?.click();

async function menuItems(): Promise<(string | undefined)[]> {
  const opener = [...document.querySelectorAll('button')].find((button) => named(button) === 'Acciones');
  opener?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  for (let tries = 0; tries < 200 && document.querySelector('[role="menuitem"]') === null; tries++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent?.trim());
}

describe('the bar of the selection', () => {
  it('is silent and offers nothing while nobody is chosen', () => {
    expect(status()).toBe('');
    expect(buttons()).toEqual([]);
  });

  it('counts, and offers what the person may do', async () => {
    selection.toggle(3);
    await selection.extend(5, 3);
    await nextTick();
    expect(status()).toBe('3 seleccionados');
    expect(buttons()).toEqual(['Acciones', 'Quitar selección']);
    expect(await menuItems()).toEqual(['Exportar']);
  });

  it('hands the chosen clients and the list to the action', async () => {
    selection.toggle(3);
    await nextTick();
    await menuItems();
    document
      .querySelector('[role="menuitem"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(run).toHaveBeenCalledWith(
      { kind: 'codes', codes: [codeOf(3)] },
      { ...QUERY, columns: ['code', 'legal-name'], count: 1 },
    );
  });

  it('says how many all are as soon as that is known', async () => {
    total.value = undefined;
    selection.selectAll();
    await nextTick();
    expect(status()).toBe('Contando los seleccionados…');
    total.value = 1_000_000;
    selection.toggle(3);
    await nextTick();
    expect(status()).toBe('999.999 seleccionados: todos los del filtro menos 1');
  });

  it('a range takes the place of the range before, and not of what was chosen earlier', async () => {
    selection.toggle(20);
    selection.toggle(3);
    await selection.extend(9, 3);
    await selection.extend(4, 9);
    expect(selection.value.value).toEqual({ kind: 'codes', codes: [20, 3, 4].map(codeOf) });
  });

  it('refuses a range that the API would not take, and says so', async () => {
    await selection.extend(10_000, 0);
    expect(selection.isEmpty.value).toBe(true);
    expect(notices[0]).toContain('hasta 10.000 clientes');
  });

  it('keeps named clients under another filter, and lets go of "all" with a word', async () => {
    selection.toggle(3);
    query.value = { ...QUERY, filter: { ...EMPTY_FILTER, text: 'litoral' } };
    await nextTick();
    expect(selection.count.value).toBe(1);
    selection.selectAll();
    query.value = { ...query.value, sort: '-code' };
    await nextTick();
    expect(selection.state.value.kind).toBe('all');
    query.value = QUERY;
    await nextTick();
    expect(selection.isEmpty.value).toBe(true);
    expect(notices).toEqual(['Cambió el filtro: se quitó la selección de todos los clientes.']);
  });

  it('gives the keyboard back to the list when it is emptied', async () => {
    const focused = jest.fn();
    const end = on('grid.focus', focused);
    selection.selectAll();
    await nextTick();
    press('Quitar selección');
    await nextTick();
    expect(selection.isEmpty.value).toBe(true);
    expect(focused).toHaveBeenCalledTimes(1);
    end();
  });
});
