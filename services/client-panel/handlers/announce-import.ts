import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { batchApplied } from '../../../shared/contracts/events/desktop-sync.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';

type BatchApplied = z.infer<typeof batchApplied.schema>;

/** Has open grids offer "Hay cambios" after a batch of an import that touched clients. */
@Injectable()
@EventHandler(batchApplied, 'client-panel.announce-import')
export class AnnounceImport implements HandlesEvent<BatchApplied> {
  constructor(private readonly live: LiveUpdates) {}

  async handle({ occurredAt, payload }: PublishedEvent<BatchApplied>): Promise<void> {
    if (payload.clients === 0) return;
    await this.live.publish({ topic: 'grid', id: '*', version: occurredAt.getTime() });
  }
}
