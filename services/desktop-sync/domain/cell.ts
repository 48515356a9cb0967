/** A value that cannot be read: its row is not imported. `reason` is Spanish and says what to correct. */
export class Unreadable {
  constructor(
    readonly code: string,
    readonly reason: string,
  ) {}
}

/** A value that is imported as `value` although something is odd about it; the report says what. */
export class Doubtful {
  constructor(
    readonly value: string | null,
    readonly code: string,
    readonly reason: string,
  ) {}
}

/** What a cell means: PostgreSQL's text form of the value, `null` for none, or why it cannot be told. */
export type Cell = string | null | Unreadable | Doubtful;

/** Reads the text of one cell, already trimmed and not empty. */
export type CellReader = (text: string) => Cell;

const NUL = /\0/g;

/**
 * The text of a cell without its padding. Old desktop programs pad with spaces or NUL bytes, which
 * PostgreSQL cannot store.
 */
export function cleanCell(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const printable = text.includes('\0') ? text.replace(NUL, '') : text;
  return printable.trim();
}

/** Lower case, without accents or padding: how headers, names and states are compared. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
