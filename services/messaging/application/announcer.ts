import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type LiveChange, LiveUpdates } from '../../platform/live/live-updates.js';

const GATHER_MILLISECONDS = 150;
const MOST_PER_MESSAGE = 200;

/**
 * Tells the open screens that a message changed: topic `message` with its id, topic `client-messages` with the
 * client's code. Changes of a moment are gathered, so that thousands of mails do not become thousands of publications.
 */
@Injectable()
export class Announcer implements BeforeApplicationShutdown {
  private readonly gathered = new Map<string, LiveChange>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly live: LiveUpdates,
    private readonly clock: Clock,
  ) {}

  /** Call after the commit. */
  messagesChanged(changes: readonly { messageId: string; clientCode: string }[]) {
    // A message has no version of its own: it changes with any of its deliveries, so the moment orders the changes.
    const version = this.clock.now().getTime();
    for (const { messageId, clientCode } of changes) {
      this.gathered.set(`message ${messageId}`, { topic: 'message', id: messageId, version });
      this.gathered.set(`client ${clientCode}`, { topic: 'client-messages', id: clientCode, version });
    }
    if (this.gathered.size > 0) this.timer ??= setTimeout(() => void this.publish(), GATHER_MILLISECONDS);
  }

  async beforeApplicationShutdown() {
    await this.publish();
  }

  private async publish(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const changes = [...this.gathered.values()];
    this.gathered.clear();
    for (let start = 0; start < changes.length; start += MOST_PER_MESSAGE) {
      await this.live.publish(...changes.slice(start, start + MOST_PER_MESSAGE));
    }
  }
}
