import type { Queryable } from './tx.js';

export interface DistinctColumn {
  table: string;
  column: string;
  /** Of the rows that count; an index on the column has to cover it. */
  where: string;
}

/**
 * The values of a text column in its order, without nulls and without reading every row: each step takes the next
 * value from the index, which costs by the number of values. Table, column and condition are the caller's own texts.
 */
export async function distinctValues(
  q: Queryable,
  { table, column, where }: DistinctColumn,
): Promise<string[]> {
  const next = (after: string) =>
    `(select ${column} from ${table} where ${where} ${after} order by ${column} limit 1)`;
  const rows = await q.query<{ value: string }>(`
    with recursive found (value) as (
      ${next('')}
      union all
      select ${next(`and ${column} > found.value`)} from found where found.value is not null
    )
    select value from found where value is not null`);
  return rows.map((row) => row.value);
}
