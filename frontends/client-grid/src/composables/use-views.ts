import { navigate, notify, useResource, useRoute, type Resource } from '@panel/mfe-kit';
import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
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

export interface ViewsState {
  views: Resource<Views>;
  /** The view that was opened or saved last, as long as it can still be opened. */
  current: ComputedRef<View | undefined>;
  /** The list shows something else than `current` does. */
  changed: ComputedRef<boolean>;
  open(view: View): void;
  /** @throws ProblemError, for the form */
  save(view: View | undefined, content: ViewContent, roles: string[] | undefined): Promise<void>;
  /** Keeps what is listed now under the name of the current view. */
  update(): Promise<void>;
  remove(view: View): Promise<void>;
}

/** Saved views: opening one is going to its address, so that "back" and bookmarks work as with any filter. */
export function useViews(query: ComputedRef<GridQuery>): ViewsState {
  const route = useRoute();
  const views = useResource(
    () => 'views',
    (_, signal) => listViews(signal),
  );
  const chosen: ShallowRef<string | null> = shallowRef(null);
  const items = computed(() => views.data.value?.items ?? []);
  const current = computed(
    () => items.value.find(({ id }) => id === chosen.value) ?? items.value.find(shows),
  );

  function shows(view: View): boolean {
    return isSame(queryOf(view), query.value);
  }

  function open(view: View, { replace = false } = {}): void {
    chosen.value = view.id;
    const { filter, sort } = queryOf(view);
    navigate({ query: toQuery(filter, sort), replace });
  }

  // The view of the role is where one begins, once: whoever takes the filter away wants to see all.
  const arrivedBare = route.value.code === null && toQuery(query.value.filter, query.value.sort).size === 0;
  const stop = watch(views.data, (answer) => {
    if (answer === undefined) return;
    stop();
    const first = answer.items.find(({ id }) => id === answer.defaultViewId);
    if (arrivedBare && first !== undefined) open(first, { replace: true });
  });

  async function save(
    view: View | undefined,
    content: ViewContent,
    roles: string[] | undefined,
  ): Promise<void> {
    let saved = view === undefined ? await saveView(content) : await changeView(view, content);
    if (roles !== undefined && content.shared && roles.join() !== saved.defaultFor.join()) {
      saved = await setViewRoles(saved, roles);
    }
    chosen.value = saved.id;
    views.reload();
    notify({ tone: 'ok', text: TEXTS.views.saved(saved.name) });
  }

  return {
    views,
    current,
    changed: computed(() => current.value !== undefined && !shows(current.value)),
    open,
    save,
    async update() {
      const view = current.value;
      if (view !== undefined) await save(view, contentOf(query.value, view), undefined);
    },
    async remove(view) {
      await deleteView(view);
      views.reload();
      const { name, shared, layout, defaultFor } = view;
      const content = contentOf(queryOf(view), { name, shared, layout });
      const undo = () => void save(undefined, content, defaultFor.length > 0 ? defaultFor : undefined);
      notify({ tone: 'info', text: TEXTS.views.removed(name), action: { label: TEXTS.undo, run: undo } });
    },
  };
}
