/** How one column stands in the grid; in pixels. */
export interface ColumnLayout {
  id: string;
  width: number;
  hidden: boolean;
  /** Stays in sight when the others scroll. */
  pinned: boolean;
}

/** The columns in their order, the pinned ones first, and the height of the rows: a plain value to store or to send. */
export interface GridLayout {
  columns: ColumnLayout[];
  density: 'compact' | 'comfortable';
}

/** A column that exists for this person, as it stands until they choose otherwise. */
export interface KnownColumn {
  id: string;
  width: number;
  hidden?: boolean;
  pinned?: boolean;
  /** Never hidden: without it nobody knows whose row it is. */
  required?: boolean;
}

export const NARROWEST = 56;
export const WIDEST = 600;
/** Of what is stored. A layout of another version is not read. */
const VERSION = 1;

export function defaultLayout(known: readonly KnownColumn[]): GridLayout {
  const columns = known.map(({ id, width, hidden = false, pinned = false }) => ({
    id,
    width,
    hidden,
    pinned,
  }));
  return { columns: pinnedFirst(columns), density: 'compact' };
}

/**
 * A layout of another day or another person, as it fits the columns that exist now: those it does not know stand where
 * they would by default, those that are no more are left out.
 */
export function fitLayout(layout: GridLayout, known: readonly KnownColumn[]): GridLayout {
  const columns = layout.columns.flatMap((column) => {
    const definition = known.find(({ id }) => id === column.id);
    if (definition === undefined) return [];
    return [
      { ...column, width: clampWidth(column.width), hidden: column.hidden && definition.required !== true },
    ];
  });
  const usual = defaultLayout(known).columns;
  for (const [at, { id: missing }] of known.entries()) {
    const added = usual.find(({ id }) => id === missing);
    if (added === undefined || columns.some(({ id }) => id === missing)) continue;
    const before = known.slice(0, at).findLast(({ id }) => columns.some((column) => column.id === id));
    columns.splice(columns.findIndex(({ id }) => id === before?.id) + 1, 0, added);
  }
  return { columns: pinnedFirst(columns), density: layout.density };
}

/** What was stored, or the default where nothing usable was. */
export function readLayout(stored: string | null, known: readonly KnownColumn[]): GridLayout {
  const layout = parse(stored);
  return layout === null ? defaultLayout(known) : fitLayout(layout, known);
}

export function writeLayout(layout: GridLayout): string {
  return JSON.stringify({ version: VERSION, ...layout });
}

export function isSameLayout(one: GridLayout, other: GridLayout): boolean {
  return writeLayout(one) === writeLayout(other);
}

export function visibleIds(layout: GridLayout): string[] {
  return layout.columns.filter(({ hidden }) => !hidden).map(({ id }) => id);
}

/** A layout in which one column is otherwise. A column that is pinned goes to the end of the pinned ones. */
export function changeColumn(
  layout: GridLayout,
  id: string,
  change: Partial<Omit<ColumnLayout, 'id'>>,
): GridLayout {
  const columns = layout.columns.map((column) =>
    column.id === id ? { ...column, ...change, width: clampWidth(change.width ?? column.width) } : column,
  );
  return { ...layout, columns: pinnedFirst(columns) };
}

/** A layout in which a column stands at the place of another, as far as pinned columns stay before the others. */
export function moveColumn(layout: GridLayout, id: string, target: string): GridLayout {
  const from = layout.columns.findIndex((column) => column.id === id);
  const to = layout.columns.findIndex((column) => column.id === target);
  const moved = layout.columns[from];
  if (moved === undefined || to === -1) return layout;
  const columns = layout.columns.toSpliced(from, 1).toSpliced(to, 0, moved);
  return { ...layout, columns: pinnedFirst(columns) };
}

/** The column beside another, on the side of `step`; among the visible ones alone where `visible`. */
export function neighbourOf(
  layout: GridLayout,
  id: string,
  step: 1 | -1,
  { visible }: { visible: boolean },
): string | undefined {
  const candidates = visible ? visibleIds(layout) : layout.columns.map((column) => column.id);
  const pinned = (column: string) => layout.columns.find((one) => one.id === column)?.pinned;
  const target = candidates[candidates.indexOf(id) + step];
  return target !== undefined && pinned(target) === pinned(id) ? target : undefined;
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

function pinnedFirst(columns: ColumnLayout[]): ColumnLayout[] {
  return [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)];
}

function parse(stored: string | null): GridLayout | null {
  try {
    const value = JSON.parse(stored ?? 'null') as (Partial<GridLayout> & { version?: number }) | null;
    if (value?.version !== VERSION || !Array.isArray(value.columns)) return null;
    return {
      columns: value.columns.filter(isColumn),
      density: value.density === 'comfortable' ? 'comfortable' : 'compact',
    };
  } catch {
    return null;
  }
}

function isColumn(value: unknown): value is ColumnLayout {
  const { id, width, hidden, pinned } = (value ?? {}) as Partial<ColumnLayout>;
  return (
    typeof id === 'string' &&
    Number.isFinite(width) &&
    typeof hidden === 'boolean' &&
    typeof pinned === 'boolean'
  );
}
