import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Job } from 'bullmq';
import { type HandlesJob, JOB_HANDLER, type JobContract, type QueueName } from './job-contract.js';

interface Registration {
  contract: JobContract;
  handler: HandlesJob<unknown>;
}

/** Knows the handler of every job of this process; refuses to start with two handlers for one job. */
@Injectable()
export class JobRegistry implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobRegistry.name);
  private readonly registrations = new Map<string, Registration>();
  private readonly reported = new Map<QueueName, number>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap() {
    for (const { instance } of this.discovery.getProviders()) {
      const contract: JobContract | undefined =
        instance?.constructor && Reflect.getMetadata(JOB_HANDLER, instance.constructor);
      if (contract) this.register(contract, instance as HandlesJob<unknown>);
    }
  }

  register(contract: JobContract, handler: HandlesJob<unknown>) {
    const known = this.registrations.get(contract.name);
    if (known && known.handler !== handler) throw new Error(`Two handlers for job ${contract.name}`);
    this.registrations.set(contract.name, { contract, handler });
  }

  /** @throws when a job of `contracts` has no handler here: such a job would be taken and lost. */
  requireHandlers(contracts: readonly JobContract[]) {
    const missing = contracts.filter((contract) => !this.registrations.has(contract.name));
    if (missing.length > 0) throw new Error(`No handler for job ${missing.map((c) => c.name).join(', ')}`);
  }

  async run(queue: QueueName, job: Job): Promise<void> {
    const registration = this.registrations.get(job.name);
    if (!registration || registration.contract.queue !== queue) {
      throw new Error(`No handler for job ${job.name} on queue ${queue}`);
    }
    const payload = registration.contract.schema.parse(job.data);
    try {
      await registration.handler.run(payload, {
        redelivered: job.attemptsStarted > 1 || job.stalledCounter > 0,
      });
    } catch (error) {
      this.logger.error({ msg: 'job failed', job: job.name, jobId: job.id, err: error });
      throw error;
    }
  }

  /** A queue that is down errors many times a second; once every ten seconds tells enough. */
  reportWorkerError(queue: QueueName, error: Error) {
    const now = Date.now();
    if (now - (this.reported.get(queue) ?? 0) < 10_000) return;
    this.reported.set(queue, now);
    this.logger.warn({ msg: 'queue unreachable', queue, err: error });
  }
}
