import type { Queryable } from '../../platform/database/tx.js';
import { type Situation, SITUATIONS } from '../domain/client-filter.js';
import { filtered, filterSql, type GridFilter } from './filter-sql.js';
import { run, SqlValues, type Statement } from './statement.js';

/** Clients in each situation under the rest of the filter. */
export async function countSituations(q: Queryable, filter: GridFilter): Promise<Record<Situation, number>> {
  const rows = await run<{ situation: Situation; count: number }>(q, situationCounts(filter));
  const counts = new Map(rows.map((row) => [row.situation, row.count]));
  return Object.fromEntries(SITUATIONS.map((situation) => [situation, counts.get(situation) ?? 0])) as Record<
    Situation,
    number
  >;
}

/** Clients with a service in force of each type, under the rest of the filter. */
export async function countServiceTypes(q: Queryable, filter: GridFilter): Promise<Map<string, number>> {
  const rows = await run<{ id: string; count: number }>(q, serviceTypeCounts(filter));
  return new Map(rows.map((row) => [row.id, row.count]));
}

export function situationCounts(filter: GridFilter): Statement {
  const values = new SqlValues();
  const rest = { ...filter, situations: [] };
  const where = filterSql(rest, values);
  return filtered(
    rest,
    `select situation, count(*)::int as count from client_panel.client_rows where ${where} group by situation`,
    values,
  );
}

export function serviceTypeCounts(filter: GridFilter): Statement {
  const values = new SqlValues();
  const rest = { ...filter, serviceTypes: [] };
  const where = filterSql(rest, values);
  return filtered(
    rest,
    `select type_id as id, count(*)::int as count
       from client_panel.client_rows cross join unnest(service_type_ids) type_id where ${where} group by type_id`,
    values,
  );
}
