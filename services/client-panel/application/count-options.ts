import { Injectable } from '@nestjs/common';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Database } from '../../platform/database/database.js';
import { CURRENCIES } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import { SolutionsFacade } from '../../solutions/public.js';
import { type ClientFilter, CREDIT_STATES, SITUATIONS } from '../domain/client-filter.js';
import { countOptions, type OptionCounts } from '../persistence/counters-reader.js';
import { requireSight, seesAccounts, seesFigures } from './figures.js';
import { FilterResolver } from './filter-resolver.js';
import { readCatalogue } from './known-options.js';

/** The number of clients that each option of the filter would give, the choices of its own group ignored. */
@Injectable()
export class CountOptions {
  constructor(
    private readonly database: Database,
    private readonly services: ServicesFacade,
    private readonly solutions: SolutionsFacade,
    private readonly filters: FilterResolver,
  ) {}

  /** @throws `client-panel.figures-forbidden` when the filter would tell what the person may not see */
  async execute(filter: ClientFilter, principal: Principal) {
    requireSight(principal, filter);
    const [figures, accounts] = [seesFigures(principal), seesAccounts(principal)];
    const [resolved, { options, serviceTypes, products }] = await Promise.all([
      this.filters.resolve(filter),
      readCatalogue(this.database, this.services, this.solutions),
    ]);
    const { options: counts, total } = await countOptions(this.database, resolved, {
      ...options,
      creditStates: accounts ? options.creditStates : [],
      overdueIn: figures ? options.overdueIn : [],
    });
    return {
      situations: byOption(SITUATIONS, counts.situations),
      serviceTypes: serviceTypes
        .filter(({ id, active }) => active || counts.serviceTypes.has(id))
        .map(({ id, name }) => ({ id, name, count: counts.serviceTypes.get(id) ?? 0 })),
      branches: named(options.branches, counts.branches, filter.branches),
      salespeople: named(options.salespeople, counts.salespeople, filter.salespeople),
      provinces: numbered(options.provinces, counts.provinces, filter.provinces),
      contributorTypes: numbered(options.contributorTypes, counts.contributorTypes, filter.contributorTypes),
      ...(accounts ? { creditStates: byOption(CREDIT_STATES, counts.creditStates) } : {}),
      ...(figures ? { overdue: byOption(CURRENCIES, counts.overdueIn) } : {}),
      products: products.map(({ id, name, releases }) => ({
        id,
        name,
        versions: releases.map(({ version }) => version),
        count: counts.releases.get(id) ?? 0,
      })),
      lacksModules: options.lacksModules.map((name) => ({ name, count: counts.lacksModules.get(name) ?? 0 })),
      total,
    };
  }
}

function byOption<Option extends string>(options: readonly Option[], counts: OptionCounts) {
  return Object.fromEntries(options.map((option) => [option, counts.get(option) ?? 0])) as Record<
    Option,
    number
  >;
}

/** Options that some client has, and those that are chosen although no client is left. */
function present(options: readonly string[], counts: OptionCounts, chosen: readonly string[]) {
  return [...new Set([...options, ...chosen])]
    .map((option) => ({ option, count: counts.get(option) ?? 0 }))
    .filter(({ option, count }) => count > 0 || chosen.includes(option));
}

function named(options: readonly string[], counts: OptionCounts, chosen: readonly string[]) {
  return present(options, counts, chosen).map(({ option, count }) => ({ name: option, count }));
}

function numbered(options: readonly string[], counts: OptionCounts, chosen: readonly number[]) {
  return present(options, counts, chosen.map(String)).map(({ option, count }) => ({
    id: Number(option),
    count,
  }));
}
