import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientFilter, parseSort } from '../domain/client-filter.js';
import { readRowNumber } from '../persistence/grid-reader.js';
import { FilterResolver } from './filter-resolver.js';
import { requireSight } from './figures.js';

export interface FindRowNumberInput {
  code: string;
  filter: ClientFilter;
  sort: string;
  currency: Currency;
  principal: Principal;
}

/** Where a client stands in the grid as it is filtered and sorted, so that a link can open there. */
@Injectable()
export class FindRowNumber {
  constructor(
    private readonly database: Database,
    private readonly filters: FilterResolver,
  ) {}

  async execute({ code, filter, sort: sortText, currency, principal }: FindRowNumberInput) {
    const sort = parseSort(sortText, currency);
    requireSight(principal, filter, sort);
    const resolved = await this.filters.resolve(filter);
    return { rowNumber: (await readRowNumber(this.database, resolved, sort, code)) ?? null };
  }
}
