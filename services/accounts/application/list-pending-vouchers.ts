import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type CurrencyTotals, totalsOf } from '../domain/ageing.js';
import { toCents } from '../domain/cents.js';
import { type OpenItemRow, readDataAsOf, readOpenItems } from '../persistence/open-item-reader.js';

export interface PendingVouchers {
  readonly asOf: IsoDay;
  readonly dataAsOf: Date | null;
  readonly items: OpenItemRow[];
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
  async execute(code: string, asOf: IsoDay): Promise<PendingVouchers> {
    const client = await this.clients.requireByCode(this.database, code);
    const [items, dataAsOf] = await Promise.all([
      readOpenItems(this.database, client.id, asOf),
      readDataAsOf(this.database, client.id),
    ]);
    const openItems = items.map((item) => ({ ...item, pending: toCents(item.pending) }));
    return { asOf, dataAsOf, items, totals: totalsOf(openItems, asOf) };
  }
}
