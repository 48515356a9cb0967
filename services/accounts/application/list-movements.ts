import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Scope } from '../domain/scope.js';
import { readScope, type ScopeClients } from '../persistence/account-scope.js';
import type { LedgerFilter } from '../persistence/ledger-filter.js';
import {
  type MovementKey,
  type MovementRow,
  type MovementTotalsRow,
  readMovements,
  readMovementTotals,
} from '../persistence/movement-reader.js';

/** What of a client's movements is asked for. */
export interface MovementsWanted extends LedgerFilter {
  readonly scope: Scope;
  /** Null: from the first movement on. */
  readonly from: IsoDay | null;
  readonly until: IsoDay;
}

export interface MovementsPage {
  readonly scope: ScopeClients;
  readonly items: MovementRow[];
  readonly hasMore: boolean;
  /** With the first page alone. */
  readonly totals: MovementTotalsRow[] | null;
}

/** The movements of a client's account, page by page, each with the balance after it. */
@Injectable()
export class ListMovements {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(
    code: string,
    wanted: MovementsWanted,
    after: MovementKey | null,
    limit: number,
  ): Promise<MovementsPage> {
    const client = await this.clients.requireByCode(this.database, code);
    const scope = await readScope(this.database, client.id, wanted.scope);
    const range = { ...wanted, clientIds: scope.clientIds };
    const [rows, totals] = await Promise.all([
      readMovements(this.database, range, after, limit + 1),
      after === null ? readMovementTotals(this.database, range) : null,
    ]);
    return { scope, items: rows.slice(0, limit), hasMore: rows.length > limit, totals };
  }
}
