import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type WorkerConfig } from '../config/config.js';
import { Transactor } from '../database/transactor.js';
import type { Tx } from '../database/tx.js';
import { JobQueue } from '../queues/job-queue.js';
import { EventRegistry } from './event-registry.js';
import { handleEventJob } from './handle-event.job.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const BATCH = 200;
const POLL_MILLISECONDS = 1000;

/** Claims events that were never published. Several relays may run: each takes rows the others have not locked. */
const CLAIM_NEW = `
  select id, type, publications from platform.outbox_events
   where published_at is null order by id limit ${BATCH} for update skip locked`;

/** Events whose jobs did not end in time: the queue was emptied, or a handler keeps failing. Waits double, to an hour. */
const CLAIM_OVERDUE = `
  select id, type, publications from platform.outbox_events
   where remaining_handlers > 0 and published_at is not null
     and published_at < now() - make_interval(secs => least($1 * 2 ^ least(publications, 20), 3600))
   order by id limit ${BATCH} for update skip locked`;

interface ClaimedEvent {
  id: string;
  type: string;
  publications: number;
}

/**
 * Moves committed events to the queue: wakes on NOTIFY, polls once a second in case one was missed.
 * A queue that is down leaves the events where they are; they are tried again.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private listener?: pg.Client;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private wakeAgain = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<WorkerConfig, 'DATABASE_URL' | 'SWEEP_SECONDS'>,
    private readonly transactor: Transactor,
    private readonly registry: EventRegistry,
    private readonly jobs: JobQueue,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => this.wake(), POLL_MILLISECONDS);
    this.wake();
  }

  async beforeApplicationShutdown() {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  /** Publishes all that waits; calls while it runs make it run once more. */
  wake() {
    if (this.stopped) return;
    if (this.running) {
      this.wakeAgain = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => this.logger.warn({ msg: 'outbox relay will retry', err: error }))
      .finally(() => {
        this.running = undefined;
        if (this.wakeAgain) {
          this.wakeAgain = false;
          this.wake();
        }
      });
  }

  private async drain() {
    await this.listen();
    while (!this.stopped && (await this.publishBatch(CLAIM_NEW, [])) === BATCH);
    await this.publishBatch(CLAIM_OVERDUE, [this.config.SWEEP_SECONDS]);
  }

  private publishBatch(claim: string, values: unknown[]): Promise<number> {
    return this.transactor.run(async (tx) => {
      const events = await tx.query<ClaimedEvent>(claim, values);
      if (events.length === 0) return 0;
      // Added before the commit: lost with it, a job finds its handler already run or runs it early, both harmless.
      await this.jobs.addMany(handleEventJob, await this.jobsOf(tx, events));
      await tx.execute(
        `update platform.outbox_events e set published_at = now(), publications = publications + 1,
                remaining_handlers = coalesce(remaining_handlers, counts.handlers)
           from unnest($1::uuid[], $2::int[]) as counts(id, handlers) where e.id = counts.id`,
        [events.map((e) => e.id), events.map((e) => this.registry.handlersOf(e.type).length)],
      );
      return events.length;
    });
  }

  private async jobsOf(tx: Tx, events: ClaimedEvent[]) {
    const done = await tx.query<{ handler: string; event_id: string }>(
      `select handler, event_id from platform.processed_events where event_id = any($1)`,
      [events.map((event) => event.id)],
    );
    const processed = new Set(done.map((row) => `${row.event_id}.${row.handler}`));
    return events.flatMap((event) =>
      this.registry
        .handlersOf(event.type)
        .filter((handler) => !processed.has(`${event.id}.${handler.name}`))
        .map((handler) => ({
          payload: { eventId: event.id, handler: handler.name },
          id: `${event.id}.${handler.name}.${event.publications}`,
        })),
    );
  }

  private async listen() {
    if (this.listener) return;
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'panel-relay',
    });
    client.on('error', () => {
      this.listener = undefined;
    });
    client.on('end', () => {
      this.listener = undefined;
    });
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }
}
