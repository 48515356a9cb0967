import { CLIENT_COLUMNS } from '@panel/mfe-kit';
import type { ExportColumn } from './api';

const ALL = Object.keys(CLIENT_COLUMNS) as ExportColumn[];

/** What a person may have in a file; the server decides again. */
export function permittedColumns(can: (permission: string) => boolean): ExportColumn[] {
  return ALL.filter((id) => {
    if (/^(balance|overdue)-/.test(id)) return can('accounts.figures');
    return !(id === 'days-overdue' || id === 'credit-state') || can('accounts.read');
  });
}

/** Those of the given ids that a person may have, in the given order. */
export function columnsOf(ids: readonly string[], permitted: readonly ExportColumn[]): ExportColumn[] {
  return ids.flatMap((id) => permitted.find((known) => known === id) ?? []);
}
