export interface Cell {
  /** Row number from 0; -1 is the header. */
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that fit in sight. */
  page: number;
}

export const HEADER = -1;

/** Where a key leads from a cell (WAI-ARIA grid), or `null` when it leads nowhere. */
export function move(key: string, control: boolean, from: Cell, extent: Extent): Cell | null {
  const { row, column } = from;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const to: Record<string, Cell> = {
    ArrowDown: { row: control ? lastRow : row + 1, column },
    ArrowUp: { row: control ? 0 : row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + extent.page, column },
    PageUp: { row: row <= 0 ? row : Math.max(0, row - extent.page), column },
    Home: control ? { row: 0, column: 0 } : { row, column: 0 },
    End: control ? { row: lastRow, column: lastColumn } : { row, column: lastColumn },
  };
  const target = to[key];
  if (target === undefined) return null;
  return { row: clamp(target.row, HEADER, lastRow), column: clamp(target.column, 0, lastColumn) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
