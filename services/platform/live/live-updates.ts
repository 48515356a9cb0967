import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { CONFIG } from '../config/config.js';
import { createRelay, type QueueConfig } from '../queues/queue-backend.js';

/** Says that something changed, never what it is now: the reader asks again under its own permission. */
export interface LiveChange {
  topic: string;
  id: string;
  version: number;
}

const RELAY_TOPIC = 'changes';

/**
 * Tells every API process, and through it every open screen, that something changed. A message may be
 * lost while the queue is down: screens ask again for everything visible when they reconnect.
 */
@Injectable()
export class LiveUpdates implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveUpdates.name);
  private readonly relay: Relay;
  private lastWarning = 0;

  constructor(@Inject(CONFIG) config: QueueConfig) {
    this.relay = createRelay(config);
    this.relay.on('error', (error: Error) => this.warn(error));
  }

  /** Call after the commit. Never fails: a live update is a courtesy, not a truth. */
  async publish(...changes: LiveChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.relay.publish(RELAY_TOPIC, changes).catch((error: unknown) => this.warn(error));
  }

  async subscribe(listener: (changes: LiveChange[]) => void): Promise<void> {
    await this.relay.subscribe<LiveChange[]>(RELAY_TOPIC, (message) => listener(message.data));
  }

  async onApplicationShutdown() {
    await this.relay.close().catch(() => undefined);
  }

  private warn(error: unknown) {
    if (Date.now() - this.lastWarning < 10_000) return;
    this.lastWarning = Date.now();
    this.logger.warn({ msg: 'live updates unreachable', err: error });
  }
}
