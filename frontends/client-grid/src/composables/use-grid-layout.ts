import { currentSession } from '@panel/mfe-kit';
import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { COLUMNS, type GridColumn } from '../columns';
import { defaultLayout, fitLayout, readLayout, writeLayout, type GridLayout } from '../grid-layout';

const STORAGE_KEY = 'panel.grid-layout';

export interface GridLayoutState {
  /** The columns that this person may see. */
  known: readonly GridColumn[];
  /** Takes any layout, also one of a saved view, and keeps of it what this person may see. */
  layout: Ref<GridLayout>;
  isDefault: ComputedRef<boolean>;
  reset(): void;
}

/** How this person has the columns, kept in this browser under their name. */
export function useGridLayout(can: (permission: string) => boolean): GridLayoutState {
  const key = `${STORAGE_KEY}.${currentSession()?.user.id ?? ''}`;
  const known = COLUMNS.filter(({ figures }) => !figures || can('accounts.figures'));
  const kept = shallowRef(readLayout(localStorage.getItem(key), known));
  watch(kept, (layout) => localStorage.setItem(key, writeLayout(layout)));

  return {
    known,
    layout: computed({ get: () => kept.value, set: (layout) => (kept.value = fitLayout(layout, known)) }),
    isDefault: computed(() => writeLayout(kept.value) === writeLayout(defaultLayout(known))),
    reset: () => (kept.value = defaultLayout(known)),
  };
}
