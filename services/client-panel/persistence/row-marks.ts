import type { Queryable } from '../../platform/database/tx.js';
import type { ClientSort } from '../domain/client-filter.js';
import type { GridFilter } from './filter-sql.js';
import type { PageStart } from './grid-reader.js';
import { unvaluedMarks, valuedCount, valuedMarks } from './page-sql.js';
import { run } from './statement.js';

/** A far row is found by skipping fewer rows than this. */
const EVERY = 1000;

const BEFORE_ALL_CODES = '';

type Mark = readonly [value: string | null, code: string];

/** Every thousandth row of a sorted list: those with a value in the sort column, and those without one. */
export interface RowMarks {
  readonly valued: readonly Mark[];
  readonly valuedCount: number;
  readonly unvalued: readonly Mark[];
}

/** Reads the whole list once. */
export async function readRowMarks(q: Queryable, filter: GridFilter, sort: ClientSort): Promise<RowMarks> {
  const [valued, unvalued, counts] = await Promise.all([
    run<MarkRow>(q, valuedMarks(filter, sort, EVERY)),
    sort.key === 'code' ? [] : run<MarkRow>(q, unvaluedMarks(filter, sort, EVERY)),
    sort.key === 'code' ? [] : run<{ count: number }>(q, valuedCount(filter, sort)),
  ]);
  return {
    valued: valued.map(markOf),
    valuedCount: counts[0]?.count ?? Infinity,
    unvalued: unvalued.map(markOf),
  };
}

/** Where the page with a row number begins, from the nearest mark before it. */
export function startAt({ valued, valuedCount, unvalued }: RowMarks, at: number): PageStart {
  if (at < valuedCount) return afterNearest(valued, at) ?? { at };
  const skip = at - valuedCount;
  return afterNearest(unvalued, skip) ?? { after: [null, BEFORE_ALL_CODES], skip };
}

function afterNearest(marks: readonly Mark[], at: number): PageStart | undefined {
  const passed = Math.min(Math.floor(at / EVERY), marks.length);
  const after = marks[passed - 1];
  return after && { after, skip: at - passed * EVERY };
}

interface MarkRow {
  value: string | null;
  code: string;
}

function markOf({ value, code }: MarkRow): Mark {
  return [value, code];
}
