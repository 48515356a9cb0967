import { navigate, queryPart, routeStore, useRoute, withQueryPart } from '@panel/mfe-kit';
import { computed, type ComputedRef } from 'vue';
import { type LedgerQuery, partOf, queryFrom } from './ledger-query';

const OWNER = 'cuentas';

export interface LedgerState {
  query: ComputedRef<LedgerQuery>;
  /** `replace` keeps "back" from repeating every letter typed. */
  change(part: Partial<LedgerQuery>, options?: { replace?: boolean }): void;
}

/** How the tab is looked at, kept in the address alone: bookmarked, sent, undone with "back". */
export function useLedgerQuery(): LedgerState {
  const route = useRoute();
  const text = computed(() => queryPart(route.value.query, OWNER).toString());
  const query = computed(() => queryFrom(new URLSearchParams(text.value)));
  return {
    query,
    change(part, { replace = false } = {}) {
      const own = partOf({ ...query.value, ...part });
      navigate({ query: withQueryPart(routeStore.get().query, OWNER, own), replace });
    },
  };
}
