import type { Queryable, Tx } from '../../platform/database/tx.js';

/** Accounts from here upward are for clients that no ERP named. */
export const FIRST_ASSIGNED_ACCOUNT = 900_000;
export const LAST_ACCOUNT = 999_999;

/** Two at once would both find the same codes free: whoever assigns one holds this until it is written. */
export async function holdCodes(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('clients.assign-codes'))`);
}

/** The first free account for a client that no ERP named; undefined when none is left. */
export async function freeAccount(q: Queryable): Promise<number | undefined> {
  const [free] = await q.query<{ account: number }>(
    `select account from generate_series($1::int, $2::int) account
      where not exists (select 1 from clients.clients taken where taken.account = account.account)
      order by account limit 1`,
    [FIRST_ASSIGNED_ACCOUNT, LAST_ACCOUNT],
  );
  return free?.account;
}

export interface AccountPlaces {
  /** The code of its first client, whose data a new subaccount usually shares. */
  readonly firstCode: string;
  /** The first free subaccount; null when all are taken. */
  readonly free: number | null;
}

/** What an account has and has left; undefined when no client has it. */
export async function placesOf(q: Queryable, account: number): Promise<AccountPlaces | undefined> {
  const [places] = await q.query<AccountPlaces>(
    {
      name: 'clients-places-of-account',
      text: `select min(c.code) as "firstCode",
                    (select min(n) from generate_series(0, 99) n
                      where not exists (select 1 from clients.clients taken
                                         where taken.account = $1 and taken.subaccount = n)) as free
               from clients.clients c where c.account = $1 having count(*) > 0`,
    },
    [account],
  );
  return places;
}
