import { csvFile } from './csv.js';
import type { RowBatches, TableColumn, TableFormat } from './table.js';
import { xlsxFile } from './xlsx.js';

/** A table as a file of the format asked for; `title` names the sheet where a format has sheets. */
export function tableFile(
  format: TableFormat,
  columns: readonly TableColumn[],
  batches: RowBatches,
  title: string,
): AsyncGenerator<Uint8Array> {
  return format === 'csv' ? csvFile(columns, batches) : xlsxFile(columns, batches, title);
}
