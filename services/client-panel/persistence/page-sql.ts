import { type ClientSort, sortColumn } from '../domain/client-filter.js';
import { countedSql, filtered, filterSql, type GridFilter } from './filter-sql.js';
import { GRID_COLUMNS } from './grid-row.js';
import { SqlValues, type Statement } from './statement.js';

/** Totals are exact up to here; counting further would make rows wait. */
export const EXACT_TOTAL_LIMIT = 10_000;

/** Where rows begin: after a key, or after so many rows. */
export type From = { after: readonly [value: string, code: string] } | { skip: number };

/** Page sizes that are asked for all the time, and where counting stops. */
const USUAL_LIMITS = [100, 200, 500, EXACT_TOTAL_LIMIT + 1];

/**
 * PostgreSQL plans a limit that is a parameter for a tenth of the table, and so would plan every page anew. The
 * usual ones are written out: their plan is made once. Others stay parameters, or each would be a statement.
 */
function limitSql(limit: number, values: SqlValues): string {
  return USUAL_LIMITS.includes(limit) ? String(limit) : values.add(limit);
}

/** Rows with a value in the sort column, in its order; ties by code in the same direction. One index serves each. */
export function valuedRows(filter: GridFilter, sort: ClientSort, from: From, limit: number): Statement {
  const { column, descending } = sortColumn(sort);
  const values = new SqlValues();
  const where = [filterSql(filter, values), ...(column === 'code' ? [] : [`${column} is not null`])];
  const direction = descending ? 'desc' : 'asc';
  const order = column === 'code' ? `code ${direction}` : `${column} ${direction}, code ${direction}`;
  if ('skip' in from && from.skip > 0) {
    // Rows that are only skipped need not be read whole.
    const keys = `select code from client_panel.client_rows where ${where.join(' and ')} order by ${order}
      offset ${values.add(from.skip)} limit ${limitSql(limit, values)}`;
    return filtered(
      filter,
      `select ${GRID_COLUMNS}, ${column}::text as sort_value
         from (${keys}) page join client_panel.client_rows using (code) order by ${order}`,
      values,
    );
  }
  if ('after' in from) where.push(afterSql(column, descending, from.after, values));
  return filtered(
    filter,
    `select ${GRID_COLUMNS}, ${column}::text as sort_value from client_panel.client_rows
      where ${where.join(' and ')} order by ${order} limit ${limitSql(limit, values)}`,
    values,
  );
}

function afterSql(
  column: string,
  descending: boolean,
  [value, code]: readonly [string, string],
  values: SqlValues,
): string {
  const operator = descending ? '<' : '>';
  if (column === 'code') return `code ${operator} ${values.add(code)}`;
  return `(${column}, code) ${operator} (${values.add(value)}, ${values.add(code)})`;
}

/** Rows without a value in the sort column, by code in both directions. */
export function unvaluedRows(
  filter: GridFilter,
  sort: ClientSort,
  from: { afterCode: string } | { skip: number },
  limit: number,
): Statement {
  const { column } = sortColumn(sort);
  const values = new SqlValues();
  const where = [filterSql(filter, values), `${column} is null`];
  if ('afterCode' in from) where.push(`code > ${values.add(from.afterCode)}`);
  const offset = 'skip' in from ? `offset ${values.add(from.skip)}` : '';
  return filtered(
    filter,
    `select ${GRID_COLUMNS}, null as sort_value from client_panel.client_rows
      where ${where.join(' and ')} order by code ${offset} limit ${limitSql(limit, values)}`,
    values,
  );
}

/** How many rows have a value in the sort column. */
export function valuedCount(filter: GridFilter, sort: ClientSort): Statement {
  const { column } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  return counted(filter, `${where} and ${column} is not null`, values);
}

/** Counts the rows of a filter, but no further than `limit`. */
export function countUpTo(filter: GridFilter, limit: number): Statement {
  const values = new SqlValues();
  const counted = countedSql(filter, values);
  return filtered(
    filter,
    `select count(*)::int as count from (select from ${counted} limit ${limitSql(limit, values)}) counted`,
    values,
  );
}

/** The value by which the client with a code is sorted, if the filter leaves that client in. */
export function sortValueOf(filter: GridFilter, sort: ClientSort, code: string): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  return filtered(
    filter,
    `select ${sortColumn(sort).column}::text as value from client_panel.client_rows
      where ${where} and code = ${values.add(code)}`,
    values,
  );
}

/** How many rows with a value come before a key. They are a range of the sort's index. */
export function valuedBefore(
  filter: GridFilter,
  sort: ClientSort,
  key: readonly [value: string, code: string],
): Statement {
  const { column, descending } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const before = afterSql(column, !descending, key, values);
  // Said, because the planner does not conclude it and the index holds no others.
  return counted(filter, `${where} and ${before} and ${column} is not null`, values);
}

/** How many rows without a value come before a code: indexes hold all rows, and those with a value. */
export function unvaluedBefore(filter: GridFilter, sort: ClientSort, code: string): Statement {
  const values = new SqlValues();
  const before = `${filterSql(filter, values)} and code < ${values.add(code)}`;
  const count = (where: string) => `(select count(*) from client_panel.client_rows where ${where})`;
  return filtered(
    filter,
    `select (${count(before)} - ${count(`${before} and ${sortColumn(sort).column} is not null`)})::int as count`,
    values,
  );
}

function counted(filter: GridFilter, where: string, values: SqlValues): Statement {
  return filtered(
    filter,
    `select count(*)::int as count from client_panel.client_rows where ${where}`,
    values,
  );
}
