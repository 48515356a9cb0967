import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type DeliveryChange, DeliveryLedger } from '../persistence/delivery-ledger.js';
import { Announcer } from './announcer.js';
import { publishOutcomes } from './outcome-events.js';

const BATCH = 500;

/** Says `unconfirmed` of what a dead worker left `sending`: it may have arrived, so nobody sends it again by itself. */
@Injectable()
export class GiveUpDeliveries {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ledger: DeliveryLedger,
    private readonly outbox: Outbox,
    private readonly announcer: Announcer,
  ) {}

  /** All whose lease ran out. Safe with several at once. @returns how many */
  async expired(): Promise<number> {
    let total = 0;
    for (;;) {
      const count = await this.giveUp((tx) => this.ledger.giveUpExpired(tx, BATCH, this.clock.now()));
      total += count;
      if (count < BATCH) return total;
    }
  }

  /** One that was being sent for a hint whose worker the queue lost. */
  async lost(deliveryId: string, lostHint: string): Promise<void> {
    await this.giveUp((tx) => this.ledger.giveUpLost(tx, deliveryId, lostHint, this.clock.now()));
  }

  private async giveUp(change: (tx: Tx) => Promise<DeliveryChange[]>): Promise<number> {
    const changes = await this.transactor.run(async (tx) => {
      const givenUp = await change(tx);
      await publishOutcomes(this.outbox, tx, givenUp);
      return givenUp;
    });
    this.announcer.messagesChanged(changes);
    return changes.length;
  }
}
