import { Global, Injectable, Module } from '@nestjs/common';
import type { Tx } from '../database/tx.js';

/** Told, inside the transaction, which clients' facts changed. */
export interface ClientFactsListener {
  clientsChanged(tx: Tx, clientIds: readonly string[]): Promise<void>;
}

/**
 * Every domain calls this with the **set** of clients whose facts a transaction changed, before it ends.
 * `client-panel` listens and recomputes its grid rows from the domains' `client_facts` views, so the
 * grid can never be older than its sources.
 */
@Injectable()
export class ClientFacts {
  private readonly listeners: ClientFactsListener[] = [];

  register(listener: ClientFactsListener) {
    this.listeners.push(listener);
  }

  async clientsChanged(tx: Tx, clientIds: readonly string[]): Promise<void> {
    const distinct = [...new Set(clientIds)];
    if (distinct.length === 0) return;
    for (const listener of this.listeners) await listener.clientsChanged(tx, distinct);
  }
}

@Global()
@Module({ providers: [ClientFacts], exports: [ClientFacts] })
export class FactsModule {}
