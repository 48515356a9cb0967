import { SITUATIONS, type CreditState, type Currency, type Situation } from '@panel/mfe-kit/core';

export const VERSION_COMPARISONS = ['lt', 'le', 'eq', 'ge', 'gt'] as const;
export type VersionComparison = (typeof VERSION_COMPARISONS)[number];

/** A product that the client has installed, in any version or in those that compare so with one. */
export interface InstalledProduct {
  id: string;
  version?: { comparison: VersionComparison; number: string };
}

/** Which clients are listed; the API's `ClientFilter`. Empty lists, an empty text and no product restrict nothing. */
export interface GridFilter {
  situations: Situation[];
  serviceTypes: string[];
  serviceTypesMode: 'any' | 'all';
  text: string;
  branches: string[];
  salespeople: string[];
  provinces: number[];
  contributorTypes: number[];
  creditStates: CreditState[];
  /** With debt overdue in any of these currencies. */
  overdueIn: Currency[];
  product: InstalledProduct | null;
  /** Modules of which the client has none. */
  lacksModules: string[];
}

export const EMPTY_FILTER: GridFilter = {
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

/** The filter as the query of the API takes it: only what restricts. */
export function filterParameters(filter: GridFilter) {
  const { product, text } = filter;
  return {
    ...(filter.situations.length > 0 && { situations: filter.situations.join(',') }),
    ...(filter.serviceTypes.length > 0 && {
      serviceTypes: filter.serviceTypes.join(','),
      serviceTypesMode: filter.serviceTypesMode,
    }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(filter.branches.length > 0 && { branches: joinTexts(filter.branches) }),
    ...(filter.salespeople.length > 0 && { salespeople: joinTexts(filter.salespeople) }),
    ...(filter.provinces.length > 0 && { provinces: filter.provinces.join(',') }),
    ...(filter.contributorTypes.length > 0 && { contributorTypes: filter.contributorTypes.join(',') }),
    ...(filter.creditStates.length > 0 && { creditStates: filter.creditStates.join(',') }),
    ...(filter.overdueIn.length > 0 && { overdueIn: filter.overdueIn.join(',') }),
    ...(product && { product: product.id }),
    ...(product?.version && {
      versionComparison: product.version.comparison,
      version: product.version.number,
    }),
    ...(filter.lacksModules.length > 0 && { lacksModules: joinTexts(filter.lacksModules) }),
  };
}

/** Names in one text: each percent-encoded, so that a comma within is no separator. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map(encodeURIComponent).join(',');
}

/**
 * The situations after one of the three switches was used. All of them and none of them both mean "no restriction",
 * and are kept as the empty list, so that there is one address for it.
 */
export function toggleSituation(chosen: readonly Situation[], situation: Situation): Situation[] {
  const before = chosen.length === 0 ? SITUATIONS : chosen;
  const after = SITUATIONS.filter((one) => before.includes(one) !== (one === situation));
  return after.length === SITUATIONS.length ? [] : after;
}
