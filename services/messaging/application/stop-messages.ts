import { Injectable } from '@nestjs/common';
import { deliveryCancelled } from '../../../shared/contracts/events/messaging.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DeliveryChange } from '../persistence/delivery-ledger.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { cancelledFacts } from './outcome-events.js';

export type StoppedDelivery = Pick<DeliveryChange, 'id' | 'messageId' | 'clientCode'>;

/** Stops all of some messages that no worker has begun to send: a worker that holds one is fenced out. */
@Injectable()
export class StopMessages {
  constructor(
    private readonly clock: Clock,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    tx: Tx,
    messageIds: readonly string[],
    by: { principalId: string },
  ): Promise<StoppedDelivery[]> {
    const stopped = await this.deliveries.cancelWaiting(tx, messageIds, { ...by, now: this.clock.now() });
    await this.outbox.appendMany(tx, deliveryCancelled, stopped.map(cancelledFacts));
    return stopped;
  }
}
