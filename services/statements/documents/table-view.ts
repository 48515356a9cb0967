/** A table in words. Cells of a row stand under the columns in their order. */
export interface TableView {
  readonly title: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly (readonly CellView[])[];
  readonly total: readonly CellView[] | null;
}

export interface ColumnView {
  readonly title: string;
  /** Share of the width, in points of an A4 page; the column without one takes what is left. */
  readonly width: number | null;
  readonly align: 'left' | 'right';
}

export interface CellView {
  readonly text: string;
  /** Smaller, in a line of its own. */
  readonly detail?: string;
  readonly tone?: 'danger';
}

export const cell = (text: string | null, rest: Omit<CellView, 'text'> = {}): CellView => ({
  text: text ?? '',
  ...rest,
});

export const column = (
  title: string,
  width: number | null,
  align: ColumnView['align'] = 'left',
): ColumnView => ({
  title,
  width,
  align,
});
