import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type MailWorkerConfig } from '../../platform/config/config.js';
import { DeliveryLedger, type LeasedDelivery, type LeaseRequest } from '../persistence/delivery-ledger.js';
import { Announcer } from './announcer.js';
import { Batch } from './batch.js';

interface ToSend {
  id: string;
  token: string;
  messageIdHeader: string;
}

/** Takes deliveries for this process, many in one statement when many are asked for at once. */
@Injectable()
export class Leases {
  private readonly seconds: number;
  private readonly takes = new Batch<LeaseRequest, LeasedDelivery | undefined>((all) => this.takeAll(all));
  private readonly marks = new Batch<ToSend, boolean>((all) => this.markAll(all));

  constructor(
    @Inject(CONFIG) config: Pick<MailWorkerConfig, 'MAIL_LEASE_SECONDS'>,
    private readonly clock: Clock,
    private readonly ledger: DeliveryLedger,
    private readonly announcer: Announcer,
  ) {
    this.seconds = config.MAIL_LEASE_SECONDS;
  }

  /**
   * Takes a delivery that waits and is due; undefined when somebody else has it or it needs no sending.
   * @param hintWasLost the queue lost the worker that had this hint, whose lease may be taken over
   */
  take(id: string, hint: string, hintWasLost: boolean): Promise<LeasedDelivery | undefined> {
    return this.takes.add({ id, token: randomUUID(), hint, hintWasLost });
  }

  /** Commits `sending`. False: the delivery is no longer ours and must not be sent. */
  markSending(delivery: ToSend): Promise<boolean> {
    return this.marks.add(delivery);
  }

  /** Gives a delivery back as if it had not been taken. */
  giveBack(delivery: { id: string; token: string }): Promise<void> {
    return this.ledger.releaseLease(delivery);
  }

  private async takeAll(requests: readonly LeaseRequest[]) {
    const taken = await this.ledger.lease(requests, this.seconds, this.clock.now());
    const byToken = new Map(taken.map((delivery) => [delivery.token, delivery]));
    return requests.map(({ token }) => byToken.get(token));
  }

  private async markAll(deliveries: readonly ToSend[]) {
    const marked = await this.ledger.markSending(deliveries, this.seconds, this.clock.now());
    this.announcer.messagesChanged(marked);
    const ids = new Set(marked.map(({ id }) => id));
    return deliveries.map(({ id }) => ids.has(id));
  }
}
