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
/** A queue that is down keeps its clients waiting; nobody waits longer than this for a courtesy. */
const PATIENCE_MILLISECONDS = 2000;

/**
 * Tells every API process, and through it every open screen, that something changed. A message may be
 * lost while the queue is down: screens ask again for everything visible when they reconnect.
 */
@Injectable()
export class LiveUpdates implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveUpdates.name);
  private readonly relay: Relay;
  private lastWarning = 0;
  private closing = false;

  constructor(@Inject(CONFIG) config: QueueConfig) {
    this.relay = createRelay(config, () => this.closing);
    this.relay.on('error', (error: Error) => this.warn(error));
  }

  /** Call after the commit. Never fails: a live update is a courtesy, not a truth. */
  async publish(...changes: LiveChange[]): Promise<void> {
    if (changes.length === 0) return;
    await withinPatience(this.relay.publish(RELAY_TOPIC, changes)).catch((error: unknown) =>
      this.warn(error),
    );
  }

  async subscribe(listener: (changes: LiveChange[]) => void): Promise<void> {
    await this.relay.subscribe<LiveChange[]>(RELAY_TOPIC, (message) => listener(message.data));
  }

  async onApplicationShutdown() {
    this.closing = true;
    await withinPatience(this.relay.close()).catch(() => undefined);
  }

  private warn(error: unknown) {
    if (Date.now() - this.lastWarning < 10_000) return;
    this.lastWarning = Date.now();
    this.logger.warn({ msg: 'live updates unreachable', err: error });
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('queue does not answer')), PATIENCE_MILLISECONDS);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
