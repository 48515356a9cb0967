import { navigate, useRoute } from '@panel/mfe-kit';
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
  const search = computed(() => route.value.query.toString());
  // Moving to another client changes the route too; the filter must not count as new then.
  const query = computed<GridQuery>(() => {
    const parameters = new URLSearchParams(search.value);
    return { filter: filterFromQuery(parameters), sort: sortFromQuery(parameters) };
  });
  return {
    query,
    change(part, { replace = false } = {}) {
      const { filter, sort } = query.value;
      navigate({ query: toQuery({ ...filter, ...part }, sort), replace });
    },
    sortBy(sort) {
      navigate({ query: toQuery(query.value.filter, sort) });
    },
  };
}
