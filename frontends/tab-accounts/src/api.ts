import type { components, paths } from '@panel/contracts/clients/accounts';
import { createApi, dataOf } from '@panel/mfe-kit';
import type { LedgerQuery, LedgerView } from './ledger-query';

export type PendingVouchers = components['schemas']['PendingVouchers'];
export type PendingVoucher = components['schemas']['PendingVoucher'];
export type CurrencyTotals = components['schemas']['CurrencyTotals'];
export type Ageing = components['schemas']['Ageing'];
export type Movements = components['schemas']['Movements'];
export type Movement = components['schemas']['Movement'];
export type MovementTotals = components['schemas']['MovementTotals'];
export type Voucher = components['schemas']['Voucher'];
export type VoucherApplication = components['schemas']['VoucherApplication'];
export type VoucherInstalment = components['schemas']['VoucherInstalment'];
export type ReceiptLine = components['schemas']['ReceiptLine'];
export type Money = components['schemas']['Money'];

const api = createApi<paths>('accounts');

/** What a client owed at the end of a calendar day in Buenos Aires; an empty day is today there. */
export function loadPendingVouchers(
  code: string,
  query: LedgerQuery,
  signal: AbortSignal,
  priority?: RequestPriority,
): Promise<PendingVouchers> {
  return dataOf(
    api.GET('/api/accounts/clients/{code}/pending-vouchers', {
      params: { path: { code }, query: pendingParameters(query) },
      signal,
      priority,
    }),
  );
}

/** A page of movements; without `cursor` the first, which alone brings the totals. */
export function loadMovements(
  code: string,
  query: LedgerQuery & { firstDay: string },
  { cursor, signal, priority }: { cursor?: string; signal?: AbortSignal; priority?: RequestPriority },
): Promise<Movements> {
  return dataOf(
    api.GET('/api/accounts/clients/{code}/movements', {
      params: { path: { code }, query: { ...movementParameters(query), ...(cursor ? { cursor } : {}) } },
      signal,
      priority,
    }),
  );
}

/** Where the browser downloads the document of a voucher. */
export function voucherPdfAddress(id: string): string {
  return `/api/accounts/vouchers/${id}/pdf`;
}

export function loadVoucher(id: string, asOf: string, signal: AbortSignal): Promise<Voucher> {
  return dataOf(
    api.GET('/api/accounts/vouchers/{id}', {
      params: { path: { id }, query: asOf === '' ? {} : { asOf } },
      signal,
    }),
  );
}

export type ExportFormat = 'csv' | 'xlsx';
/** What can be had as a file; statements are files already. */
export type ExportView = Exclude<LedgerView, 'statements'>;

/** Where the browser downloads a view as a file. */
export function exportAddress(
  code: string,
  { view, ...query }: Omit<LedgerQuery, 'view'> & { view: ExportView; firstDay: string },
  format: ExportFormat,
): string {
  const parameters = view === 'pending' ? pendingParameters(query) : movementParameters(query);
  return `/api/accounts/clients/${code}/export?${new URLSearchParams({ view, format, ...parameters }).toString()}`;
}

function pendingParameters({ standing, ...query }: Omit<LedgerQuery, 'view'>) {
  return { ...ledgerParameters(query), ...(standing === '' ? {} : { standing }) };
}

function movementParameters({ firstDay, ...query }: LedgerFields & { firstDay: string }) {
  return { ...ledgerParameters(query), ...(firstDay === '' ? {} : { from: firstDay }) };
}

type LedgerFields = Pick<LedgerQuery, 'asOf' | 'scope' | 'currency' | 'kind' | 'text'>;

/** What is left out asks for nothing. */
function ledgerParameters({ asOf, scope, currency, kind, text }: LedgerFields) {
  return {
    ...(asOf === '' ? {} : { asOf }),
    ...(scope === 'account' ? { scope } : {}),
    ...(currency === '' ? {} : { currency }),
    ...(kind === '' ? {} : { kinds: kind }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}
