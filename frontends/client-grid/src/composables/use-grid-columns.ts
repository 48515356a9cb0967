import { useSession } from '@panel/mfe-kit';
import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/vue-table';
import { computed, type ComputedRef } from 'vue';
import type { ClientRow } from '../api';
import { COLUMNS, SELECTION_COLUMN, type GridColumn } from '../columns';

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

const features = tableFeatures({ columnPinningFeature, columnSizingFeature, columnVisibilityFeature });

/** The columns this person sees, with their places. TanStack Table holds order, width, visibility and pinning. */
export function useGridColumns(): GridColumns {
  const { can } = useSession();
  const figures = can('accounts.figures');
  const table = useTable<typeof features, ClientRow>({
    features,
    data: [],
    columns: COLUMNS.map((column) => ({ id: column.id, accessorFn: column.text, size: column.width })),
    initialState: {
      columnPinning: { start: ['code'], end: [] },
      columnVisibility: Object.fromEntries(COLUMNS.map((column) => [column.id, figures || !column.figures])),
    },
  });

  const columns = computed<PlacedColumn[]>(() => {
    const boxes = { ...SELECTION_COLUMN, left: 0, pinned: true, lastPinned: false };
    const placed: PlacedColumn[] = [boxes];
    let left = boxes.width;
    for (const column of table.getVisibleLeafColumns()) {
      const definition = COLUMNS.find((candidate) => candidate.id === column.id);
      if (definition === undefined) continue;
      const pinned = column.getIsPinned() !== false;
      placed.push({ ...definition, width: column.getSize(), left, pinned, lastPinned: false });
      left += column.getSize();
    }
    const last = placed.findLast(({ pinned }) => pinned);
    if (last !== undefined) last.lastPinned = true;
    return placed;
  });

  return {
    columns,
    template: computed(() => columns.value.map((column) => `${column.width}px`).join(' ')),
    width: computed(() => columns.value.reduce((width, column) => width + column.width, 0)),
    pinnedWidth: computed(() =>
      columns.value.filter((column) => column.pinned).reduce((width, column) => width + column.width, 0),
    ),
  };
}
