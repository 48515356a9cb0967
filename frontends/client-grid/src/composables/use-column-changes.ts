import { announce } from '@panel/mfe-kit';
import type { ComputedRef, Ref } from 'vue';
import { changeColumn, clampWidth, moveColumn, neighbourOf, type GridLayout } from '../grid-layout';
import { TEXTS } from '../texts';
import type { PlacedColumn } from './use-grid-columns';

/** A key makes a column so much wider or narrower. */
const KEY_STEP = 16;
/** Padding of a cell, and a pixel of border. */
const CELL_EXTRA = 21;

export interface ColumnChanges {
  resize(id: string, width: number): void;
  /** By the keyboard, and said. */
  widen(id: string, direction: 1 | -1): void;
  /** As wide as the widest that is in sight. */
  fit(id: string): void;
  /** To the place of another column. */
  move(id: string, target: string): void;
  /** By the keyboard, past its neighbour, and said. */
  step(id: string, direction: 1 | -1): void;
}

/** What the header does to its columns. */
export function useColumnChanges(grid: {
  layout: Ref<GridLayout>;
  columns: ComputedRef<PlacedColumn[]>;
  area: Ref<HTMLElement | null>;
}): ColumnChanges {
  const { layout, columns, area } = grid;
  const find = (id: string) => columns.value.find((column) => column.id === id);

  /** The width that a column was stretched to becomes its own: it must not shrink while another one is dragged wider. */
  function resize(id: string, width: number): void {
    const stretched = columns.value.find(({ stretches }) => stretches);
    const frozen = stretched
      ? changeColumn(layout.value, stretched.id, { width: stretched.width })
      : layout.value;
    layout.value = changeColumn(frozen, id, { width });
  }

  function sayWidth(id: string): void {
    const column = find(id);
    if (column !== undefined) announce(TEXTS.layout.resized(column.label, column.width));
  }

  return {
    resize,
    widen(id, direction) {
      const column = find(id);
      if (column === undefined) return;
      resize(id, column.width + direction * KEY_STEP);
      sayWidth(id);
    },
    fit(id) {
      const at = columns.value.findIndex((column) => column.id === id);
      const cells = area.value?.querySelectorAll<HTMLElement>(`[aria-colindex="${at + 1}"]`) ?? [];
      resize(id, clampWidth(Math.max(0, ...[...cells].map(contentWidth)) + CELL_EXTRA));
      sayWidth(id);
    },
    move(id, target) {
      layout.value = moveColumn(layout.value, id, target);
    },
    step(id, direction) {
      const target = neighbourOf(layout.value, id, direction, { visible: true });
      if (target === undefined) return;
      layout.value = moveColumn(layout.value, id, target);
      const place = columns.value.findIndex((column) => column.id === id);
      announce(TEXTS.layout.moved(find(id)?.label ?? '', place, columns.value.length - 1));
    },
  };
}

/** What a cell holds, as wide as it would be if nothing cut it. */
function contentWidth(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell.querySelector('.head__label') ?? cell);
  return Math.ceil(range.getBoundingClientRect().width);
}
