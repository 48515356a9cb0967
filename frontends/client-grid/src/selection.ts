import type { ClientSelection } from './api';
import type { GridFilter } from './filter';

/** The clients that are chosen: some by their codes, or all that the filter leaves but a few. */
export type GridSelection =
  { kind: 'codes'; codes: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

/** As many codes as the API takes by name; whoever wants more chooses all and leaves some out. */
export const MOST_CODES = 10_000;

export const NOTHING: GridSelection = { kind: 'codes', codes: new Set() };
export const EVERYTHING: GridSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: GridSelection, code: string): boolean {
  return selection.kind === 'codes' ? selection.codes.has(code) : !selection.except.has(code);
}

export function isNothing(selection: GridSelection): boolean {
  return selection.kind === 'codes' && selection.codes.size === 0;
}

export function select(selection: GridSelection, codes: readonly string[]): GridSelection {
  return selection.kind === 'codes'
    ? { kind: 'codes', codes: new Set([...selection.codes, ...codes]) }
    : { kind: 'all', except: without(selection.except, codes) };
}

export function toggle(selection: GridSelection, code: string): GridSelection {
  return selection.kind === 'codes'
    ? { kind: 'codes', codes: switched(selection.codes, code) }
    : { kind: 'all', except: switched(selection.except, code) };
}

function switched(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  return codes.has(code) ? without(codes, [code]) : new Set([...codes, code]);
}

function without(codes: ReadonlySet<string>, fewer: readonly string[]): ReadonlySet<string> {
  const left = new Set(codes);
  for (const code of fewer) left.delete(code);
  return left;
}

/** Whether more clients are named, chosen or left out, than the API takes. */
export function isTooLong(selection: GridSelection): boolean {
  return (selection.kind === 'codes' ? selection.codes : selection.except).size > MOST_CODES;
}

/** How many clients are chosen, exactly; `undefined` as long as nobody knows how many the filter leaves. */
export function countOf(selection: GridSelection, total: number | undefined): number | undefined {
  if (selection.kind === 'codes') return selection.codes.size;
  return total === undefined ? undefined : Math.max(0, total - selection.except.size);
}

/** What the box of the header shows: none, some or all of the clients of the list. */
export function shareOf(selection: GridSelection, total: number | undefined): 'none' | 'some' | 'all' {
  if (selection.kind === 'all') {
    if (selection.except.size === 0) return 'all';
    return countOf(selection, total) === 0 ? 'none' : 'some';
  }
  return isNothing(selection) ? 'none' : 'some';
}

/** The selection as the API takes it; `null` when nobody is chosen. */
export function toClientSelection(selection: GridSelection, filter: GridFilter): ClientSelection | null {
  if (isNothing(selection)) return null;
  return selection.kind === 'codes'
    ? { kind: 'codes', codes: [...selection.codes] }
    : { kind: 'all', filter, except: [...selection.except] };
}
