import type { ComputedRef, Ref } from 'vue';
import { SELECTION_COLUMN } from '../columns';
import type { PlacedColumn } from './use-grid-columns';
import { FIRST_COLUMN, type Position } from './use-position';
import type { Selection } from './use-selection';

export interface GridPointer {
  press(event: MouseEvent): void;
  click(event: MouseEvent, row: number): void;
  doubleClick(event: MouseEvent): void;
}

/** What the pointer does to a row: positions it or, with Shift, Ctrl or on its box, chooses. */
export function useGridPointer(grid: {
  area: Ref<HTMLElement | null>;
  position: Position;
  selection: Selection;
  columns: ComputedRef<PlacedColumn[]>;
}): GridPointer {
  const { position, selection } = grid;

  function columnOf(event: MouseEvent): number {
    const target = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    return Number(target?.dataset.column ?? FIRST_COLUMN);
  }

  function isBox(column: number): boolean {
    return grid.columns.value[column]?.id === SELECTION_COLUMN.id;
  }

  return {
    press(event) {
      if (!event.shiftKey) return;
      // The browser would mark the text from the last click to this one.
      event.preventDefault();
      grid.area.value?.focus();
    },
    click(event, row) {
      const column = columnOf(event);
      if (event.shiftKey) {
        void selection.extend(row, position.placed.value ? Math.max(0, position.cell.row) : row);
      } else if (event.ctrlKey || event.metaKey || isBox(column)) {
        selection.toggle(row);
      } else {
        position.moveTo({ row, column });
        if (getSelection()?.isCollapsed !== false) position.openIfNarrow();
      }
    },
    doubleClick(event) {
      if (!isBox(columnOf(event))) position.enter();
    },
  };
}
