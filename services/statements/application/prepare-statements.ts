import { Injectable } from '@nestjs/common';
import { AccountsFacade } from '../../accounts/public.js';
import { ClientsFacade } from '../../clients/public.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { StatementIssuer, StatementSnapshot } from '../domain/snapshot.js';
import { type StatementChoice, takeSnapshot } from '../domain/take-snapshot.js';

export interface PreparedStatement {
  readonly clientId: string;
  /** Without a number yet. */
  readonly draft: StatementSnapshot;
}

/** What statements of many clients would say: a fixed number of statements of SQL, however many they are. */
@Injectable()
export class PrepareStatements {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly clients: ClientsFacade,
  ) {}

  /**
   * Drafts in the order of the clients' codes; ids of nobody are left out. `q` should see one moment, so that a
   * statement's items, movements and balance agree.
   */
  async execute(
    q: Queryable,
    clientIds: readonly string[],
    issuer: StatementIssuer,
    choice: StatementChoice,
  ): Promise<PreparedStatement[]> {
    const { asOf, scope, format, from } = choice;
    const addressees = await this.clients.addresseesOf(q, clientIds);
    const ledgers = await this.accounts.statementLedgers(q, clientIds, {
      asOf,
      scope,
      movements: format === 'movements' ? { from } : null,
    });
    return addressees.flatMap((client) => {
      const ledger = ledgers.get(client.id);
      return ledger ? [{ clientId: client.id, draft: takeSnapshot(issuer, client, ledger, choice) }] : [];
    });
  }
}
