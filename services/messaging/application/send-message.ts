import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError, keyReused } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { intentHash } from '../domain/message-to-queue.js';
import { MessageStore } from '../persistence/message-store.js';
import { Announcer } from './announcer.js';
import { chooseRecipients } from './choose-recipients.js';
import { QueueMessages } from './queue-messages.js';

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
    private readonly queue: QueueMessages,
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
    const client = await this.clients.requireByCode(tx, clientCode);
    const contacts = await this.clients.contactsOf(tx, client.id);
    const message = {
      clientId: client.id,
      clientCode,
      subject: input.subject,
      text: input.text,
      html: null,
      replyTo: principal.email ? { name: principal.name, address: principal.email } : null,
      recipients: chooseRecipients(contacts, input.contactIds, this.clock.today()),
      attachments: [],
      intentKey,
      origin: null,
      notBefore: null,
    };
    const author = { principalId: principal.id, name: principal.name };
    const [queued] = await this.queue.execute(tx, [message], author);
    if (!queued?.isNew) return { id: (await this.knownIntent(tx, intentKey, input)) ?? '', isNew: false };
    await this.audit.record(tx, {
      principal,
      action: 'messaging.message-sent',
      entity: 'message',
      entityId: queued.id,
      detail: { clientId: client.id, contactIds: input.contactIds },
      ip: input.ip,
    });
    return { id: queued.id, isNew: true };
  }

  private async knownIntent(tx: Tx, intentKey: string, input: SendMessageInput): Promise<string | undefined> {
    const [known] = await this.messages.findIntents(tx, [intentKey]);
    if (known && known.intentHash !== intentHash(input)) {
      throw new ApplicationError(keyReused, 'Use una clave nueva para un mensaje distinto.');
    }
    return known?.id;
  }
}
