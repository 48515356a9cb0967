import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientFilter, parseSort } from '../domain/client-filter.js';
import { readPage, readTotal } from '../persistence/grid-reader.js';
import { FarRows } from './far-rows.js';
import { FilterResolver } from './filter-resolver.js';
import { requireSight, seesAccounts, seesFigures } from './figures.js';
import { toClientRow } from './grid-row-view.js';
import { cursorAfter, pageStartOf } from './page-cursor.js';
import { ServiceTypeNames } from './service-type-names.js';

export interface ListClientsInput {
  filter: ClientFilter;
  sort: string;
  currency: Currency;
  limit: number;
  cursor?: string;
  at?: number;
  principal: Principal;
}

/** One page of the grid, with the total as far as it can be counted without making the rows wait. */
@Injectable()
export class ListClients {
  constructor(
    private readonly database: Database,
    private readonly serviceTypeNames: ServiceTypeNames,
    private readonly filters: FilterResolver,
    private readonly farRows: FarRows,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws `client-panel.figures-forbidden` when filter or order would tell what the person may not see;
   * `request.invalid` for a cursor of another order
   */
  async execute({ filter, sort: sortText, currency, limit, cursor, at = 0, principal }: ListClientsInput) {
    const sort = parseSort(sortText, currency);
    requireSight(principal, filter, sort);
    const after = cursor === undefined ? undefined : pageStartOf(cursor, sort);
    const resolved = await this.filters.resolve(filter);
    const start = after ?? (await this.farRows.startOf(resolved, sort, at));
    const [rows, total, names] = await Promise.all([
      readPage(this.database, resolved, sort, start, limit),
      readTotal(this.database, resolved),
      this.serviceTypeNames.read(),
    ]);
    const view = {
      names,
      today: this.clock.today(),
      figures: seesFigures(principal),
      accounts: seesAccounts(principal),
    };
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      items: rows.map((row) => toClientRow(row, view)),
      nextCursor: last ? cursorAfter(last, sort) : null,
      total,
    };
  }
}
