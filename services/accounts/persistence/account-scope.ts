import type { Queryable } from '../../platform/database/tx.js';
import type { Scope } from '../domain/scope.js';

/** The clients whose vouchers are read, and the codes of the whole account. */
export interface ScopeClients {
  readonly kind: Scope;
  readonly clientIds: string[];
  /** Codes of all that share the account, the client's own among them. */
  readonly accountCodes: string[];
}

export async function readScope(q: Queryable, clientId: string, kind: Scope): Promise<ScopeClients> {
  const clients = await q.query<{ id: string; code: string }>(
    {
      name: 'accounts-scope',
      text: `select ca.client_id as id, ${codeOf('ca')} as code
        from accounts.client_accounts own
        join accounts.client_accounts ca on ca.account = own.account
        where own.client_id = $1 order by ca.subaccount`,
    },
    [clientId],
  );
  return {
    kind,
    clientIds: kind === 'account' ? clients.map(({ id }) => id) : [clientId],
    accountCodes: clients.map(({ code }) => code),
  };
}

/** The public code of a row of `accounts.client_accounts`. */
export function codeOf(table: string): string {
  return `lpad(${table}.account::text, 6, '0') || '-' || lpad(${table}.subaccount::text, 2, '0')`;
}
