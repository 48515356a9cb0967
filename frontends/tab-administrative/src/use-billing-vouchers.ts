import { useFollowingPages, useResource } from '@panel/mfe-kit';
import { loadBillingVouchers, type BillingQuestion, type VouchersWanted } from './billing-api';

/** The vouchers behind a figure: the first page at once, the others added below it on demand. */
export function useBillingVouchers(question: () => BillingQuestion, wanted: () => VouchersWanted) {
  const first = useResource(
    () => ({ question: question(), wanted: wanted() }),
    (key, signal) => loadBillingVouchers(key.question, key.wanted, { signal }),
  );
  return useFollowingPages(first, (cursor) => loadBillingVouchers(question(), wanted(), { cursor }));
}
