import { Injectable } from '@nestjs/common';
import { messageQueued } from '../../../shared/contracts/events/messaging.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { currentCorrelation } from '../../platform/logging/correlation.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { withPlainLineEnds } from '../domain/message-text.js';
import { assertSendable, fileNameOf, intentHash, type MessageToQueue } from '../domain/message-to-queue.js';
import { AttachmentStore } from '../persistence/attachment-store.js';
import { DeliveryStore, type StoredDelivery } from '../persistence/delivery-store.js';
import { type Authorship, MessageStore, type NewMessage } from '../persistence/message-store.js';

export interface QueuedMessage {
  readonly id: string;
  /** False when its intent was stored before, by this call or another. */
  readonly isNew: boolean;
  /** One per recipient; of a stored message as they are now. */
  readonly deliveries: readonly Omit<StoredDelivery, 'messageId'>[];
}

export interface Author {
  readonly principalId: string;
  readonly name: string;
}

/** Writes messages with their deliveries, files and events, in sets; nothing is sent before the caller commits. */
@Injectable()
export class QueueMessages {
  constructor(
    private readonly clock: Clock,
    private readonly messages: MessageStore,
    private readonly attachments: AttachmentStore,
    private readonly deliveries: DeliveryStore,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns for each message, in their order, the one that is stored for its intent
   * @throws messaging.attachments-too-large
   */
  async execute(tx: Tx, messages: readonly MessageToQueue[], author: Author): Promise<QueuedMessage[]> {
    if (messages.length === 0) return [];
    messages.forEach(assertSendable);
    const intents = [
      ...new Map([...messages].reverse().map((message) => [message.intentKey, message])).values(),
    ];
    const by = { ...author, correlationId: currentCorrelation() ?? null, now: this.clock.now() };
    const newIds = await this.messages.add(tx, intents.map(rowOf), by);
    const added = await this.addParts(tx, intents, newIds, by);
    const known = await this.known(tx, messages, newIds);
    const deliveriesOf = grouped([...added, ...known.deliveries]);
    const untold = new Set(newIds.keys());
    return messages.map(({ intentKey }) => {
      const id = newIds.get(intentKey) ?? known.ids.get(intentKey) ?? '';
      return {
        id,
        isNew: untold.delete(intentKey),
        deliveries: (deliveriesOf.get(id) ?? []).map(withoutMessage),
      };
    });
  }

  private async addParts(
    tx: Tx,
    intents: readonly MessageToQueue[],
    newIds: ReadonlyMap<string, string>,
    by: Authorship,
  ): Promise<StoredDelivery[]> {
    const written = intents.flatMap((message) => {
      const messageId = newIds.get(message.intentKey);
      return messageId ? [{ message, messageId }] : [];
    });
    await this.attachments.add(
      tx,
      written.flatMap(({ message, messageId }) =>
        message.attachments.map((file, index) => ({
          ...file,
          messageId,
          ord: index + 1,
          name: fileNameOf(file.name),
        })),
      ),
    );
    const added = await this.deliveries.add(
      tx,
      written.flatMap(({ message, messageId }) =>
        message.recipients.map((recipient) => ({
          ...recipient,
          messageId,
          dueAt: latest(by.now, message.notBefore),
          resendOf: null,
        })),
      ),
      by,
    );
    await this.tell(tx, written, grouped(added));
    return added;
  }

  private tell(
    tx: Tx,
    written: readonly { message: MessageToQueue; messageId: string }[],
    deliveriesOf: ReadonlyMap<string, readonly StoredDelivery[]>,
  ): Promise<void> {
    const events = written.map(({ message, messageId }) => ({
      messageId,
      clientId: message.clientId,
      clientCode: message.clientCode,
      deliveryIds: (deliveriesOf.get(messageId) ?? [])
        .filter(({ state }) => state === 'queued')
        .map(({ id }) => id),
      origin: message.origin,
      notBefore: message.notBefore?.toISOString() ?? null,
    }));
    return this.outbox.appendMany(tx, messageQueued, events);
  }

  private async known(tx: Tx, messages: readonly MessageToQueue[], newIds: ReadonlyMap<string, string>) {
    const keys = messages.map(({ intentKey }) => intentKey).filter((key) => !newIds.has(key));
    const stored = keys.length > 0 ? await this.messages.findIntents(tx, keys) : [];
    const ids = new Map(stored.map(({ intentKey, id }) => [intentKey, id]));
    const deliveries = ids.size > 0 ? await this.deliveries.firstOf(tx, [...ids.values()]) : [];
    return { ids, deliveries };
  }
}

function rowOf(message: MessageToQueue): NewMessage {
  const contactIds = message.recipients.map(({ contactId }) => contactId);
  return {
    clientId: message.clientId,
    clientCode: message.clientCode,
    subject: message.subject,
    body: withPlainLineEnds(message.text),
    html: message.html,
    replyTo: message.replyTo?.address ?? null,
    replyToName: message.replyTo?.name ?? null,
    originKind: message.origin?.kind ?? null,
    originId: message.origin?.id ?? null,
    notBefore: message.notBefore,
    intentKey: message.intentKey,
    intentHash: intentHash({ ...message, contactIds }),
  };
}

function latest(now: Date, notBefore: Date | null): Date {
  return notBefore && notBefore > now ? notBefore : now;
}

function withoutMessage({ id, contactId, state }: StoredDelivery) {
  return { id, contactId, state };
}

function grouped(deliveries: readonly StoredDelivery[]): Map<string, StoredDelivery[]> {
  const groups = new Map<string, StoredDelivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.messageId);
    if (group) group.push(delivery);
    else groups.set(delivery.messageId, [delivery]);
  }
  return groups;
}
