import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { QueueName } from './job-contract.js';
import { JobRegistry } from './job-registry.js';

/** The worker of one queue: finds the one handler of each job by its name. */
export function processorFor(queue: QueueName): Type<WorkerHost> {
  @Processor(queue)
  class QueueProcessor extends WorkerHost implements OnApplicationBootstrap {
    constructor(
      private readonly registry: JobRegistry,
      @Inject('QUEUE_CONCURRENCY') private readonly concurrency: number,
    ) {
      super();
    }

    onApplicationBootstrap() {
      this.worker.concurrency = this.concurrency;
      this.worker.on('error', (error) => this.registry.reportWorkerError(queue, error));
    }

    override process(job: Job): Promise<void> {
      return this.registry.run(queue, job);
    }
  }
  Object.defineProperty(QueueProcessor, 'name', { value: `${queue}QueueProcessor` });
  return QueueProcessor;
}
