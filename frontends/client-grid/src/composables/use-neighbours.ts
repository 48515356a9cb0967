import { NARROW_SCREEN, neighbours } from '@panel/mfe-kit';
import { onScopeDispose, watch } from 'vue';
import type { Position } from './use-position';
import type { Rows } from './use-rows';

/** The position rests when it has not moved for so long. */
const REST = 150;

/** Tells the panel which clients come next, so that an arrow key finds them loaded; while one moves, nobody is. */
export function useNeighbours({ cell, code }: Position, rows: Rows): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function name(): void {
    const isFollowed = rows.at(cell.row)?.code === code.value && !matchMedia(NARROW_SCREEN).matches;
    const beside = [cell.row + 1, cell.row - 1].map((row) => rows.at(row)?.code);
    neighbours.set(isFollowed ? beside.filter((client) => client !== undefined) : []);
  }

  function moveOn(): void {
    clearTimeout(timer);
    // What is on its way for the client one came to is not given up.
    const present = rows.at(cell.row)?.code;
    neighbours.set(neighbours.get().filter((client) => client === present));
    timer = setTimeout(name, REST);
  }

  watch([() => cell.row, code, rows.version], moveOn, { immediate: true, flush: 'sync' });
  onScopeDispose(() => {
    clearTimeout(timer);
    neighbours.set([]);
  });
}
