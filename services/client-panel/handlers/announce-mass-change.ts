import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { massChangeApplied } from '../../../shared/contracts/events/clients.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';

type MassChangeApplied = z.infer<typeof massChangeApplied.schema>;

/** Has open grids and panels offer what a batch of a mass change left. */
@Injectable()
@EventHandler(massChangeApplied, 'client-panel.announce-mass-change')
export class AnnounceMassChange implements HandlesEvent<MassChangeApplied> {
  constructor(private readonly live: LiveUpdates) {}

  async handle({ occurredAt, payload }: PublishedEvent<MassChangeApplied>): Promise<void> {
    if (payload.clients === 0) return;
    await this.live.publish({ topic: 'grid', id: '*', version: occurredAt.getTime() });
  }
}
