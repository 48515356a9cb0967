import { useResource, type Resource } from '@panel/mfe-kit';
import { readTotals, type ClientSelection, type Totals } from '../api';

/** What a selection adds up to. Like the counters, it is asked for on its own and never makes the rows wait. */
export function useTotals(selection: () => ClientSelection): Resource<Totals> {
  return useResource(
    () => JSON.stringify(selection()),
    (asked, signal) => readTotals(JSON.parse(asked) as ClientSelection, signal),
  );
}
