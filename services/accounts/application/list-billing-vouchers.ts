import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import { daysOf, type IsoMonth } from '../domain/billing.js';
import type { Scope } from '../domain/scope.js';
import { readScope } from '../persistence/account-scope.js';
import {
  type BillingKey,
  type BillingVoucherRow,
  readBillingVouchers,
} from '../persistence/billing-reader.js';

/** Which of a client's vouchers are asked for. */
export interface BillingVouchersWanted {
  readonly scope: Scope;
  readonly months: readonly IsoMonth[];
  /** Those that count, or those that are observed and do not. */
  readonly observed: boolean;
  readonly currency?: Currency;
}

/** The vouchers behind a figure of the billing, page by page. */
@Injectable()
export class ListBillingVouchers {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(
    code: string,
    { scope, months, observed, currency }: BillingVouchersWanted,
    after: BillingKey | null,
    limit: number,
  ): Promise<{ items: BillingVoucherRow[]; hasMore: boolean }> {
    const client = await this.clients.requireByCode(this.database, code);
    const { clientIds } = await readScope(this.database, client.id, scope);
    const range = { clientIds, ...daysOf(months), observed, currency };
    const rows = await readBillingVouchers(this.database, range, after, limit + 1);
    return { items: rows.slice(0, limit), hasMore: rows.length > limit };
  }
}
