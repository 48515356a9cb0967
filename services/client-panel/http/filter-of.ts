import type { ClientFilter } from '../domain/client-filter.js';
import type { FilterQuery } from './client-panel.schemas.js';

/** The filter that a query asks for. */
export function filterOf(query: FilterQuery): ClientFilter {
  return {
    situations: query.situations ?? [],
    serviceTypes: query.serviceTypes ?? [],
    serviceTypesMode: query.serviceTypesMode,
    text: query.text ?? '',
    branches: query.branches ?? [],
    salespeople: query.salespeople ?? [],
    provinces: query.provinces ?? [],
    contributorTypes: query.contributorTypes ?? [],
    creditStates: query.creditStates ?? [],
    overdueIn: query.overdueIn ?? [],
    product: productOf(query),
    lacksModules: query.lacksModules ?? [],
  };
}

function productOf({ product, version, versionComparison }: FilterQuery): ClientFilter['product'] {
  if (product === undefined) return null;
  if (version === undefined || version === '') return { id: product };
  return { id: product, version: { comparison: versionComparison, number: version } };
}
