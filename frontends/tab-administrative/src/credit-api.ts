import type { components, paths } from '@panel/contracts/clients/accounts';
import { createApi, dataOf } from '@panel/mfe-kit';

export type CreditData = components['schemas']['CreditData'];
export type CreditReason = components['schemas']['CreditReason'];
export type ReasonVoucher = components['schemas']['CreditReasonVoucher'];
export type CreditOverride = components['schemas']['CreditOverride'];

const OVERRIDES = '/api/accounts/clients/{code}/credit/overrides';
const api = createApi<paths>('accounts');

/** All of Datos financieros y crediticios; what the person may not see is absent. */
export function readCredit(code: string, signal: AbortSignal): Promise<CreditData> {
  return dataOf(api.GET('/api/accounts/clients/{code}/credit', { params: { path: { code } }, signal }));
}

export async function listOverrides(
  code: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<{ items: CreditOverride[]; nextCursor: string | null }> {
  return dataOf(api.GET(OVERRIDES, { params: { path: { code }, query: { cursor } }, signal }));
}

export interface NewOverride {
  reason: string;
  expiresOn: string;
}

/** @throws ProblemError `accounts.override-in-force` when somebody granted one meanwhile */
export function grantOverride(
  code: string,
  body: NewOverride,
  key: { 'Idempotency-Key': string },
): Promise<CreditOverride> {
  return dataOf(api.POST(OVERRIDES, { params: { path: { code }, header: key }, body }));
}

/** @throws ProblemError `request.version-conflict` when somebody revoked it meanwhile */
export function revokeOverride(
  code: string,
  { id, version }: CreditOverride,
  reason: string,
): Promise<CreditOverride> {
  const params = { path: { code, id }, header: { 'If-Match': `"${version}"` } };
  return dataOf(api.POST(`${OVERRIDES}/{id}/revoke`, { params, body: { reason } }));
}
