import type { components, paths } from '@panel/contracts/clients/accounts';
import { createApi, dataOf } from '@panel/mfe-kit';

export type PendingVouchers = components['schemas']['PendingVouchers'];
export type PendingVoucher = components['schemas']['PendingVoucher'];
export type CurrencyTotals = components['schemas']['CurrencyTotals'];
export type Ageing = components['schemas']['Ageing'];

const api = createApi<paths>('accounts');

/** What the client owed at the end of a calendar day in Buenos Aires; `null` is today there. */
export function loadPendingVouchers(
  code: string,
  asOf: string | null,
  signal: AbortSignal,
  priority?: RequestPriority,
): Promise<PendingVouchers> {
  const query = asOf === null ? {} : { asOf };
  return dataOf(
    api.GET('/api/accounts/clients/{code}/pending-vouchers', {
      params: { path: { code }, query },
      signal,
      priority,
    }),
  );
}
