import type { TableFormat } from '../../platform/tables/table.js';
import type { SortCurrency } from './client-filter.js';
import type { ClientSelection } from './client-selection.js';
import type { ExportColumn } from './export-columns.js';

/** Asked for; its file is being written; how it ended. */
export const EXPORT_STATES = ['created', 'running', 'done', 'cancelled', 'failed'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** What a person asks for. */
export interface ExportRequest {
  format: TableFormat;
  columns: readonly ExportColumn[];
  sort: string;
  currency: SortCurrency;
  selection: ClientSelection;
}

export interface ClientExport extends ExportRequest {
  id: string;
  ownerId: string;
  /** Clients that the selection had when it was asked for. */
  total: number;
  rowsWritten: number;
  bytesWritten: number;
  state: ExportState;
}

/** How far the writing of a file is. */
export interface ExportProgress {
  rows: number;
  bytes: number;
}
