import { Injectable } from '@nestjs/common';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Database } from '../../platform/database/database.js';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { PROVINCES } from '../../platform/formats/provinces.js';
import { CURRENCIES } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import { SolutionsFacade } from '../../solutions/public.js';
import { type ClientFilter, CREDIT_STATES, SITUATIONS } from '../domain/client-filter.js';
import {
  type CountedOptions,
  countOptions,
  distinctValues,
  type OptionCounts,
} from '../persistence/counters-reader.js';
import { readExactTotal } from '../persistence/grid-reader.js';
import { requireSight, seesAccounts, seesFigures } from './figures.js';
import { FilterResolver } from './filter-resolver.js';

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
    const [resolved, catalogue] = await Promise.all([this.filters.resolve(filter), this.catalogue()]);
    const { types, productList, ...known } = catalogue;
    const figures = seesFigures(principal);
    const [counts, total] = await Promise.all([
      countOptions(this.database, resolved, { ...known, overdueIn: figures ? CURRENCIES : [] }),
      readExactTotal(this.database, resolved),
    ]);
    return {
      situations: byOption(SITUATIONS, counts.situations),
      serviceTypes: types
        .filter(({ id, active }) => active || counts.serviceTypes.has(id))
        .map(({ id, name }) => ({ id, name, count: counts.serviceTypes.get(id) ?? 0 })),
      branches: present(known.branches, counts.branches, filter.branches).map(nameAndCount),
      salespeople: present(known.salespeople, counts.salespeople, filter.salespeople).map(nameAndCount),
      provinces: present(known.provinces, counts.provinces, filter.provinces).map(idAndCount),
      contributorTypes: present(known.contributorTypes, counts.contributorTypes, filter.contributorTypes).map(
        idAndCount,
      ),
      ...(seesAccounts(principal) ? { creditStates: byOption(CREDIT_STATES, counts.creditStates) } : {}),
      ...(figures ? { overdue: byOption(CURRENCIES, counts.overdueIn) } : {}),
      products: productList.map(({ id, name, versions }) => ({
        id,
        name,
        versions: [...versions],
        count: counts.products.get(id) ?? 0,
      })),
      lacksModules: known.lacksModules.map((name) => ({ name, count: counts.lacksModules.get(name) ?? 0 })),
      total,
    };
  }

  /** What can be chosen in each group. */
  private async catalogue() {
    const [types, products, lacksModules, branches, salespeople] = await Promise.all([
      this.services.serviceTypes(this.database),
      this.solutions.products(this.database),
      this.services.moduleNames(this.database),
      distinctValues(this.database, 'branch'),
      distinctValues(this.database, 'salesperson'),
    ]);
    const releases = await Promise.all(
      products.map(async ({ id }) => [id, await this.solutions.releaseIds(this.database, id)] as const),
    );
    const known = {
      serviceTypes: types.map(({ id }) => id),
      branches,
      salespeople,
      provinces: PROVINCES.map(({ id }) => id),
      contributorTypes: CONTRIBUTOR_TYPES.map(({ id }) => id),
      lacksModules,
    } satisfies Partial<CountedOptions>;
    return { ...known, types, productList: products, products: new Map(releases) };
  }
}

function byOption<Option extends string>(options: readonly Option[], counts: OptionCounts) {
  return Object.fromEntries(options.map((option) => [option, counts.get(option) ?? 0])) as Record<
    Option,
    number
  >;
}

/** Options that some client has, and those that are chosen although no client is left. */
function present<Option extends string | number>(
  options: readonly Option[],
  counts: OptionCounts,
  chosen: readonly Option[],
): [Option, number][] {
  const all = [...new Set([...options, ...chosen])];
  return all
    .map((option): [Option, number] => [option, counts.get(String(option)) ?? 0])
    .filter(([option, count]) => count > 0 || chosen.includes(option));
}

const nameAndCount = ([name, count]: [string, number]) => ({ name, count });
const idAndCount = ([id, count]: [number, number]) => ({ id, count });
