import { Injectable } from '@nestjs/common';
import { deliveryRequeued } from '../../../shared/contracts/events/messaging.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { deliveryNotHeld } from '../domain/errors.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { Announcer } from './announcer.js';
import { type Decision, DecidedDelivery } from './decided-delivery.js';

/** Trusts the address of a held mail again and queues that mail; others held for the same address stay for a person. */
@Injectable()
export class ReleaseDelivery {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly decided: DecidedDelivery,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly announcer: Announcer,
  ) {}

  /** @throws messaging.delivery-not-found, request.version-conflict, messaging.delivery-not-held */
  async execute(decision: Decision): Promise<void> {
    const { principal, ip } = decision;
    const change = await this.transactor.run(async (tx) => {
      const { id, state } = await this.decided.lockAt(tx, decision);
      const by = { principalId: principal.id, now: this.clock.now() };
      const released = state === 'held' ? await this.deliveries.release(tx, id, by) : undefined;
      if (!released) throw new ApplicationError(deliveryNotHeld, 'Sólo se libera lo que está retenido.');
      const { messageId, clientId, contactId, address, origin } = released;
      await this.deliveries.endSuppression(tx, address, by);
      const requeued = { deliveryId: id, messageId, clientId, contactId, origin, resendOf: null };
      await this.outbox.append(tx, deliveryRequeued, requeued);
      await this.audit.record(tx, {
        principal,
        action: 'messaging.delivery-released',
        entity: 'delivery',
        entityId: id,
        detail: { messageId },
        ip,
      });
      return released;
    });
    this.announcer.messagesChanged([change]);
  }
}
