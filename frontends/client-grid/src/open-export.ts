import { openDialog } from '@panel/mfe-kit';
import type { ClientSelection } from './api';
import { sortParameters, type GridSort } from './sort';

/** Offers a file of these clients, with the columns in sight and in the order of the list. */
export function openExport(
  selection: ClientSelection,
  { sort, columns }: { sort: GridSort; columns: readonly string[] },
): void {
  void openDialog('clients.export', { selection, columns, ...sortParameters(sort) });
}
