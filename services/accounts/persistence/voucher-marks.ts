/**
 * Marks that depend on other rows or on the day, told when a voucher is read and never stored. Condition and values are
 * of a voucher `v`.
 */
export interface MarkConditions {
  /** Something of it is pending on the day. */
  readonly isOpen: string;
  /** It is one of a pair of `accounts.duplicate_debts`. */
  readonly isDuplicate: string;
}

/** The marks of a voucher `v`, those that are stored first. */
export function marksSql({ isOpen, isDuplicate }: MarkConditions): string {
  const mark = (code: string, condition: string) =>
    `case when ${condition} then array['${code}'] else '{}'::text[] end`;
  return [
    'v.observations',
    // A fiscal receipt documents sale and collection at once, so it should never be owed.
    mark('fiscal-receipt-uncollected', `v.kind = 'fiscal-receipt' and ${isOpen}`),
    mark(
      'instalments-mismatch',
      'v.instalment_count = 0 and exists (select from accounts.instalments x where x.voucher_id = v.id)',
    ),
    mark('possible-duplicate-debt', isDuplicate),
  ].join(' || ');
}
