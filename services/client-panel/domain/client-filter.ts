export const SITUATIONS = ['with-services', 'without-services', 'cancelled'] as const;
export type Situation = (typeof SITUATIONS)[number];

export const CREDIT_STATES = ['green', 'amber', 'red'] as const;
export type CreditState = (typeof CREDIT_STATES)[number];

/** How an installed version compares with the one named. */
export const VERSION_COMPARISONS = ['lt', 'le', 'eq', 'ge', 'gt'] as const;
export type VersionComparison = (typeof VERSION_COMPARISONS)[number];

/** A product that the client runs, in any version or in those that compare so with one. */
export interface InstalledProduct {
  id: string;
  version?: { comparison: VersionComparison; number: string };
}

/**
 * Which clients the grid shows: those that every criterion keeps. Of a list, any value will do; an empty one chooses
 * nothing and so excludes nothing.
 */
export interface ClientFilter {
  situations: readonly Situation[];
  serviceTypes: readonly string[];
  serviceTypesMode: 'any' | 'all';
  text: string;
  branches: readonly string[];
  salespeople: readonly string[];
  provinces: readonly number[];
  contributorTypes: readonly number[];
  creditStates: readonly CreditState[];
  /** Overdue debt in any of these currencies. */
  overdueIn: readonly SortCurrency[];
  product: InstalledProduct | null;
  /** Modules of which none may be enabled today, by name. */
  lacksModules: readonly string[];
}

export const NO_FILTER: ClientFilter = {
  situations: [],
  serviceTypes: [],
  serviceTypesMode: 'any',
  text: '',
  branches: [],
  salespeople: [],
  provinces: [],
  contributorTypes: [],
  creditStates: [],
  overdueIn: [],
  product: null,
  lacksModules: [],
};

export const SORT_KEYS = [
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
  'balance',
  'overdue',
  'days-overdue',
  'credit-state',
  'last-contact',
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

/** Columns of `client_rows` that a sort reads as they are. */
const PLAIN_COLUMNS = {
  code: 'code',
  'legal-name': 'legal_name',
  'trade-name': 'trade_name',
  document: 'document_number',
  situation: 'situation',
  city: 'city',
  phone: 'phone',
  email: 'email',
  branch: 'branch',
  salesperson: 'salesperson',
  'last-contact': 'last_contact_on',
  'registered-on': 'registered_on',
} as const;

/** What a sort reads, a column or an expression that has an index, and its direction there. */
export function sortColumn({ key, descending, currency }: ClientSort): {
  column: string;
  descending: boolean;
} {
  switch (key) {
    case 'balance':
    case 'overdue':
      return { column: `${key}_${currency.toLowerCase()}`, descending };
    case 'days-overdue':
      // Most days overdue is the oldest due date.
      return { column: 'oldest_due_on', descending: !descending };
    case 'province':
      return { column: rankSql('province'), descending };
    case 'contributor-type':
      return { column: rankSql('contributor_type'), descending };
    case 'credit-state':
      return { column: rankSql('credit_state'), descending };
    default:
      return { column: PLAIN_COLUMNS[key], descending };
  }
}

/** Codes are shown as names, so they sort as names do; credit states by how grave they are. */
export type Ranked = 'province' | 'contributor_type' | 'credit_state';

/** The place of a code among the others, by functions of the database that its indexes know too. */
export function rankSql(column: Ranked, of: string = column): string {
  return `client_panel.${column}_rank(${of})`;
}
