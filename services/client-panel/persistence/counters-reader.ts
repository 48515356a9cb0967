import type { Queryable } from '../../platform/database/tx.js';
import { type ClientFilter, type Situation, SITUATIONS } from '../domain/client-filter.js';
import { filterSql, SqlValues } from './filter-sql.js';

/** Clients in each situation under the rest of the filter. */
export async function countSituations(
  q: Queryable,
  filter: ClientFilter,
): Promise<Record<Situation, number>> {
  const values = new SqlValues();
  const where = filterSql({ ...filter, situations: [] }, values);
  const rows = await q.query<{ situation: Situation; count: number }>(
    `select situation, count(*)::int as count from client_panel.client_rows where ${where} group by situation`,
    values.values,
  );
  const counts = new Map(rows.map((row) => [row.situation, row.count]));
  return Object.fromEntries(SITUATIONS.map((situation) => [situation, counts.get(situation) ?? 0])) as Record<
    Situation,
    number
  >;
}

/** Clients with a service in force of each type, under the rest of the filter. */
export async function countServiceTypes(q: Queryable, filter: ClientFilter): Promise<Map<string, number>> {
  const values = new SqlValues();
  const where = filterSql({ ...filter, serviceTypes: [] }, values);
  const rows = await q.query<{ id: string; count: number }>(
    `select type_id as id, count(*)::int as count
       from client_panel.client_rows cross join unnest(service_type_ids) type_id where ${where} group by type_id`,
    values.values,
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
