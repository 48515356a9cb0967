import { Injectable } from '@nestjs/common';
import { deliveryRequeued } from '../../../shared/contracts/events/messaging.js';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { isResendable } from '../domain/delivery-state.js';
import { deliveryAlreadyResent, deliveryNotResendable } from '../domain/errors.js';
import { DeliveryStore, type LockedDelivery, type StoredDelivery } from '../persistence/delivery-store.js';
import { Announcer } from './announcer.js';
import { chooseRecipients } from './choose-recipients.js';
import { type Decision, DecidedDelivery } from './decided-delivery.js';

/**
 * Sends the same message again to the same contact, at the address it has now: a new delivery, linked to the old one,
 * whose history stays. Only a person decides this, and once per delivery.
 */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly decided: DecidedDelivery,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly announcer: Announcer,
  ) {}

  /**
   * @returns the new delivery's id
   * @throws messaging.delivery-not-found, messaging.delivery-not-resendable, messaging.delivery-already-resent,
   *   messaging.contact-not-allowed
   */
  async execute(decision: Decision): Promise<string> {
    const { original, added } = await this.transactor.run(async (tx) => {
      const delivery = await this.decided.lockAt(tx, decision);
      await this.refuseUnlessResendable(tx, delivery);
      const resent = await this.add(tx, delivery, decision.principal.id);
      await this.tell(tx, delivery, resent, decision);
      return { original: delivery, added: resent };
    });
    this.announcer.messagesChanged([original]);
    return added.id;
  }

  private async refuseUnlessResendable(tx: Tx, { id, state }: LockedDelivery) {
    if (!isResendable(state)) {
      throw new ApplicationError(
        deliveryNotResendable,
        'Sólo se reenvía lo que falló, fue rechazado, se canceló o quedó sin confirmar.',
      );
    }
    if (await this.deliveries.isResent(tx, id)) {
      throw new ApplicationError(deliveryAlreadyResent, 'Siga el envío nuevo; si hace falta, reenvíe ese.');
    }
  }

  private async add(tx: Tx, original: LockedDelivery, principalId: string): Promise<StoredDelivery> {
    const contacts = await this.clients.contactsOf(tx, original.clientId);
    const recipients = chooseRecipients(contacts, [original.contactId], this.clock.today());
    const now = this.clock.now();
    const facts = { messageId: original.messageId, dueAt: now, resendOf: original.id };
    const again = recipients.map((recipient) => ({ ...recipient, ...facts }));
    const [added] = await this.deliveries.add(tx, again, { principalId, now });
    if (!added) throw new Error(`Delivery ${original.id} was not added again`);
    return added;
  }

  private async tell(tx: Tx, original: LockedDelivery, added: StoredDelivery, { principal, ip }: Decision) {
    const { messageId, clientId, contactId, origin } = original;
    if (added.state === 'queued') {
      const requeued = {
        deliveryId: added.id,
        messageId,
        clientId,
        contactId,
        origin,
        resendOf: original.id,
      };
      await this.outbox.append(tx, deliveryRequeued, requeued);
    }
    await this.audit.record(tx, {
      principal,
      action: 'messaging.delivery-resent',
      entity: 'delivery',
      entityId: added.id,
      detail: { messageId, resendOf: original.id },
      ip,
    });
  }
}
