import { navigate, notify, problemText, useResource, useRoute, type Resource } from '@panel/mfe-kit';
import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import {
  changeView,
  deleteView,
  listViews,
  saveView,
  setViewRoles,
  type GridQuery,
  type View,
  type ViewContent,
  type Views,
} from '../api';
import { toQuery } from '../filter-address';
import { TEXTS } from '../texts';
import { contentOf, isSame, queryOf } from '../views';
import { fitLayout, isSameLayout } from '../grid-layout';
import { withFilter } from './use-filter';
import type { GridLayoutState } from './use-grid-layout';

const CHOSEN_KEY = 'panel.view';

export interface ViewsState {
  views: Resource<Views>;
  /** The view that was opened or saved last, as long as it can still be opened. */
  current: ComputedRef<View | undefined>;
  /** The list or its columns are otherwise than in `current`. */
  changed: ComputedRef<boolean>;
  open(view: View): void;
  /** Goes on with what is listed, in the person's own columns. */
  leave(): void;
  /** @throws ProblemError, for the form */
  save(view: View | undefined, content: ViewContent, roles: string[] | undefined): Promise<void>;
  /** Keeps what is listed now under the name of the current view. */
  update(): Promise<void>;
  remove(view: View): Promise<void>;
}

/** Saved views: opening one is going to its address, so that "back" and bookmarks work as with any filter. */
export function useViews(query: ComputedRef<GridQuery>, columns: GridLayoutState): ViewsState {
  const route = useRoute();
  const views = useResource(
    () => 'views',
    (_, signal) => listViews(signal),
  );
  // A reload of the page goes on with the view.
  const chosen = shallowRef(sessionStorage.getItem(CHOSEN_KEY));
  watch(chosen, (id) =>
    id === null ? sessionStorage.removeItem(CHOSEN_KEY) : sessionStorage.setItem(CHOSEN_KEY, id),
  );
  const items = computed(() => views.data.value?.items ?? []);
  const current = computed(
    () => items.value.find(({ id }) => id === chosen.value) ?? items.value.find(shows),
  );

  function shows(view: View): boolean {
    return isSame(queryOf(view), query.value);
  }

  function isChanged(view: View): boolean {
    // A view that only happens to list the same says nothing of the columns.
    const { layout } = view;
    if (layout === null || view.id !== chosen.value) return !shows(view);
    return !shows(view) || !isSameLayout(fitLayout(layout, columns.known), columns.layout.value);
  }

  function leave(): void {
    chosen.value = null;
    columns.lend(null);
  }

  function open(view: View, { replace = false } = {}): void {
    chosen.value = view.id;
    columns.lend(view.layout);
    const { filter, sort } = queryOf(view);
    navigate({ query: withFilter(filter, sort), replace });
  }

  // The view of the role is where one begins, once: whoever takes the filter away wants to see all.
  const arrivedBare = route.value.code === null && toQuery(query.value.filter, query.value.sort).size === 0;
  const stop = watch(views.data, (answer) => {
    if (answer === undefined) return;
    stop();
    const kept = answer.items.find(({ id }) => id === chosen.value);
    const first = answer.items.find(({ id }) => id === answer.defaultViewId);
    if (arrivedBare && first !== undefined) open(first, { replace: true });
    else if (kept !== undefined) columns.lend(kept.layout);
    else chosen.value = null;
  });

  /** Somebody else may have changed the view: the next try is about the view as it is then. */
  async function refreshed<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      views.reload();
      throw error;
    }
  }

  async function save(
    view: View | undefined,
    content: ViewContent,
    roles: string[] | undefined,
  ): Promise<void> {
    let saved = view === undefined ? await saveView(content) : await refreshed(changeView(view, content));
    if (roles !== undefined && content.shared && roles.join() !== saved.defaultFor.join()) {
      saved = await setViewRoles(saved, roles);
    }
    chosen.value = saved.id;
    columns.lend(saved.layout);
    views.reload();
    notify({ tone: 'ok', text: TEXTS.views.saved(saved.name) });
  }

  return {
    views,
    current,
    changed: computed(() => current.value !== undefined && isChanged(current.value)),
    open,
    leave,
    save,
    async update() {
      const view = current.value;
      if (view === undefined) return;
      const layout = view.layout && columns.layout.value;
      await save(view, contentOf(query.value, { ...view, layout }), undefined);
    },
    async remove(view) {
      await refreshed(deleteView(view));
      if (chosen.value === view.id) leave();
      views.reload();
      const { name, shared, layout, defaultFor } = view;
      const content = contentOf(queryOf(view), { name, shared, layout });
      const undo = () =>
        void save(undefined, content, defaultFor.length > 0 ? defaultFor : undefined).catch((error) =>
          notify({ tone: 'danger', text: problemText(error) }),
        );
      notify({ tone: 'info', text: TEXTS.views.removed(name), action: { label: TEXTS.undo, run: undo } });
    },
  };
}
