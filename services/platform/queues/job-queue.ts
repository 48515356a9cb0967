import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobsOptions, Queue } from 'bullmq';
import type { JobContract, QueueName } from './job-contract.js';

export interface JobToAdd<Payload> {
  payload: Payload;
  /** Adding an id that is still in the queue does nothing. Letters, digits, `.`, `-`, `_`; not digits only. */
  id: string;
  delayMilliseconds?: number;
}

/**
 * Adds jobs. A job is only a hint to look at PostgreSQL: it may be lost, repeated or late, and the row
 * it names decides. Jobs leave the queue when they end, so that the same id can be added again.
 */
@Injectable()
export class JobQueue {
  constructor(private readonly moduleRef: ModuleRef) {}

  async add<Payload>(contract: JobContract<Payload>, job: JobToAdd<NoInfer<Payload>>): Promise<void> {
    await this.addMany(contract, [job]);
  }

  async addMany<Payload>(
    contract: JobContract<Payload>,
    jobs: readonly JobToAdd<NoInfer<Payload>>[],
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue(contract.queue).addBulk(
      jobs.map((job) => ({
        name: contract.name,
        data: contract.schema.parse(job.payload),
        opts: jobOptions(job.id, job.delayMilliseconds),
      })),
    );
  }

  queue(name: QueueName): Queue {
    return this.moduleRef.get<Queue>(getQueueToken(name), { strict: false });
  }
}

export function jobOptions(id: string, delay?: number): JobsOptions {
  return { jobId: id, delay, attempts: 1, removeOnComplete: true, removeOnFail: true };
}
