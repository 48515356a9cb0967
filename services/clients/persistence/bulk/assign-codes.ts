import type { Tx } from '../../../platform/database/tx.js';
import { FIRST_ASSIGNED_ACCOUNT, holdCodes, LAST_ACCOUNT } from '../code-finder.js';

/**
 * Gives the rows of `table` without an account the next free ones, in the order of the file. Rows stay without
 * one when none is left.
 */
export async function assignCodes(tx: Tx, table: string): Promise<void> {
  const unnamed = await tx.query(`select 1 from ${table} where account is null limit 1`);
  if (unnamed.length === 0) return;
  await holdCodes(tx);
  await tx.execute(
    `update ${table} r set account = free.account
       from (select row_number, row_number() over (order by row_number) as place
               from ${table} where account is null) unnamed
       join (select account, row_number() over (order by account) as place
               from generate_series($1::int, $2::int) account
              where not exists (select 1 from clients.clients taken where taken.account = account.account)
                and not exists (select 1 from ${table} named where named.account = account.account)) free
         using (place)
      where r.row_number = unnamed.row_number`,
    [FIRST_ASSIGNED_ACCOUNT, LAST_ACCOUNT],
  );
}
