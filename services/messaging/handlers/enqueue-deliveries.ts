import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deliveryRequeued, messageQueued } from '../../../shared/contracts/events/messaging.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';
import { Announcer } from '../application/announcer.js';
import { MailQueue } from '../jobs/mail-queue.js';

type MessageQueued = z.infer<typeof messageQueued.schema>;
type DeliveryRequeued = z.infer<typeof deliveryRequeued.schema>;
const FIRST = { attempt: 1, repetition: 0 };

/** Hints the mail workers at the deliveries of a new message, and the screens at the message. */
@Injectable()
@EventHandler(messageQueued, 'messaging.enqueue-deliveries')
export class EnqueueDeliveries implements HandlesEvent<MessageQueued> {
  constructor(
    private readonly queue: MailQueue,
    private readonly announcer: Announcer,
  ) {}

  async handle({ payload }: PublishedEvent<MessageQueued>): Promise<void> {
    const at = payload.notBefore === null ? undefined : new Date(payload.notBefore);
    await this.queue.add(payload.deliveryIds.map((deliveryId) => ({ deliveryId, ...FIRST, at })));
    this.announcer.messagesChanged([payload]);
  }
}

/** The same for one that a person resent or released. */
@Injectable()
@EventHandler(deliveryRequeued, 'messaging.enqueue-requeued-delivery')
export class EnqueueRequeuedDelivery implements HandlesEvent<DeliveryRequeued> {
  constructor(private readonly queue: MailQueue) {}

  async handle({ payload }: PublishedEvent<DeliveryRequeued>): Promise<void> {
    await this.queue.add([{ deliveryId: payload.deliveryId, ...FIRST }]);
  }
}
