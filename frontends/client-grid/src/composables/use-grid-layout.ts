import { currentSession } from '@panel/mfe-kit';
import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { COLUMNS, type GridColumn } from '../columns';
import {
  defaultLayout,
  fitLayout,
  isSameLayout,
  readLayout,
  writeLayout,
  type GridLayout,
} from '../grid-layout';

const STORAGE_KEY = 'panel.grid-layout';

export interface GridLayoutState {
  /** The columns that this person may see. */
  known: readonly GridColumn[];
  /** The layout in force. Takes any, and keeps of it what this person may see. */
  layout: Ref<GridLayout>;
  /** Puts the layout of a saved view in the place of the person's own, which `null` brings back. */
  lend(layout: GridLayout | null): void;
  isDefault: ComputedRef<boolean>;
  reset(): void;
}

/** How this person has the columns, kept in this browser under their name. */
export function useGridLayout(can: (permission: string) => boolean): GridLayoutState {
  const key = `${STORAGE_KEY}.${currentSession()?.user.id ?? ''}`;
  const known = COLUMNS.filter(({ figures }) => !figures || can('accounts.figures'));
  const kept = shallowRef(readLayout(localStorage.getItem(key), known));
  const lent = shallowRef<GridLayout | null>(null);
  const layout = computed({
    get: () => lent.value ?? kept.value,
    set: (wanted) => ((lent.value === null ? kept : lent).value = fitLayout(wanted, known)),
  });
  watch(kept, (layout) => localStorage.setItem(key, writeLayout(layout)));

  return {
    known,
    layout,
    lend: (view) => (lent.value = view === null ? null : fitLayout(view, known)),
    isDefault: computed(() => isSameLayout(layout.value, defaultLayout(known))),
    reset: () => (layout.value = defaultLayout(known)),
  };
}
