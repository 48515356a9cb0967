import type { ServicesFacade, ServiceType } from '../../contracted-services/public.js';
import { distinctValues } from '../../platform/database/distinct-values.js';
import type { Queryable } from '../../platform/database/tx.js';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { PROVINCES } from '../../platform/formats/provinces.js';
import { CURRENCIES } from '../../platform/http/money.js';
import type { Product, SolutionsFacade } from '../../solutions/public.js';
import { CREDIT_STATES, SITUATIONS } from '../domain/client-filter.js';
import type { KnownOptions } from '../persistence/counters-reader.js';

export interface Catalogue {
  options: KnownOptions;
  serviceTypes: readonly ServiceType[];
  products: readonly Product[];
}

/** What can be chosen in each group of the filter, with the names that go with the ids. */
export async function readCatalogue(
  q: Queryable,
  services: ServicesFacade,
  solutions: SolutionsFacade,
): Promise<Catalogue> {
  const [serviceTypes, products, lacksModules, branches, salespeople] = await Promise.all([
    services.serviceTypes(q),
    solutions.products(q),
    services.moduleNames(q),
    valuesOf(q, 'branch'),
    valuesOf(q, 'salesperson'),
  ]);
  const options = {
    situations: SITUATIONS,
    serviceTypes: serviceTypes.map(({ id }) => id),
    branches,
    salespeople,
    provinces: PROVINCES.map(({ id }) => String(id)),
    contributorTypes: CONTRIBUTOR_TYPES.map(({ id }) => String(id)),
    creditStates: CREDIT_STATES,
    overdueIn: CURRENCIES,
    releases: new Map(products.map(({ id, releases }) => [id, releases.map((release) => release.id)])),
    lacksModules,
  };
  return { options, serviceTypes, products };
}

function valuesOf(q: Queryable, column: 'branch' | 'salesperson'): Promise<string[]> {
  return distinctValues(q, { table: 'client_panel.client_rows', column, where: `${column} is not null` });
}
