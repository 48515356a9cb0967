import { Injectable } from '@nestjs/common';
import { deliveryCancelled } from '../../../shared/contracts/events/messaging.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { deliveryNotCancellable } from '../domain/errors.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { Announcer } from './announcer.js';
import { cancelledFacts } from './outcome-events.js';
import { type Decision, DecidedDelivery } from './decided-delivery.js';

/** Stops a mail that still waits. */
@Injectable()
export class CancelDelivery {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly decided: DecidedDelivery,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly announcer: Announcer,
  ) {}

  /** @throws messaging.delivery-not-found, request.version-conflict, messaging.delivery-not-cancellable */
  async execute(decision: Decision): Promise<void> {
    const { principal, ip } = decision;
    const change = await this.transactor.run(async (tx) => {
      const { id } = await this.decided.lockAt(tx, decision);
      const by = { principalId: principal.id, now: this.clock.now() };
      const cancelled = await this.deliveries.cancel(tx, id, by);
      if (!cancelled) {
        throw new ApplicationError(
          deliveryNotCancellable,
          'Sólo se cancela lo que todavía espera en la cola.',
        );
      }
      const { messageId } = cancelled;
      await this.outbox.append(tx, deliveryCancelled, cancelledFacts(cancelled));
      await this.audit.record(tx, {
        principal,
        action: 'messaging.delivery-cancelled',
        entity: 'delivery',
        entityId: id,
        detail: { messageId },
        ip,
      });
      return cancelled;
    });
    this.announcer.messagesChanged([change]);
  }
}
