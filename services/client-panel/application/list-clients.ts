import { Injectable } from '@nestjs/common';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientFilter, parseSort } from '../domain/client-filter.js';
import { type GridRow, type PageStart, readPage, readTotal } from '../persistence/grid-reader.js';
import { seesFigures, requireFiguresFor } from './figures.js';
import { toClientRow } from './grid-row-view.js';
import { TurnOfDay } from './turn-of-day.js';

export interface ListClientsInput {
  filter: ClientFilter;
  sort: string;
  currency: Currency;
  limit: number;
  cursor?: string;
  at?: number;
  principal: Principal;
}

/** One page of the grid, with the total that can be counted without making the rows wait. */
@Injectable()
export class ListClients {
  constructor(
    private readonly database: Database,
    private readonly services: ServicesFacade,
    private readonly turnOfDay: TurnOfDay,
    private readonly clock: Clock,
  ) {}

  /** @throws `client-panel.figures-forbidden` when the order would show figures that the person may not see */
  async execute({ filter, sort: sortText, currency, limit, cursor, at, principal }: ListClientsInput) {
    const sort = parseSort(sortText, currency);
    requireFiguresFor(sort, principal);
    await this.turnOfDay.ensure();
    const [rows, total, types] = await Promise.all([
      readPage(this.database, filter, sort, startOf(cursor, at, sort.key === 'code'), limit),
      readTotal(this.database, filter),
      this.services.serviceTypes(this.database),
    ]);
    const names = new Map(types.map((type) => [type.id, type.name]));
    const view = { names, today: this.clock.today(), figures: seesFigures(principal) };
    return {
      items: rows.map((row) => toClientRow(row, view)),
      nextCursor: rows.length === limit ? cursorAfter(rows.at(-1)) : null,
      total,
    };
  }
}

function startOf(cursor: string | undefined, at: number | undefined, byCode: boolean): PageStart {
  if (cursor === undefined) return { at: at ?? 0 };
  const [value, code] = decodeCursor(cursor, 2) as [string | number | null, string];
  return { after: [byCode ? code : value === null ? null : String(value), String(code)] };
}

function cursorAfter(row: GridRow | undefined): string | null {
  return row ? encodeCursor([row.sort_value, row.code]) : null;
}
