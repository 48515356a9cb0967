import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type CurrencyTotals, totalsOf } from '../domain/ageing.js';
import { toCents } from '../domain/cents.js';
import { type Standing, standingOf } from '../domain/standing.js';
import type { Scope } from '../domain/scope.js';
import { readScope, type ScopeClients } from '../persistence/account-scope.js';
import type { LedgerFilter } from '../persistence/ledger-filter.js';
import { type OpenItemRow, readDataAsOf, readOpenItems } from '../persistence/open-item-reader.js';

/** What of a client's pending vouchers is asked for. */
export interface PendingWanted extends LedgerFilter {
  readonly scope: Scope;
  readonly asOf: IsoDay;
  readonly standing?: Standing | undefined;
}

export interface PendingVouchers {
  readonly scope: ScopeClients;
  readonly asOf: IsoDay;
  readonly dataAsOf: Date | null;
  /** What the filter leaves. */
  readonly items: OpenItemRow[];
  /** Open items in the scope, whatever the filter leaves. */
  readonly total: number;
  /** Of all open items in the scope: a balance of some of them would mislead. */
  readonly totals: CurrencyTotals[];
}

/** What a client owes and has on account, voucher by voucher, as of a day. */
@Injectable()
export class ListPendingVouchers {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(code: string, wanted: PendingWanted): Promise<PendingVouchers> {
    const { asOf, standing } = wanted;
    const client = await this.clients.requireByCode(this.database, code);
    const scope = await readScope(this.database, client.id, wanted.scope);
    const [rows, dataAsOf] = await Promise.all([
      readOpenItems(this.database, scope.clientIds, asOf, wanted),
      readDataAsOf(this.database, scope.clientIds),
    ]);
    const openItems = rows.map((row) => ({ ...row, pending: toCents(row.pending) }));
    return {
      scope,
      asOf,
      dataAsOf,
      items: rows.filter(
        (row) => row.shown && (standing === undefined || standingOf(row, asOf) === standing),
      ),
      total: rows.length,
      totals: totalsOf(openItems, asOf),
    };
  }
}
