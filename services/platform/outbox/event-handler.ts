import { SetMetadata } from '@nestjs/common';
import type { EventContract } from '../../../shared/contracts/events/define-event.js';
import type { Tx } from '../database/tx.js';

export interface PublishedEvent<Payload> {
  readonly id: string;
  readonly occurredAt: Date;
  readonly payload: Payload;
}

/**
 * A reaction to an event. It runs once per event in effect: its writes and the mark "processed" share
 * `tx`. It may be started more than once, so anything outside `tx` must be harmless when repeated.
 */
export interface HandlesEvent<Payload> {
  handle(event: PublishedEvent<Payload>, tx: Tx): Promise<void>;
}

export interface EventHandlerMetadata {
  contract: EventContract;
  /** Stable and unique, `<domain>.<verb-phrase>`: part of what marks an event as processed. */
  name: string;
}

export const EVENT_HANDLER = 'panel:event-handler';

/** Registers a provider class as the reaction `name` to an event. */
export const EventHandler = <Payload>(contract: EventContract<Payload>, name: string) =>
  SetMetadata(EVENT_HANDLER, { contract, name } as EventHandlerMetadata);
