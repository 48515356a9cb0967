import {
  can,
  canRun,
  commandId,
  keysOf,
  listCommands,
  navigate,
  PANEL_PATH,
  type Command,
} from '@panel/mfe-kit/core';
import { GRID, SCREENS } from '../registry';
import { TEXTS } from '../texts';
import type { FoundClient } from './clients';
import { rank } from './rank';
import { recents, type Recent } from './recents';

export interface Entry {
  id: string;
  label: string;
  group: string;
  /** Said beside it: a CUIT, the heading of a command. */
  hint?: string;
  keys?: string;
  run(): void;
}

const CLIENT = 'client:';
/** So much further up comes what was chosen lately. */
const RECENT_BONUS = 0.15;
const MOST_ACTIONS = 8;

/** What is offered for what was typed, in order: without anything, what was chosen last and then everything. */
export function entriesFor(typed: string, clients: readonly FoundClient[]): Entry[] {
  const latest = recents();
  const actions = [...listCommands().filter(canRun).map(commandEntry), ...places()];
  if (typed.trim() === '') {
    const again = latest.flatMap((recent) => recentEntry(recent, actions));
    const known = new Set(again.map(({ id }) => id));
    return [...again, ...actions.filter(({ id }) => !known.has(id))];
  }
  const ranked = actions
    .flatMap((entry) => {
      const score = rank(typed, entry.label);
      const bonus = latest.some(({ id }) => id === entry.id) ? RECENT_BONUS : 0;
      return score === null
        ? []
        : [{ entry: { ...entry, group: TEXTS.palette.actions }, score: score + bonus }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_ACTIONS)
    .map(({ entry }) => entry);
  const found = clients.map(clientEntry);
  // Whoever types figures looks for a client.
  return /^\d/.test(typed.trim()) ? [...found, ...ranked] : [...ranked, ...found];
}

function places(): Entry[] {
  return [{ title: TEXTS.product, path: PANEL_PATH, permission: GRID.permission }, ...SCREENS]
    .filter(
      ({ permission, path }) =>
        (permission === undefined || can(permission)) && !location.pathname.startsWith(path),
    )
    .map(({ title, path }) => ({
      id: `place:${path}`,
      label: TEXTS.palette.goTo(title),
      group: TEXTS.palette.places,
      run: () => navigate({ path }),
    }));
}

function commandEntry(command: Command & { run: () => void }): Entry {
  const { label, group, run } = command;
  return { id: commandId(command), label, group, hint: group, keys: keysOf(command)[0], run };
}

function clientEntry({ code, name, document }: FoundClient): Entry {
  return {
    id: CLIENT + code,
    label: `${code} ${name}`,
    group: TEXTS.palette.clients,
    hint: document,
    run: () => navigate({ code }),
  };
}

/** A client is offered again as it was called then; a command, only if it can still be done. */
function recentEntry({ id, label }: Recent, actions: readonly Entry[]): Entry[] {
  const group = TEXTS.palette.recent;
  if (id.startsWith(CLIENT)) {
    const isAllowed = can(GRID.permission ?? '');
    return isAllowed ? [{ id, label, group, run: () => navigate({ code: id.slice(CLIENT.length) }) }] : [];
  }
  return actions.filter((entry) => entry.id === id).map((entry) => ({ ...entry, group }));
}
