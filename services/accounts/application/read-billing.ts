import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import { billingOf, type CurrencyBilling, daysOf, type IsoMonth } from '../domain/billing.js';
import type { Scope } from '../domain/scope.js';
import { readScope, type ScopeClients } from '../persistence/account-scope.js';
import { readBilling } from '../persistence/billing-reader.js';

export interface Billing {
  readonly scope: ScopeClients;
  readonly currencies: CurrencyBilling<Currency>[];
  /** Vouchers of the period that count nowhere because their sign is in doubt. */
  readonly observed: number;
}

/** What a client was billed, month by month. */
@Injectable()
export class ReadBilling {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(code: string, kind: Scope, months: readonly IsoMonth[]): Promise<Billing> {
    const client = await this.clients.requireByCode(this.database, code);
    const scope = await readScope(this.database, client.id, kind);
    const range = { clientIds: scope.clientIds, ...daysOf(months) };
    const { billed, observed } = await readBilling(this.database, range);
    return { scope, currencies: billingOf(billed, months), observed };
  }
}
