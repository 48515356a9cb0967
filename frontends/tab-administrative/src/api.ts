import type { components as Accounts, paths as AccountsPaths } from '@panel/contracts/clients/accounts';
import type { components as Clients, paths as ClientsPaths } from '@panel/contracts/clients/clients';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Client = Clients['schemas']['Client'];
export type CurrencyTotals = Accounts['schemas']['CurrencyTotals'];

const clients = createApi<ClientsPaths>('clients');
const accounts = createApi<AccountsPaths>('accounts');

export function loadClient(code: string, signal: AbortSignal): Promise<Client> {
  return dataOf(clients.GET('/api/clients/{code}', { params: { path: { code } }, signal }));
}

/** How the client stands today, per currency; empty for who may not see amounts, and for who owes nothing. */
export async function loadTotals(code: string, signal: AbortSignal): Promise<CurrencyTotals[]> {
  const answer = await dataOf(
    accounts.GET('/api/accounts/clients/{code}/pending-vouchers', { params: { path: { code } }, signal }),
  );
  return answer.totals ?? [];
}
