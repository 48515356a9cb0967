import type { Queryable } from '../../platform/database/tx.js';

/** Inserts `count` clients of origin `erp`, external ids `1`, `2`, ..., accounts the same; gives their ids in that order. */
export async function plantClients(q: Queryable, count: number): Promise<string[]> {
  const planted = await q.query<{ id: string }>(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'erp', n::text, n, 0, 'Cliente ' || n from generate_series(1, $1::int) n order by n
     returning id`,
    [count],
  );
  return planted.map((row) => row.id);
}
