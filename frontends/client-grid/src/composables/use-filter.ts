import { navigate, queryPart, routeStore, useRoute, withQueryPart } from '@panel/mfe-kit';
import { computed, type ComputedRef } from 'vue';
import type { GridQuery } from '../api';
import type { GridFilter } from '../filter';
import { filterFromQuery, sortFromQuery, toQuery } from '../filter-address';
import type { GridSort } from '../sort';

export interface FilterState {
  query: ComputedRef<GridQuery>;
  /** Changes part of the filter. `replace` keeps "back" from repeating every letter typed. */
  change(part: Partial<GridFilter>, options?: { replace?: boolean }): void;
  sortBy(sort: GridSort): void;
}

/** The filter and the order, kept in the query string alone: bookmarked, sent, and undone with "back". */
export function useFilter(): FilterState {
  const route = useRoute();
  const search = computed(() => queryPart(route.value.query, null).toString());
  // Moving to another client, or within a tab, changes the route too; the filter must not count as new then.
  const query = computed<GridQuery>(() => {
    const parameters = new URLSearchParams(search.value);
    return { filter: filterFromQuery(parameters), sort: sortFromQuery(parameters) };
  });
  return {
    query,
    change(part, { replace = false } = {}) {
      const { filter, sort } = query.value;
      navigate({ query: withFilter({ ...filter, ...part }, sort), replace });
    },
    sortBy(sort) {
      navigate({ query: withFilter(query.value.filter, sort) });
    },
  };
}

/** The present query string with this filter and order; what tabs keep there stays. */
export function withFilter(filter: GridFilter, sort: GridSort): URLSearchParams {
  return withQueryPart(routeStore.get().query, null, toQuery(filter, sort));
}
