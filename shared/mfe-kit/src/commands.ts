import { can } from './session';

/** Something that can be done on the page, whoever offers it: the keys, the help (`?`) and the palette know it from here. */
export interface Command {
  /** For what is remembered of it, e.g. `messages.compose`; by default its group and label. */
  id?: string;
  /** What it does. */
  label: string;
  /** Heading of the help under which it stands. */
  group: string;
  /**
   * As `KeyboardEvent.key` names it: `e`, `/`, `?`; `ctrl+k`, `alt+1`, `shift+arrowup`; or two keys in a row: `g 1`.
   * Several when either will do.
   */
  keys?: string | readonly string[];
  /** Without it, the command does not exist for this person. */
  permission?: string;
  /** Whether it can be done now. */
  when?: () => boolean;
  /** Left out for keys that a widget handles itself and that are here for the help alone. */
  run?: () => void;
}

const commands = new Set<Command>();

/** Adds a command to the page; the result removes it. */
export function registerCommand(command: Command): () => void {
  commands.add(command);
  return () => commands.delete(command);
}

/** What this person may do, in the order in which it was offered. */
export function listCommands(): Command[] {
  return [...commands].filter(({ permission }) => permission === undefined || can(permission));
}

export function keysOf({ keys = [] }: Command): readonly string[] {
  return typeof keys === 'string' ? [keys] : keys;
}

export function commandId({ id, group, label }: Command): string {
  return id ?? `${group}: ${label}`;
}

export function canRun(command: Command): command is Command & { run: () => void } {
  return command.run !== undefined && command.when?.() !== false;
}
