import { filterSql, filtered, type GridFilter } from './filter-sql.js';
import type { SqlValues, Statement } from './statement.js';

/** A selection whose filter has been understood (see `FilterResolver`). */
export type GridSelection =
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'all'; filter: GridFilter; except: readonly string[] };

/** The conditions of a selection on `client_panel.client_rows`. */
export function selectionSql(selection: GridSelection, values: SqlValues): string {
  if (selection.kind === 'codes') return `code = any (${values.add(selection.codes)}::text[])`;
  const where = filterSql(selection.filter, values);
  if (selection.except.length === 0) return where;
  return `${where} and code <> all (${values.add(selection.except)}::text[])`;
}

/** Prepared when its plan does not depend on the values. */
export function selected(selection: GridSelection, text: string, values: SqlValues): Statement {
  return selection.kind === 'all' && selection.except.length === 0
    ? filtered(selection.filter, text, values)
    : { text, values: values.values };
}
