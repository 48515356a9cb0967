import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientFilter, parseSort } from '../domain/client-filter.js';
import { readRowNumber } from '../persistence/grid-reader.js';
import { resolveFilter } from '../persistence/resolve-filter.js';
import { requireFiguresFor } from './figures.js';
import { TurnOfDay } from './turn-of-day.js';

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
    private readonly turnOfDay: TurnOfDay,
  ) {}

  async execute({ code, filter, sort: sortText, currency, principal }: FindRowNumberInput) {
    const sort = parseSort(sortText, currency);
    requireFiguresFor(sort, principal);
    await this.turnOfDay.ensure();
    const resolved = await resolveFilter(this.database, filter);
    return { rowNumber: (await readRowNumber(this.database, resolved, sort, code)) ?? null };
  }
}
