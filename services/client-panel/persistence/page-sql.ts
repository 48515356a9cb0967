import { type ClientSort, sortColumn } from '../domain/client-filter.js';
import { countedSql, filtered, filterSql, type GridFilter } from './filter-sql.js';
import { GRID_COLUMNS } from './grid-row.js';
import { SqlValues, type Statement } from './statement.js';

/** Totals are exact up to here; counting further would make rows wait. */
export const EXACT_TOTAL_LIMIT = 10_000;

/** Where rows begin: so many rows after a key, or after the first of all. */
export interface From {
  after?: readonly [value: string, code: string];
  skip?: number;
}

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
  const order = orderOf(sort);
  if (from.after) where.push(afterSql(column, descending, from.after, values));
  if (from.skip) {
    const skipped = { where, order, skip: from.skip, limit };
    return filtered(filter, skippingSql(`${column}::text`, skipped, values), values);
  }
  return filtered(
    filter,
    `select ${GRID_COLUMNS}, ${column}::text as sort_value from client_panel.client_rows
      where ${where.join(' and ')} order by ${order} limit ${limitSql(limit, values)}`,
    values,
  );
}

/** Ties by code, in the same direction. */
function orderOf(sort: ClientSort): string {
  const { column, descending } = sortColumn(sort);
  const direction = descending ? 'desc' : 'asc';
  return column === 'code' ? `code ${direction}` : `${column} ${direction}, code ${direction}`;
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
  from: { afterCode?: string; skip?: number },
  limit: number,
): Statement {
  const { column } = sortColumn(sort);
  const values = new SqlValues();
  const where = [filterSql(filter, values), `${column} is null`];
  if (from.afterCode !== undefined) where.push(`code > ${values.add(from.afterCode)}`);
  if (from.skip) {
    const skipped = { where, order: 'code', skip: from.skip, limit };
    return filtered(filter, skippingSql('null', skipped, values), values);
  }
  return filtered(
    filter,
    `select ${GRID_COLUMNS}, null as sort_value from client_panel.client_rows
      where ${where.join(' and ')} order by code limit ${limitSql(limit, values)}`,
    values,
  );
}

/** Rows after others that are only skipped, which need not be read whole: an index tells their codes. */
function skippingSql(
  sortValue: string,
  { where, order, skip, limit }: { where: readonly string[]; order: string; skip: number; limit: number },
  values: SqlValues,
): string {
  const keys = `select code from client_panel.client_rows where ${where.join(' and ')} order by ${order}
      offset ${values.add(skip)} limit ${limitSql(limit, values)}`;
  return `select ${GRID_COLUMNS}, ${sortValue} as sort_value
    from (${keys}) page join client_panel.client_rows using (code) order by ${order}`;
}

/** Every so many rows with a value, the one that they end with, in their order. */
export function valuedMarks(filter: GridFilter, sort: ClientSort, every: number): Statement {
  const { column } = sortColumn(sort);
  return marks(filter, {
    value: `${column}::text`,
    where: `${column} is not null`,
    order: orderOf(sort),
    every,
  });
}

/** The same of the rows without a value. */
export function unvaluedMarks(filter: GridFilter, sort: ClientSort, every: number): Statement {
  return marks(filter, { value: 'null', where: `${sortColumn(sort).column} is null`, order: 'code', every });
}

function marks(
  filter: GridFilter,
  { value, where, order, every }: { value: string; where: string; order: string; every: number },
): Statement {
  const values = new SqlValues();
  return filtered(
    filter,
    `select value, code from (
       select ${value} as value, code, row_number() over (order by ${order}) as number
         from client_panel.client_rows where ${filterSql(filter, values)} and ${where}) numbered
      where number % ${values.add(every)} = 0 order by number`,
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
  return counted(filter, `${where} and ${before}`, values);
}

/** How many rows without a value come before a code. They are a range of the sort's index too. */
export function unvaluedBefore(filter: GridFilter, sort: ClientSort, code: string): Statement {
  const { column } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  return counted(filter, `${where} and ${column} is null and code < ${values.add(code)}`, values);
}

function counted(filter: GridFilter, where: string, values: SqlValues): Statement {
  return filtered(
    filter,
    `select count(*)::int as count from client_panel.client_rows where ${where}`,
    values,
  );
}
