import { useResource, type Resource } from '@panel/mfe-kit';
import { computed, type ComputedRef } from 'vue';
import { countOptions, type Counters, type GridQuery } from '../api';

/** The number beside each option of the filter. It never makes the rows wait: it is asked for on its own. */
export function useCounters(query: ComputedRef<GridQuery>): Resource<Counters> {
  const filter = computed(() => JSON.stringify(query.value.filter));
  return useResource(
    () => filter.value,
    (_, signal) => countOptions(query.value.filter, signal),
  );
}
