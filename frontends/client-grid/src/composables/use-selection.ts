import { isAbort, notify } from '@panel/mfe-kit';
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { ClientSelection, GridQuery } from '../api';
import {
  countOf,
  EVERYTHING,
  isNothing,
  isSelected,
  isTooLong,
  MOST_CODES,
  NOTHING,
  select,
  shareOf,
  toClientSelection,
  toggle,
  type GridSelection,
} from '../selection';
import { TEXTS } from '../texts';
import { codesBetween } from './row-range';
import type { Rows } from './use-rows';

export interface Selection {
  has(code: string): boolean;
  isEmpty: ComputedRef<boolean>;
  /** Chosen clients, exactly; `undefined` while they are being counted. */
  count: ComputedRef<number | undefined>;
  share: ComputedRef<'none' | 'some' | 'all'>;
  /** `all`: whoever the filter leaves, but for those let go of one by one. */
  state: Readonly<ShallowRef<GridSelection>>;
  /** For the API; `null` when nobody is chosen. */
  value: ComputedRef<ClientSelection | null>;
  /** Chooses the client of a row, or lets go of it. Ranges begin here from now on. */
  toggle(row: number): void;
  /** Chooses every row from where the range began, or from `from`, to this one, instead of the range before. */
  extend(row: number, from: number): Promise<void>;
  selectAll(): void;
  /** All, or nobody when there is somebody. */
  toggleAll(): void;
  clear(): void;
}

/**
 * Who is chosen. It outlives scrolling and sorting, and as long as it names its clients also a new filter: "all that
 * the filter leaves" would be others then, so that is let go of and said.
 */
export function useSelection(options: {
  rows: Rows;
  query: ComputedRef<GridQuery>;
  /** How many clients the filter leaves, once that is known exactly. */
  total: () => number | undefined;
}): Selection {
  const { rows, query, total } = options;
  const state = shallowRef<GridSelection>(NOTHING);
  /** Where a range begins, and what was chosen before it. */
  let anchor: { row: number; before: GridSelection } | null = null;
  let reading: AbortController | undefined;

  function become(next: GridSelection): void {
    if (isTooLong(next)) notify({ tone: 'warning', text: TEXTS.selection.tooMany(MOST_CODES) });
    else state.value = next;
  }

  function startOver(next: GridSelection): void {
    reading?.abort();
    anchor = null;
    state.value = next;
  }

  async function extend(row: number, from: number): Promise<void> {
    reading?.abort();
    const mine = (reading = new AbortController());
    const { row: start, before } = (anchor ??= { row: from, before: state.value });
    const [first, last] = start <= row ? [start, row] : [row, start];
    if (last - first >= MOST_CODES) {
      return notify({ tone: 'warning', text: TEXTS.selection.tooMany(MOST_CODES) });
    }
    try {
      const codes = await codesBetween(rows, query.value, first, last, mine.signal);
      if (!mine.signal.aborted) become(select(before, codes));
    } catch (failure) {
      if (!isAbort(failure)) notify({ tone: 'danger', text: TEXTS.selection.rangeFailed });
    }
  }

  watch(query, (now, before) => {
    reading?.abort();
    anchor = null;
    if (state.value.kind === 'codes' || isSame(now.filter, before.filter)) return;
    state.value = NOTHING;
    notify({ tone: 'info', text: TEXTS.selection.droppedByFilter });
  });
  onScopeDispose(() => reading?.abort());

  return {
    has: (code) => isSelected(state.value, code),
    isEmpty: computed(() => isNothing(state.value)),
    count: computed(() => countOf(state.value, total())),
    share: computed(() => shareOf(state.value, total())),
    state,
    value: computed(() => toClientSelection(state.value, query.value.filter)),
    toggle(row) {
      const code = rows.at(row)?.code;
      if (code === undefined) return;
      reading?.abort();
      become(toggle(state.value, code));
      anchor = { row, before: state.value };
    },
    extend,
    selectAll: () => startOver(EVERYTHING),
    toggleAll: () => startOver(isNothing(state.value) ? EVERYTHING : NOTHING),
    clear: () => startOver(NOTHING),
  };
}

function isSame(left: GridQuery['filter'], right: GridQuery['filter']): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
