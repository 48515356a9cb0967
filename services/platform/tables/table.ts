/** The files that a table can be written to. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a column holds; each kind of file shows it in its own way. */
export type CellKind = 'text' | 'amount' | 'whole' | 'day';

export interface TableColumn {
  heading: string;
  kind: CellKind;
  /** In characters, for files that have widths. */
  width: number;
}

/**
 * One value per column, `null` for none: amounts as decimal strings (`-1234.50`), whole numbers in digits, days as
 * `2026-11-24`, texts as they are.
 */
export type TableRow = readonly (string | null)[];

/** Rows as they come, many at a time: a file is written while they are read, and never held whole. */
export type RowBatches = AsyncIterable<readonly TableRow[]>;
