import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { massChangeApplied } from '../../../shared/contracts/events/clients.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { MassChange } from '../domain/mass-change.js';
import { writeBatch } from '../persistence/mass-change-writer.js';
import { findMassChange, finishBatch, noteFailure, takeBatch } from '../persistence/mass-changes.js';

/**
 * Does what a mass change says, batch by batch, each one transaction with everything that follows from it. Whoever is
 * killed leaves whole batches behind, and the next one goes on after them; two at once take turns.
 */
@Injectable()
export class RunMassChange implements BeforeApplicationShutdown {
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly facts: ClientFacts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Until it has ended, or this process is about to. */
  async execute(id: string): Promise<void> {
    try {
      while (!this.closing && (await this.transactor.run((tx) => this.runBatch(tx, id))));
    } catch (error) {
      await noteFailure(this.database, id, this.clock.now());
      throw error;
    }
  }

  beforeApplicationShutdown() {
    this.closing = true;
  }

  /** @returns false when nothing was left to do */
  private async runBatch(tx: Tx, id: string): Promise<boolean> {
    const batch = await takeBatch(tx, id);
    const massChange = batch && (await findMassChange(tx, id));
    if (!batch || !massChange) return false;
    const now = this.clock.now();
    const { clientIds, ...counts } = await writeBatch(tx, massChange, batch, now);
    await this.facts.clientsChanged(tx, clientIds);
    await this.outbox.append(tx, massChangeApplied, {
      massChangeId: id,
      batchNumber: batch.number,
      clients: clientIds.length,
    });
    await this.audit.record(tx, {
      principal: authorOf(massChange),
      action: 'clients.mass-change-applied',
      entity: 'mass-change',
      entityId: id,
      detail: { batch: batch.number, ...counts },
      ip: null,
    });
    await finishBatch(tx, id, batch, counts, now);
    return true;
  }
}

/** Who answers for it, as far as the audit asks. */
function authorOf({ authorKind, authorId, authorName }: MassChange): Principal {
  return { kind: authorKind, id: authorId, name: authorName, email: null, permissions: new Set() };
}
