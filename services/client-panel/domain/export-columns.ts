/** Columns that a file of clients may have, by the ids that the grid gives them. */
export const EXPORT_COLUMNS = [
  'code',
  'legal-name',
  'trade-name',
  'document',
  'contributor-type',
  'situation',
  'city',
  'province',
  'phone',
  'email',
  'branch',
  'salesperson',
  'service-types',
  'balance-ars',
  'balance-usd',
  'balance-eur',
  'overdue-ars',
  'overdue-usd',
  'overdue-eur',
  'days-overdue',
  'credit-state',
  'last-contact',
  'registered-on',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Amounts: for who may see figures. */
export function isFigure(column: ExportColumn): boolean {
  return /^(balance|overdue)/.test(column);
}

/** The state of the account: for who may see accounts. */
export function isAccountState(column: ExportColumn): boolean {
  return column === 'days-overdue' || column === 'credit-state';
}
