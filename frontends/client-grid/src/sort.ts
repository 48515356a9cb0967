import { CURRENCIES, type Currency } from '@panel/mfe-kit/core';

/** What the list can be sorted by, and the word for it in the address. */
const SORT_WORDS = {
  code: 'codigo',
  'legal-name': 'razon-social',
  'trade-name': 'alias',
  document: 'cuit',
  'contributor-type': 'contribuyente',
  situation: 'situacion',
  city: 'localidad',
  province: 'provincia',
  phone: 'telefono',
  email: 'correo',
  branch: 'sucursal',
  salesperson: 'vendedor',
  'balance-ars': 'saldo',
  'balance-usd': 'saldo-usd',
  'balance-eur': 'saldo-eur',
  'overdue-ars': 'vencido',
  'overdue-usd': 'vencido-usd',
  'overdue-eur': 'vencido-eur',
  'days-overdue': 'atraso',
  'credit-state': 'credito',
  'last-contact': 'ultimo-contacto',
  'registered-on': 'alta',
} as const;

export type SortKey = keyof typeof SORT_WORDS;
/** With a minus in front, descending. */
export type GridSort = SortKey | `-${SortKey}`;

export const DEFAULT_SORT: GridSort = 'code';

type OfAmounts = 'balance' | 'overdue';
type ApiSortKey = Exclude<SortKey, `${OfAmounts}-${string}`> | OfAmounts;

/** The order as the API takes it: amounts of different currencies are never compared, so one is named. */
export function sortParameters(sort: GridSort): {
  sort: ApiSortKey | `-${ApiSortKey}`;
  currency: Currency;
} {
  const currency = CURRENCIES.find((one) => sort.endsWith(`-${one.toLowerCase()}`));
  const key = currency === undefined ? sort : sort.slice(0, -`-${currency}`.length);
  return { sort: key as ApiSortKey, currency: currency ?? 'ARS' };
}

/** The order that the API's parameters ask for. */
export function sortFromParameters(sort: string, currency: Currency): GridSort {
  return (/^-?(balance|overdue)$/.test(sort) ? `${sort}-${currency.toLowerCase()}` : sort) as GridSort;
}

/** Reads the order from the words of the address; what it does not understand is the default. */
export function sortFromWord(word: string): GridSort {
  const keys = Object.keys(SORT_WORDS) as SortKey[];
  const key = keys.find((candidate) => SORT_WORDS[candidate] === word.replace(/^-/, ''));
  if (key === undefined) return DEFAULT_SORT;
  return word.startsWith('-') ? `-${key}` : key;
}

export function wordOfSort(sort: GridSort): string {
  return (isDescending(sort) ? '-' : '') + SORT_WORDS[keyOf(sort)];
}

export function keyOf(sort: GridSort): SortKey {
  return sort.replace(/^-/, '') as SortKey;
}

export function isDescending(sort: GridSort): boolean {
  return sort.startsWith('-');
}
