import type { Queryable } from '../../platform/database/tx.js';
import type { ClientSort } from '../domain/client-filter.js';
import type { GridFilter } from './filter-sql.js';
import type { GridRow } from './grid-row.js';
import {
  countUpTo,
  EXACT_TOTAL_LIMIT,
  type From,
  sortValueOf,
  unvaluedBefore,
  unvaluedRows,
  valuedBefore,
  valuedCount,
  valuedRows,
} from './page-sql.js';
import { run, type Statement } from './statement.js';

/** Where a page begins: some rows (none unless said) after a row, told by its sort value and code, or at a row number. */
export type PageStart =
  { after: readonly [value: string | null, code: string]; skip?: number } | { at: number };

/**
 * A page of the grid. Rows without a value in the sort column come last, by code, in both directions. They
 * are a second query, run only when a page reaches them: each of the two then follows one index.
 */
export async function readPage(
  q: Queryable,
  filter: GridFilter,
  sort: ClientSort,
  start: PageStart,
  limit: number,
): Promise<GridRow[]> {
  if ('after' in start && start.after[0] === null) {
    return run(q, unvaluedRows(filter, sort, { afterCode: start.after[1], skip: start.skip }, limit));
  }
  const valued = await run<GridRow>(q, valuedRows(filter, sort, valuedFrom(start), limit));
  if (valued.length === limit || sort.key === 'code') return valued;
  const skip = 'at' in start && valued.length === 0 ? await skippedUnvalued(q, filter, sort, start.at) : 0;
  const rest = await run<GridRow>(q, unvaluedRows(filter, sort, { skip }, limit - valued.length));
  return [...valued, ...rest];
}

function valuedFrom(start: PageStart): From {
  if ('at' in start) return { skip: start.at };
  return { after: start.after as readonly [string, string], skip: start.skip };
}

/** A page that begins beyond the rows with a value skips some of those without one. */
async function skippedUnvalued(
  q: Queryable,
  filter: GridFilter,
  sort: ClientSort,
  at: number,
): Promise<number> {
  return Math.max(0, at - (await countOf(q, valuedCount(filter, sort))));
}

/** How many clients a filter leaves, exact to `EXACT_TOTAL_LIMIT`. */
export async function readTotal(
  q: Queryable,
  filter: GridFilter,
): Promise<{ value: number; exact: boolean }> {
  const count = await countOf(q, countUpTo(filter, EXACT_TOTAL_LIMIT + 1));
  return count > EXACT_TOTAL_LIMIT
    ? { value: EXACT_TOTAL_LIMIT, exact: false }
    : { value: count, exact: true };
}

/** The row number (from 0) of a client in the filtered, sorted grid; undefined when the filter leaves it out. */
export async function readRowNumber(
  q: Queryable,
  filter: GridFilter,
  sort: ClientSort,
  code: string,
): Promise<number | undefined> {
  const [client] = await run<{ value: string | null }>(q, sortValueOf(filter, sort, code));
  if (client === undefined) return undefined;
  if (client.value !== null) return countOf(q, valuedBefore(filter, sort, [client.value, code]));
  const [valued, unvalued] = await Promise.all([
    countOf(q, valuedCount(filter, sort)),
    countOf(q, unvaluedBefore(filter, sort, code)),
  ]);
  return valued + unvalued;
}

async function countOf(q: Queryable, statement: Statement): Promise<number> {
  const [row] = await run<{ count: number }>(q, statement);
  return row?.count ?? 0;
}
