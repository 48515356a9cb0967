import { SITUATIONS, type Situation } from '@panel/mfe-kit';

/** Which clients are listed. Empty lists and an empty text restrict nothing. */
export interface GridFilter {
  situations: readonly Situation[];
  serviceTypes: readonly string[];
  serviceTypesMode: 'any' | 'all';
  text: string;
}

export type SortKey = 'code' | 'legal-name' | 'balance' | 'overdue' | 'days-overdue' | 'registered-on';
export type GridSort = SortKey | `-${SortKey}`;

export const EMPTY_FILTER: GridFilter = {
  situations: [],
  serviceTypes: [],
  serviceTypesMode: 'any',
  text: '',
};
export const DEFAULT_SORT: GridSort = 'code';

/** The words of the address bar, which people read and send to each other. */
const SITUATION_WORDS: Readonly<Record<Situation, string>> = {
  'with-services': 'con-servicios',
  'without-services': 'sin-servicios',
  cancelled: 'cancelados',
};

const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  code: 'codigo',
  'legal-name': 'razon-social',
  balance: 'saldo',
  overdue: 'vencido',
  'days-overdue': 'atraso',
  'registered-on': 'alta',
};

/** Reads the filter from a query string; what it does not understand it leaves out. */
export function filterFromQuery(query: URLSearchParams): GridFilter {
  const words = list(query.get('situaciones'));
  return {
    situations: SITUATIONS.filter((situation) => words.includes(SITUATION_WORDS[situation])),
    serviceTypes: list(query.get('tipos')),
    serviceTypesMode: query.get('modo') === 'todos' ? 'all' : 'any',
    text: query.get('texto') ?? '',
  };
}

export function sortFromQuery(query: URLSearchParams): GridSort {
  const word = query.get('orden') ?? '';
  const keys = Object.keys(SORT_WORDS) as SortKey[];
  const key = keys.find((candidate) => SORT_WORDS[candidate] === word.replace(/^-/, ''));
  if (key === undefined) return DEFAULT_SORT;
  return word.startsWith('-') ? `-${key}` : key;
}

/** The query string of a filter and an order; defaults are left out. */
export function toQuery(filter: GridFilter, sort: GridSort): URLSearchParams {
  const query = new URLSearchParams();
  const { situations, serviceTypes, serviceTypesMode, text } = filter;
  if (situations.length > 0)
    query.set('situaciones', situations.map((one) => SITUATION_WORDS[one]).join(','));
  if (serviceTypes.length > 0) query.set('tipos', serviceTypes.join(','));
  if (serviceTypes.length > 0 && serviceTypesMode === 'all') query.set('modo', 'todos');
  if (text.trim() !== '') query.set('texto', text.trim());
  if (sort !== DEFAULT_SORT) query.set('orden', (sort.startsWith('-') ? '-' : '') + SORT_WORDS[keyOf(sort)]);
  return query;
}

/** The filter as the API takes it. */
export function filterParameters(filter: GridFilter): {
  situations?: string;
  serviceTypes?: string;
  serviceTypesMode?: 'any' | 'all';
  text?: string;
} {
  return {
    ...(filter.situations.length > 0 && { situations: filter.situations.join(',') }),
    ...(filter.serviceTypes.length > 0 && {
      serviceTypes: filter.serviceTypes.join(','),
      serviceTypesMode: filter.serviceTypesMode,
    }),
    ...(filter.text.trim() !== '' && { text: filter.text.trim() }),
  };
}

/**
 * The situations after one of the three switches was used. All of them and none of them both mean "no restriction",
 * and are kept as the empty list, so that there is one address for it.
 */
export function toggleSituation(chosen: readonly Situation[], situation: Situation): readonly Situation[] {
  const before = chosen.length === 0 ? SITUATIONS : chosen;
  const after = SITUATIONS.filter((one) => before.includes(one) !== (one === situation));
  return after.length === SITUATIONS.length ? [] : after;
}

export function keyOf(sort: GridSort): SortKey {
  return sort.replace(/^-/, '') as SortKey;
}

export function isDescending(sort: GridSort): boolean {
  return sort.startsWith('-');
}

function list(text: string | null): string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}
