import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deliveryCancelled } from '../../../shared/contracts/events/messaging.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';
import { Announcer } from '../application/announcer.js';

type DeliveryCancelled = z.infer<typeof deliveryCancelled.schema>;

/** Tells the screens of what was stopped in sets: whoever stopped it did so in a transaction of another domain. */
@Injectable()
@EventHandler(deliveryCancelled, 'messaging.announce-cancelled')
export class AnnounceCancelled implements HandlesEvent<DeliveryCancelled> {
  constructor(private readonly announcer: Announcer) {}

  handle({ payload }: PublishedEvent<DeliveryCancelled>): Promise<void> {
    this.announcer.messagesChanged([payload]);
    return Promise.resolve();
  }
}
