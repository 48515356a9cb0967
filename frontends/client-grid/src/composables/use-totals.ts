import { useResource, type Resource } from '@panel/mfe-kit';
import { readTotals, type ClientSelection, type Totals } from '../api';

/** What a selection adds up to; nothing is asked for `null`. Like the counters, it is asked for on its own and never makes the rows wait. */
export function useTotals(selection: () => ClientSelection | null): Resource<Totals> {
  return useResource(
    () => {
      const asked = selection();
      return asked && JSON.stringify(asked);
    },
    (asked, signal) => readTotals(JSON.parse(asked) as ClientSelection, signal),
  );
}
