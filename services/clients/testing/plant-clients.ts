import type { Queryable } from '../../platform/database/tx.js';

/** Inserts `count` clients of origin `erp`, external ids `1`, `2`, ..., accounts the same; gives their ids in that order. */
export async function plantClients(q: Queryable, count: number): Promise<string[]> {
  const planted = await q.query<{ id: string }>(
    `with planted as (
       insert into clients.clients (origin, external_id, account, subaccount, legal_name)
       select 'erp', place::text, place, 0, 'Cliente ' || place from generate_series(1, $1::int) place
       returning id, account)
     select id from planted order by account`,
    [count],
  );
  return planted.map((row) => row.id);
}
