import { useAction, useResource } from '@panel/mfe-kit';
import { computed, shallowRef, watch } from 'vue';
import {
  loadBillingVouchers,
  type BillingQuestion,
  type BillingVouchers,
  type VouchersWanted,
} from './billing-api';

/** The vouchers behind a figure: the first page at once, the others added below it on demand. */
export function useBillingVouchers(question: () => BillingQuestion, wanted: () => VouchersWanted) {
  const first = useResource(
    () => ({ question: question(), wanted: wanted() }),
    (key, signal) => loadBillingVouchers(key.question, key.wanted, { signal }),
  );
  const following = shallowRef<BillingVouchers>();
  // What follows another first page does not follow this one.
  watch(first.data, () => (following.value = undefined));

  const items = computed(() => [...(first.data.value?.items ?? []), ...(following.value?.items ?? [])]);
  const nextCursor = computed(() => (following.value ?? first.data.value)?.nextCursor ?? null);
  const { busy, problem, run } = useAction();

  function loadMore(): Promise<boolean> {
    return run(async () => {
      const page = first.data.value;
      const cursor = nextCursor.value;
      if (cursor === null) return;
      const next = await loadBillingVouchers(question(), wanted(), { cursor });
      if (page !== first.data.value) return;
      following.value = {
        items: [...(following.value?.items ?? []), ...next.items],
        nextCursor: next.nextCursor,
      };
    });
  }

  return { ...first, items, nextCursor, loadMore, loadingMore: busy, moreProblem: problem };
}
