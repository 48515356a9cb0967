export const SITUATIONS = ['with-services', 'without-services', 'cancelled'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Which clients the grid shows. An empty list chooses nothing and so excludes nothing. */
export interface ClientFilter {
  situations: readonly Situation[];
  serviceTypes: readonly string[];
  serviceTypesMode: 'any' | 'all';
  text: string;
}

export const SORT_KEYS = [
  'code',
  'legal-name',
  'balance',
  'overdue',
  'days-overdue',
  'registered-on',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export const SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const);

/** Currencies that amounts are kept in, one column each. */
export type SortCurrency = 'ARS' | 'USD' | 'EUR';

export interface ClientSort {
  key: SortKey;
  descending: boolean;
  /** For balance and overdue: amounts of different currencies are never compared. */
  currency: SortCurrency;
}

export function parseSort(sort: string, currency: SortCurrency): ClientSort {
  const descending = sort.startsWith('-');
  return { key: (descending ? sort.slice(1) : sort) as SortKey, descending, currency };
}

/** The column that a sort reads and its direction there; most days overdue is the oldest due date. */
export function sortColumn({ key, descending, currency }: ClientSort): {
  column: string;
  descending: boolean;
} {
  const suffix = currency.toLowerCase();
  switch (key) {
    case 'code':
      return { column: 'code', descending };
    case 'legal-name':
      return { column: 'legal_name', descending };
    case 'balance':
      return { column: `balance_${suffix}`, descending };
    case 'overdue':
      return { column: `overdue_${suffix}`, descending };
    case 'days-overdue':
      return { column: 'oldest_due_on', descending: !descending };
    case 'registered-on':
      return { column: 'registered_on', descending };
  }
}
