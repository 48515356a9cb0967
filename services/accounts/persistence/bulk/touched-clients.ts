import type { Queryable } from '../../../platform/database/tx.js';

/**
 * The clients whose facts change with those of `clientIds`: themselves and, where a limit covers the whole
 * account, every subaccount of it.
 */
export async function withSharedLimits(db: Queryable, clientIds: readonly string[]): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `with accounts_of as (
      select distinct ca.account from accounts.client_accounts ca where ca.client_id = any ($1::uuid[])
    )
    select unnest($1::uuid[]) as id
    union
    select s.client_id from accounts_of a join accounts.client_accounts s on s.account = a.account
    where exists (
      select from accounts.client_accounts m join accounts.credit_profiles p on p.client_id = m.client_id
      where m.account = a.account and p.limit_scope = 'account' and p.credit_limit is not null)`,
    [clientIds],
  );
  return rows.map((row) => row.id);
}

/** Every subaccount of the accounts of `clientIds`. */
export async function wholeAccounts(db: Queryable, clientIds: readonly string[]): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `select distinct s.client_id as id
    from accounts.client_accounts ca join accounts.client_accounts s on s.account = ca.account
    where ca.client_id = any ($1::uuid[])`,
    [clientIds],
  );
  return rows.map((row) => row.id);
}
