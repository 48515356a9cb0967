import { computed, type ComputedRef, type Ref } from 'vue';
import { SELECTION_COLUMN, type GridColumn } from '../columns';
import type { GridLayout } from '../grid-layout';

/** Beyond that, a cut column shows more than a name would gain. */
const MOST_STRETCH = 200;
/** The part of a narrow list that pinned columns may cover: others have to pass beside them. */
const MOST_PINNED = 0.7;

/** A column as it stands in the grid now. */
export interface PlacedColumn extends GridColumn {
  left: number;
  pinned: boolean;
  /** The others scroll away under its right edge. */
  lastPinned: boolean;
}

export interface GridColumns {
  columns: ComputedRef<PlacedColumn[]>;
  template: ComputedRef<string>;
  pinnedWidth: ComputedRef<number>;
  width: ComputedRef<number>;
}

/** The visible columns with their places, the boxes before them. */
export function useGridColumns(
  known: readonly GridColumn[],
  layout: Ref<GridLayout>,
  frameWidth: Ref<number>,
): GridColumns {
  const columns = computed(() => place(known, layout.value, frameWidth.value));
  return {
    columns,
    template: computed(() => columns.value.map((column) => `${column.width}px`).join(' ')),
    width: computed(() => widthOf(columns.value)),
    pinnedWidth: computed(() => widthOf(columns.value.filter((column) => column.pinned))),
  };
}

/** The columns of a layout side by side, in a list that is so wide. */
export function place(known: readonly GridColumn[], layout: GridLayout, frameWidth: number): PlacedColumn[] {
  const boxes = { ...SELECTION_COLUMN, left: 0, pinned: true, lastPinned: false };
  const placed: PlacedColumn[] = [boxes];
  let pinnedRoom = frameWidth * MOST_PINNED - boxes.width;
  for (const { id, width, hidden, pinned } of layout.columns) {
    const definition = known.find((column) => column.id === id);
    if (definition === undefined || hidden) continue;
    // The first one that finds no room ends it: what is pinned stands side by side.
    pinnedRoom = pinned && width <= pinnedRoom ? pinnedRoom - width : -1;
    placed.push({ ...definition, width, left: 0, pinned: pinnedRoom >= 0, lastPinned: false });
  }
  stretch(placed, known, frameWidth);
  let left = 0;
  for (const column of placed) {
    column.left = left;
    left += column.width;
  }
  const last = placed.findLast(({ pinned }) => pinned);
  if (last !== undefined) last.lastPinned = true;
  return placed;
}

/**
 * As long as nobody gave it a width, the column that stretches takes what the last whole column leaves of the frame, so
 * that none is cut in the middle.
 */
function stretch(placed: PlacedColumn[], known: readonly GridColumn[], frameWidth: number): void {
  let room = frameWidth;
  const whole: PlacedColumn[] = [];
  for (const column of placed) {
    if (column.width > room) break;
    room -= column.width;
    whole.push(column);
  }
  const elastic = whole.find(({ stretches }) => stretches);
  const usual = known.find(({ id }) => id === elastic?.id)?.width;
  if (elastic !== undefined && elastic.width === usual && room > 0)
    elastic.width += Math.min(room, MOST_STRETCH);
}

const widthOf = (columns: readonly PlacedColumn[]) =>
  columns.reduce((width, column) => width + column.width, 0);
