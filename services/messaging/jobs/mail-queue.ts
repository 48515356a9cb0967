import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { JobQueue } from '../../platform/queues/job-queue.js';
import { type DeliveryHint, hintName } from '../application/deliver.js';
import { deliverJob } from './deliver.job-contract.js';

const LARGEST_BATCH = 1000;
const STATES_FOR_NOW = ['waiting', 'active', 'prioritized'] as const;

/** The hints that tell mail workers where to look. Adding one that the queue still has changes nothing. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async add(hints: readonly (DeliveryHint & { at?: Date })[]): Promise<void> {
    const now = this.clock.now().getTime();
    for (let start = 0; start < hints.length; start += LARGEST_BATCH) {
      const jobs = hints.slice(start, start + LARGEST_BATCH).map(({ at, ...hint }) => ({
        payload: hint,
        id: `${hint.deliveryId}.${hintName(hint)}`,
        delayMilliseconds: at ? Math.max(at.getTime() - now, 0) : undefined,
      }));
      await this.jobs.addMany(deliverJob, jobs);
    }
  }

  /** How many hints wait for a worker or are with one; those for later do not count. */
  async hintsForNow(): Promise<number> {
    const counts = await this.jobs.queue('mail').getJobCounts(...STATES_FOR_NOW);
    return Object.values(counts).reduce((sum, count) => sum + Number(count), 0);
  }
}
