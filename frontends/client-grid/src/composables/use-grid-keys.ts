import type { ComputedRef } from 'vue';
import { HEADER, move, type Extent } from '../movement';
import type { ColumnChanges } from './use-column-changes';
import type { PlacedColumn } from './use-grid-columns';
import type { Position } from './use-position';
import type { Selection } from './use-selection';

/** What the keys of the grid do (WAI-ARIA grid), those of the page aside: answers them and keeps them from the browser. */
export function useGridKeys(grid: {
  position: Position;
  selection: Selection;
  extent: () => Extent;
  /** Takes the digits of a client code. */
  takeDigit: (event: KeyboardEvent) => boolean;
  /** The header's cell of a column was acted on. */
  actOnHeader: (column: number) => void;
  columns: ComputedRef<PlacedColumn[]>;
  changes: ColumnChanges;
  showColumn: (index: number) => void;
}): (event: KeyboardEvent) => void {
  const { position, selection } = grid;
  const { cell } = position;

  /** True when the key was taken. */
  function command(key: string, control: boolean): boolean {
    if (key === 'Enter' || key === ' ') {
      if (cell.row === HEADER) grid.actOnHeader(cell.column);
      else if (key === 'Enter') position.enter();
      else selection.toggle(cell.row);
      return true;
    }
    if (control && key.toLowerCase() === 'a') {
      selection.selectAll();
      return true;
    }
    if (key !== 'Escape' || selection.isEmpty.value) return false;
    selection.clear();
    return true;
  }

  function go(key: string, control: boolean): boolean {
    const isFirst = !position.placed.value && key === 'ArrowDown';
    const to = isFirst ? { row: 0, column: cell.column } : move(key, control, cell, grid.extent());
    if (to === null) return false;
    position.moveTo(to);
    grid.showColumn(to.column);
    return true;
  }

  /** Up and down with Shift: moves, and chooses what lies between. */
  function extend(key: string, control: boolean): boolean {
    const from = cell.row;
    const to = move(key, control, cell, grid.extent());
    if (to === null || from === HEADER || to.column !== cell.column) return false;
    if (to.row === HEADER) return true;
    void selection.extend(to.row, from);
    position.moveTo(to);
    return true;
  }

  /** With Shift in the header: widths, and with Ctrl too, places. The keyboard stays on the column. */
  function changeColumn(key: string, control: boolean): boolean {
    const id = grid.columns.value[cell.column]?.id;
    const direction = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null;
    if (cell.row !== HEADER || id === undefined || (direction === null && key !== 'Enter')) return false;
    if (direction === null) grid.changes.fit(id);
    else if (!control) grid.changes.widen(id, direction);
    else grid.changes.step(id, direction);
    const column = grid.columns.value.findIndex((one) => one.id === id);
    position.moveTo({ row: HEADER, column });
    grid.showColumn(column);
    return true;
  }

  return (event) => {
    if (event.altKey || event.defaultPrevented) return;
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    const taken = event.shiftKey
      ? extend(key, control) || changeColumn(key, control)
      : grid.takeDigit(event) || command(key, control) || go(key, control);
    if (taken) event.preventDefault();
  };
}
