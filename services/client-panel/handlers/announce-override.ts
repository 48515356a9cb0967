import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { creditOverrideGranted, creditOverrideRevoked } from '../../../shared/contracts/events/accounts.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';

type OverrideEvent = z.infer<typeof creditOverrideGranted.schema>;

/** Has the open grids and panels of other people show an exception that somebody granted. */
@Injectable()
@EventHandler(creditOverrideGranted, 'client-panel.announce-override-granted')
export class AnnounceOverrideGranted implements HandlesEvent<OverrideEvent> {
  constructor(private readonly live: LiveUpdates) {}

  handle(event: PublishedEvent<OverrideEvent>): Promise<void> {
    return announce(this.live, event);
  }
}

/** The same for one that somebody ended. */
@Injectable()
@EventHandler(creditOverrideRevoked, 'client-panel.announce-override-revoked')
export class AnnounceOverrideRevoked implements HandlesEvent<OverrideEvent> {
  constructor(private readonly live: LiveUpdates) {}

  handle(event: PublishedEvent<OverrideEvent>): Promise<void> {
    return announce(this.live, event);
  }
}

function announce(live: LiveUpdates, { payload }: PublishedEvent<OverrideEvent>): Promise<void> {
  return live.publish({ topic: 'grid', id: payload.code, version: payload.version });
}
