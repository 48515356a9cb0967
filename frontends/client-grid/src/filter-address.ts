import { CURRENCIES, SITUATIONS, type CreditState, type Situation } from '@panel/mfe-kit/core';
import {
  EMPTY_FILTER,
  joinTexts,
  VERSION_COMPARISONS,
  type GridFilter,
  type InstalledProduct,
  type VersionComparison,
} from './filter';
import { DEFAULT_SORT, sortFromWord, wordOfSort, type GridSort } from './sort';

/** The words of the address bar, which people read and send to each other. */
const SITUATION_WORDS: Readonly<Record<Situation, string>> = {
  'with-services': 'con-servicios',
  'without-services': 'sin-servicios',
  cancelled: 'cancelados',
};
const CREDIT_WORDS: Readonly<Record<CreditState, string>> = {
  green: 'en-regla',
  amber: 'con-alertas',
  red: 'restringido',
};
const COMPARISON_WORDS: Readonly<Record<VersionComparison, string>> = {
  lt: 'anterior-a',
  le: 'hasta',
  eq: 'igual-a',
  ge: 'desde',
  gt: 'posterior-a',
};

/** Reads the filter from a query string; what it does not understand it leaves out. */
export function filterFromQuery(query: URLSearchParams): GridFilter {
  return {
    situations: worded(query.get('situaciones'), SITUATION_WORDS, SITUATIONS),
    serviceTypes: list(query.get('tipos')),
    serviceTypesMode: query.get('modo') === 'todos' ? 'all' : 'any',
    text: query.get('texto') ?? '',
    branches: texts(query.get('sucursales')),
    salespeople: texts(query.get('vendedores')),
    provinces: numbers(query.get('provincias')),
    contributorTypes: numbers(query.get('contribuyentes')),
    creditStates: worded(query.get('credito'), CREDIT_WORDS, ['green', 'amber', 'red']),
    overdueIn: CURRENCIES.filter((currency) => list(query.get('vencido')).includes(currency)),
    product: productFrom(query),
    lacksModules: texts(query.get('sin-modulos')),
  };
}

export function sortFromQuery(query: URLSearchParams): GridSort {
  return sortFromWord(query.get('orden') ?? '');
}

/** The query string of a filter and an order; defaults are left out. */
export function toQuery(filter: GridFilter, sort: GridSort): URLSearchParams {
  const { product } = filter;
  const parts: [name: string, value: string][] = [
    ['situaciones', filter.situations.map((one) => SITUATION_WORDS[one]).join(',')],
    ['tipos', filter.serviceTypes.join(',')],
    ['modo', filter.serviceTypes.length > 0 && filter.serviceTypesMode === 'all' ? 'todos' : ''],
    ['texto', filter.text.trim()],
    ['sucursales', joinTexts(filter.branches)],
    ['vendedores', joinTexts(filter.salespeople)],
    ['provincias', filter.provinces.join(',')],
    ['contribuyentes', filter.contributorTypes.join(',')],
    ['credito', filter.creditStates.map((state) => CREDIT_WORDS[state]).join(',')],
    ['vencido', filter.overdueIn.join(',')],
    ['producto', product?.id ?? ''],
    ['comparacion', product?.version ? COMPARISON_WORDS[product.version.comparison] : ''],
    ['version', product?.version?.number ?? ''],
    ['sin-modulos', joinTexts(filter.lacksModules)],
    ['orden', sort === DEFAULT_SORT ? '' : wordOfSort(sort)],
  ];
  return new URLSearchParams(parts.filter(([, value]) => value !== ''));
}

/** Whether the filter restricts anything. */
export function isRestricting(filter: GridFilter): boolean {
  return toQuery(filter, DEFAULT_SORT).size > 0;
}

/** The filter with one criterion as it is when it restricts nothing. */
export function without(filter: GridFilter, criterion: keyof GridFilter): GridFilter {
  return { ...filter, [criterion]: EMPTY_FILTER[criterion] };
}

function productFrom(query: URLSearchParams): InstalledProduct | null {
  const id = query.get('producto');
  if (!id) return null;
  const number = query.get('version');
  if (!number) return { id };
  const word = query.get('comparacion');
  const comparison = VERSION_COMPARISONS.find((one) => COMPARISON_WORDS[one] === word) ?? 'lt';
  return { id, version: { comparison, number } };
}

function worded<Value extends string>(
  text: string | null,
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
): Value[] {
  const given = list(text);
  return values.filter((value) => given.includes(words[value]));
}

function texts(text: string | null): string[] {
  try {
    return list(text).map(decodeURIComponent);
  } catch {
    return [];
  }
}

function numbers(text: string | null): number[] {
  return list(text)
    .filter((part) => /^\d{1,3}$/.test(part))
    .map(Number);
}

function list(text: string | null): string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}
