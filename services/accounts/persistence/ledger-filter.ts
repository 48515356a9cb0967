import type { Currency } from '../../platform/http/money.js';
import type { VoucherSearch } from '../domain/voucher-search.js';
import type { VoucherKind } from '../domain/voucher-types.js';

/** Which vouchers of a ledger are looked at; what is left out asks for nothing. */
export interface LedgerFilter {
  readonly currency?: Currency | undefined;
  readonly kinds?: readonly VoucherKind[] | undefined;
  readonly search?: VoucherSearch | undefined;
}

/** Currency and kinds, as columns of `table`; the values are those of `filterValues`, numbered from `first` on. */
export function sortsSql(table: string, first: number): string {
  return `($${first}::text is null or ${table}.currency = $${first}::text)
    and ($${first + 1}::text[] is null or ${table}.kind = any ($${first + 1}::text[]))`;
}

/** Whether there are words to look for at all. */
export function wordsGivenSql(first: number): string {
  return `$${first + 2}::text is not null`;
}

/** The words, in the number, concept or purchase order of a voucher `v`. */
export function wordsSql(first: number): string {
  const [words, pointOfSale, number] = [first + 2, first + 3, first + 4].map((at) => `$${at}`);
  return `(strpos(lower(v.number), ${words}::text) > 0 or strpos(lower(v.concept), ${words}::text) > 0
    or strpos(lower(v.purchase_order), ${words}::text) > 0
    or strpos(v.number, ${number}::text) > 0
      and (${pointOfSale}::int is null or v.point_of_sale = ${pointOfSale}::int))`;
}

export function filterValues({ currency, kinds, search }: LedgerFilter): unknown[] {
  return [
    currency ?? null,
    kinds && kinds.length > 0 ? kinds : null,
    search?.words ?? null,
    search?.pointOfSale ?? null,
    search?.number ?? null,
  ];
}
