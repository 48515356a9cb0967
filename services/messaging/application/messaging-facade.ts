import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { MessageToQueue } from '../domain/message-to-queue.js';
import { DeliveryStore, type LatestDelivery } from '../persistence/delivery-store.js';
import { type StoppedDelivery, StopMessages } from './stop-messages.js';
import { type Author, type QueuedMessage, QueueMessages } from './queue-messages.js';

/** The other domains' way to write to clients. What became of it they learn from the events, by their `origin`. */
@Injectable()
export class MessagingFacade {
  constructor(
    private readonly queue: QueueMessages,
    private readonly stop: StopMessages,
    private readonly deliveries: DeliveryStore,
  ) {}

  /**
   * Writes messages with one delivery per recipient in the caller's transaction, in sets; nothing is sent before it
   * commits. A repeated intentKey gives the stored message (`isNew` false).
   * @throws messaging.attachments-too-large
   */
  queueMessages(
    tx: Tx,
    messages: readonly MessageToQueue[],
    author: Author,
  ): Promise<readonly QueuedMessage[]> {
    return this.queue.execute(tx, messages, author);
  }

  /**
   * Stops what still waits of these messages, in one set; what is on its way, held or ended stays as it is.
   * @returns what was stopped
   */
  stopMessages(
    tx: Tx,
    messageIds: readonly string[],
    by: { principalId: string },
  ): Promise<readonly StoppedDelivery[]> {
    return this.stop.execute(tx, messageIds, by);
  }

  /** How these messages stand, by recipient; what was sent again is told by its repetition. */
  latestDeliveries(q: Queryable, messageIds: readonly string[]): Promise<LatestDelivery[]> {
    return this.deliveries.latestOf(q, messageIds);
  }
}
