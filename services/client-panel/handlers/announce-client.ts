import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { clientChanged } from '../../../shared/contracts/events/clients.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';

type ClientChanged = z.infer<typeof clientChanged.schema>;

/** Has the open grids and panels of other people show what a person changed of a client. */
@Injectable()
@EventHandler(clientChanged, 'client-panel.announce-client')
export class AnnounceClient implements HandlesEvent<ClientChanged> {
  constructor(private readonly live: LiveUpdates) {}

  async handle({ payload }: PublishedEvent<ClientChanged>): Promise<void> {
    await this.live.publish({ topic: 'grid', id: payload.code, version: payload.version });
  }
}
