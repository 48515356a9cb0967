import { Injectable } from '@nestjs/common';
import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import { readCredit } from '../persistence/credit-reader.js';
import { type AdministrativeFacts, administrativeFactsOf } from './administrative-facts.js';
import { type LedgersWanted, readStatementLedgers, type StatementLedger } from './statement-ledgers.js';

/** The other domains' way to accounts; `q` is the pool or the caller's transaction. */
@Injectable()
export class AccountsFacade {
  /**
   * Balances, credit conditions, verdict and exception of a client on `today` (Buenos Aires), in one query. Undefined
   * when no client has the id. It carries figures: the caller leaves them out for who lacks `accounts.figures`.
   */
  async administrativeFacts(
    q: Queryable,
    clientId: string,
    today: IsoDay,
  ): Promise<AdministrativeFacts | undefined> {
    const row = await readCredit(q, clientId, today);
    return row && administrativeFactsOf(row, today);
  }

  /**
   * What the accounts of clients are made of on a day, by client id: a fixed number of statements for a set of any
   * size. It carries figures.
   */
  statementLedgers(
    q: Queryable,
    clientIds: readonly string[],
    wanted: LedgersWanted,
  ): Promise<Map<string, StatementLedger>> {
    return readStatementLedgers(q, clientIds, wanted);
  }
}
