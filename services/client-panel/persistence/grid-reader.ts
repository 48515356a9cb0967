import type { Queryable } from '../../platform/database/tx.js';
import { type ClientFilter, type ClientSort, type Situation, sortColumn } from '../domain/client-filter.js';
import { filterSql, SqlValues } from './filter-sql.js';

/** Totals are exact up to here; counting further would make rows wait. */
export const EXACT_TOTAL_LIMIT = 10_000;

export interface GridRow {
  code: string;
  legal_name: string;
  trade_name: string;
  document_type: number | null;
  document_number: string | null;
  contributor_type: number | null;
  situation: Situation;
  city: string | null;
  province: number | null;
  phone: string | null;
  email: string | null;
  branch: string | null;
  salesperson: string | null;
  registered_on: string | null;
  service_type_ids: string[];
  balance_ars: string | null;
  balance_usd: string | null;
  balance_eur: string | null;
  overdue_ars: string | null;
  overdue_usd: string | null;
  overdue_eur: string | null;
  oldest_due_on: string | null;
  credit_state: 'green' | 'amber' | 'red' | null;
  last_contact_on: string | null;
  /** Value of the sort column as PostgreSQL writes it, for the cursor. */
  sort_value: string | null;
}

const SELECT = `
  select code, legal_name, trade_name, document_type, document_number, contributor_type, situation, city,
         province, phone, email, branch, salesperson, registered_on, service_type_ids::text[], balance_ars,
         balance_usd, balance_eur, overdue_ars, overdue_usd, overdue_eur, oldest_due_on, credit_state,
         last_contact_on`;

/** Where a page begins: after a row (its sort value and code), at a row number, or at the start. */
export type PageStart = { after: readonly [value: string | null, code: string] } | { at: number };

/**
 * A page of the grid. Rows without a value in the sort column come last, by code, in both directions. They
 * are a second query, run only when a page reaches them: each of the two then follows one index.
 */
export async function readPage(
  q: Queryable,
  filter: ClientFilter,
  sort: ClientSort,
  start: PageStart,
  limit: number,
): Promise<GridRow[]> {
  if ('at' in start) return readAt(q, filter, sort, start.at, limit);
  const [value, code] = start.after;
  const valued = value === null ? [] : await readValued(q, filter, sort, [value, code], limit);
  if (valued.length === limit || sort.key === 'code') return valued;
  const rest = await readUnvalued(q, filter, sort, value === null ? code : '', limit - valued.length);
  return [...valued, ...rest];
}

async function readAt(q: Queryable, filter: ClientFilter, sort: ClientSort, at: number, limit: number) {
  const { column, descending } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const direction = descending ? 'desc' : 'asc';
  if (at === 0 && sort.key !== 'code') {
    const valued = await readValued(q, filter, sort, undefined, limit);
    if (valued.length === limit) return valued;
    return [...valued, ...(await readUnvalued(q, filter, sort, '', limit - valued.length))];
  }
  return q.query<GridRow>(
    `${SELECT}, ${column}::text as sort_value from client_panel.client_rows where ${where}
      order by ${column} ${direction} nulls last, case when ${column} is not null then code end ${direction}, code
      offset ${values.add(at)} limit ${values.add(limit)}`,
    values.values,
  );
}

function readValued(
  q: Queryable,
  filter: ClientFilter,
  sort: ClientSort,
  after: readonly [string, string] | undefined,
  limit: number,
) {
  const { column, descending } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const direction = descending ? 'desc' : 'asc';
  const from = after
    ? `and (${column}, code) ${descending ? '<' : '>'} (${values.add(after[0])}, ${values.add(after[1])})`
    : '';
  return q.query<GridRow>(
    `${SELECT}, ${column}::text as sort_value from client_panel.client_rows
      where ${where} and ${column} is not null ${from}
      order by ${column} ${direction}, code ${direction} limit ${values.add(limit)}`,
    values.values,
  );
}

function readUnvalued(
  q: Queryable,
  filter: ClientFilter,
  sort: ClientSort,
  afterCode: string,
  limit: number,
) {
  const { column } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  return q.query<GridRow>(
    `${SELECT}, null as sort_value from client_panel.client_rows
      where ${where} and ${column} is null and code > ${values.add(afterCode)}
      order by code limit ${values.add(limit)}`,
    values.values,
  );
}

/** How many clients a filter leaves, exact to `EXACT_TOTAL_LIMIT`. */
export async function readTotal(
  q: Queryable,
  filter: ClientFilter,
): Promise<{ value: number; exact: boolean }> {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const [row] = await q.query<{ count: number }>(
    `select count(*)::int as count from (
       select 1 from client_panel.client_rows where ${where} limit ${EXACT_TOTAL_LIMIT + 1}) counted`,
    values.values,
  );
  const count = row?.count ?? 0;
  return count > EXACT_TOTAL_LIMIT
    ? { value: EXACT_TOTAL_LIMIT, exact: false }
    : { value: count, exact: true };
}

/** The row number (from 0) of a client in the filtered, sorted grid; undefined when the filter leaves it out. */
export async function readRowNumber(
  q: Queryable,
  filter: ClientFilter,
  sort: ClientSort,
  code: string,
): Promise<number | undefined> {
  const { column, descending } = sortColumn(sort);
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const placeholder = values.add(code);
  const before = descending ? '>' : '<';
  const [row] = await q.query<{ before: number }>(
    `select (select count(*)::int from client_panel.client_rows r where ${where} and case
               when me.value is null then r.${column} is not null or r.code < me.code
               else r.${column} is not null and (r.${column}, r.code) ${before} (me.value, me.code) end) as before
       from (select ${column} as value, code from client_panel.client_rows where ${where} and code = ${placeholder}) me`,
    values.values,
  );
  return row?.before;
}
