import type { BulkContext } from '../../../platform/bulk/bulk-contract.js';
import * as rows from '../../../platform/bulk/row-set.js';

/**
 * The staged rows as a FROM item: where the source lacks a column, with what the stored row holds in it.
 * `stored` joins the stored row `t` to the staged row `s`; `keys` find it and are always the source's.
 */
export function stagedRows(
  context: BulkContext,
  staging: string,
  columns: Readonly<Record<string, string>>,
  keys: readonly string[],
  stored: string,
): string {
  const others = Object.keys(columns).filter((column) => !keys.includes(column));
  if (others.every((column) => rows.carries(context, column))) return staging;
  const keyCells = ['row_number', ...keys].map((key) => `s.${key}`).join(', ');
  return `(select ${keyCells}, ${rows.cells(context, others, 't')} from ${staging} s left join ${stored})`;
}
