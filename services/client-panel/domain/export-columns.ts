/** Columns that a file of clients may have, in the order in which the grid knows them. */
export const EXPORT_COLUMNS = [
  'code',
  'legalName',
  'tradeName',
  'document',
  'contributorType',
  'situation',
  'city',
  'province',
  'phone',
  'email',
  'branch',
  'salesperson',
  'serviceTypes',
  'balanceArs',
  'balanceUsd',
  'balanceEur',
  'overdueArs',
  'overdueUsd',
  'overdueEur',
  'daysOverdue',
  'credit',
  'lastContactOn',
  'registeredOn',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Amounts: for who may see figures. */
export function isFigure(column: ExportColumn): boolean {
  return /^(balance|overdue)/.test(column);
}

/** The state of the account: for who may see accounts. */
export function isAccountState(column: ExportColumn): boolean {
  return column === 'daysOverdue' || column === 'credit';
}
