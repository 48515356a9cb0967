import { onScopeDispose, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { SELECTION_COLUMN } from '../columns';
import type { PlacedColumn } from './use-grid-columns';

/** So far may a click slip before it is a drag. */
const SLIP = 5;
/** So near to an edge the list scrolls, by so much per frame. */
const EDGE = 40;
const SCROLL_STEP = 12;

export interface ColumnDrag {
  /** The column that is held, and the one whose place it takes when it is let go of. */
  dragged: Readonly<ShallowRef<{ id: string; target: string } | null>>;
  press(event: PointerEvent, column: PlacedColumn): void;
  /** True once after a drag: the click that ends it is none. */
  takeClick(): boolean;
}

/** Columns carried by their titles. Near an edge the list scrolls under them; Escape puts them back. */
export function useColumnDrag(grid: {
  area: Ref<HTMLElement | null>;
  columns: ComputedRef<PlacedColumn[]>;
  pinnedWidth: ComputedRef<number>;
  move: (id: string, target: string) => void;
}): ColumnDrag {
  const dragged = shallowRef<{ id: string; target: string } | null>(null);
  let wasDragged = false;
  let end: (() => void) | undefined;

  function press(event: PointerEvent, column: PlacedColumn): void {
    wasDragged = false;
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const from = event.clientX;
    let x = from;
    let frame = 0;

    const follow = (moved: PointerEvent) => {
      x = moved.clientX;
      if (dragged.value === null && Math.abs(x - from) < SLIP) return;
      if (dragged.value === null) frame = requestAnimationFrame(scroll);
      aim();
    };
    const aim = () => (dragged.value = { id: column.id, target: targetAt(x, column) });
    const scroll = () => {
      if (scrollNear(x)) aim();
      frame = requestAnimationFrame(scroll);
    };
    const drop = () => {
      const held = dragged.value;
      end?.();
      wasDragged = held !== null;
      if (held !== null && held.target !== held.id) grid.move(held.id, held.target);
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || dragged.value === null) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end?.();
      wasDragged = true;
    };
    end = () => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', drop);
      removeEventListener('keydown', cancel, true);
      dragged.value = null;
      end = undefined;
    };
    addEventListener('pointermove', follow);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', drop);
    addEventListener('keydown', cancel, true);
  }

  /** The column of the same kind (pinned or not) that lies under the pointer, or the outermost one on that side. */
  function targetAt(clientX: number, column: PlacedColumn): string {
    const area = grid.area.value;
    if (area === null) return column.id;
    const inFrame = clientX - area.getBoundingClientRect().left;
    const x = column.pinned ? inFrame : Math.max(inFrame, grid.pinnedWidth.value) + area.scrollLeft;
    const candidates = grid.columns.value.filter(
      ({ id, pinned }) => pinned === column.pinned && id !== SELECTION_COLUMN.id,
    );
    const under = candidates.find(({ left, width }) => x < left + width);
    return (under ?? candidates.at(-1) ?? column).id;
  }

  function scrollNear(clientX: number): boolean {
    const area = grid.area.value;
    if (area === null) return false;
    const { left, right } = area.getBoundingClientRect();
    const before = area.scrollLeft;
    if (clientX > right - EDGE) area.scrollLeft += SCROLL_STEP;
    else if (clientX < left + grid.pinnedWidth.value + EDGE) area.scrollLeft -= SCROLL_STEP;
    return area.scrollLeft !== before;
  }

  onScopeDispose(() => end?.());
  return {
    dragged,
    press,
    takeClick() {
      const taken = wasDragged;
      wasDragged = false;
      return taken;
    },
  };
}
