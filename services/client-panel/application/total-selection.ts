import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { CURRENCIES, type Currency, type Money } from '../../platform/http/money.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ClientSelection } from '../domain/client-selection.js';
import { countSelection, readTotals, type Totals } from '../persistence/totals-reader.js';
import { FilterResolver } from './filter-resolver.js';
import { requireSight, seesFigures } from './figures.js';

/** How many clients a selection has, and what they owe: exact, however many they are. */
@Injectable()
export class TotalSelection {
  constructor(
    private readonly database: Database,
    private readonly filters: FilterResolver,
  ) {}

  /** @throws `client-panel.figures-forbidden` when the filter would tell what the person may not see */
  async execute(selection: ClientSelection, principal: Principal) {
    if (selection.kind === 'all') requireSight(principal, selection.filter);
    const resolved = await this.filters.resolveSelection(selection);
    if (!seesFigures(principal)) return { clients: await countSelection(this.database, resolved) };
    const { clients, currencies } = await readTotals(this.database, resolved);
    return {
      clients,
      balances: amounts(currencies, 'balance'),
      overdue: amounts(currencies, 'overdue'),
    };
  }
}

/** Currencies in which no client has an account are left out; one whose sum is zero stays. */
function amounts(currencies: Totals['currencies'], kind: 'balance' | 'overdue'): Money[] {
  return CURRENCIES.flatMap((currency: Currency) => {
    const amount = currencies[currency][kind];
    return amount === null ? [] : [{ amount, currency }];
  });
}
