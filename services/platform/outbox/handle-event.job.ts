import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Transactor } from '../database/transactor.js';
import { withCorrelation } from '../logging/correlation.js';
import { defineJob, type HandlesJob, JobHandler } from '../queues/job-contract.js';
import { EventRegistry } from './event-registry.js';

export const handleEventJob = defineJob({
  name: 'platform.handle-event',
  queue: 'events',
  schema: z.object({ eventId: z.uuid(), handler: z.string() }),
});

interface EventRow {
  type: string;
  payload: unknown;
  occurred_at: Date;
  correlation_id: string | null;
}

/** Runs one handler of one event; the unique row in `processed_events` makes its effect happen once. */
@Injectable()
@JobHandler(handleEventJob)
export class HandleEvent implements HandlesJob<{ eventId: string; handler: string }> {
  constructor(
    private readonly transactor: Transactor,
    private readonly registry: EventRegistry,
  ) {}

  async run({ eventId, handler: name }: { eventId: string; handler: string }): Promise<void> {
    const handler = this.registry.get(name);
    if (!handler) throw new Error(`No event handler named ${name}`);
    await this.transactor.run(async (tx) => {
      const claimed = await tx.execute(
        `insert into platform.processed_events (handler, event_id) values ($1, $2) on conflict do nothing`,
        [name, eventId],
      );
      if (claimed === 0) return;
      const [event] = await tx.query<EventRow>(
        `update platform.outbox_events set remaining_handlers = greatest(remaining_handlers - 1, 0)
          where id = $1 returning type, payload, occurred_at, correlation_id`,
        [eventId],
      );
      if (!event) return;
      const payload = handler.contract.schema.parse(event.payload);
      const published = { id: eventId, occurredAt: event.occurred_at, payload };
      await withCorrelation(event.correlation_id ?? eventId, () => handler.instance.handle(published, tx));
    });
  }
}
