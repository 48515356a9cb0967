import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { messageQueued } from '../../../shared/contracts/events/messaging.js';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError, keyReused } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { currentCorrelation } from '../../platform/logging/correlation.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { withPlainLineEnds } from '../domain/message-text.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { MessageStore } from '../persistence/message-store.js';
import { Announcer } from './announcer.js';
import { chooseRecipients } from './choose-recipients.js';

export interface SendMessageInput {
  clientCode: string;
  subject: string;
  text: string;
  contactIds: readonly string[];
  /** The same key from the same principal is the same intent, however often it arrives. */
  idempotencyKey: string;
  principal: Principal;
  ip: string | null;
}

/** Writes down what is to be sent, to whom; nothing is sent here. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly messages: MessageStore,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly announcer: Announcer,
  ) {}

  /**
   * @returns the message's id; of the first one when the intent was already stored
   * @throws clients.not-found, messaging.contact-not-allowed, request.idempotency-key-reused
   */
  async execute(input: SendMessageInput): Promise<string> {
    const intentKey = `${input.principal.id}:${input.idempotencyKey}`;
    const { id, isNew } = await this.transactor.run(async (tx) => {
      const known = await this.knownIntent(tx, intentKey, input);
      if (known) return { id: known, isNew: false };
      return this.store(tx, intentKey, input);
    });
    if (isNew) this.announcer.messagesChanged([{ messageId: id, clientCode: input.clientCode }]);
    return id;
  }

  private async store(tx: Tx, intentKey: string, input: SendMessageInput) {
    const { principal, clientCode } = input;
    const now = this.clock.now();
    const client = await this.clients.requireByCode(tx, clientCode);
    const contacts = await this.clients.contactsOf(tx, client.id);
    const recipients = chooseRecipients(contacts, input.contactIds, this.clock.today());
    const id = await this.messages.add(tx, {
      clientId: client.id,
      clientCode,
      subject: input.subject,
      body: withPlainLineEnds(input.text),
      replyTo: principal.email,
      createdBy: principal.id,
      createdByName: principal.name,
      intentKey,
      intentHash: hashOf(input),
      correlationId: currentCorrelation() ?? null,
      createdAt: now,
    });
    if (!id) return { id: (await this.knownIntent(tx, intentKey, input)) ?? '', isNew: false };

    const added = await this.deliveries.add(tx, id, recipients, { principalId: principal.id, now });
    await this.outbox.append(tx, messageQueued, {
      messageId: id,
      clientId: client.id,
      deliveryIds: added.filter(({ state }) => state === 'queued').map((delivery) => delivery.id),
    });
    await this.audit.record(tx, {
      principal,
      action: 'messaging.message-sent',
      entity: 'message',
      entityId: id,
      detail: { clientId: client.id, contactIds: input.contactIds },
      ip: input.ip,
    });
    return { id, isNew: true };
  }

  private async knownIntent(tx: Tx, intentKey: string, input: SendMessageInput): Promise<string | undefined> {
    const known = await this.messages.findIntent(tx, intentKey);
    if (known && known.intentHash !== hashOf(input)) {
      throw new ApplicationError(keyReused, 'Use una clave nueva para un mensaje distinto.');
    }
    return known?.id;
  }
}

function hashOf({ clientCode, subject, text, contactIds }: SendMessageInput): string {
  const intent = [clientCode, subject, withPlainLineEnds(text), [...contactIds].sort()];
  return createHash('sha256').update(JSON.stringify(intent)).digest('hex');
}
