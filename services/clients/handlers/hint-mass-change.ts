import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { massChangeRequested } from '../../../shared/contracts/events/clients.js';
import { EventHandler, type HandlesEvent, type PublishedEvent } from '../../platform/outbox/event-handler.js';
import { JobQueue } from '../../platform/queues/job-queue.js';
import { runMassChangeJob } from '../jobs/run-mass-change.job-contract.js';

type MassChangeRequested = z.infer<typeof massChangeRequested.schema>;

/** Hints a worker at a new mass change. */
@Injectable()
@EventHandler(massChangeRequested, 'clients.hint-mass-change')
export class HintMassChange implements HandlesEvent<MassChangeRequested> {
  constructor(private readonly jobs: JobQueue) {}

  async handle({ payload: { massChangeId } }: PublishedEvent<MassChangeRequested>): Promise<void> {
    await this.jobs.add(runMassChangeJob, { payload: { massChangeId }, id: `${massChangeId}.0` });
  }
}
