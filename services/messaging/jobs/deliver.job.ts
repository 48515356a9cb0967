import { Injectable, Logger } from '@nestjs/common';
import { type HandlesJob, type JobContext, JobHandler } from '../../platform/queues/job-contract.js';
import { Deliver, type DeliveryHint } from '../application/deliver.js';
import { deliverJob } from './deliver.job-contract.js';
import { MailQueue } from './mail-queue.js';

@Injectable()
@JobHandler(deliverJob)
export class DeliverJob implements HandlesJob<DeliveryHint> {
  private readonly logger = new Logger(DeliverJob.name);

  constructor(
    private readonly deliver: Deliver,
    private readonly queue: MailQueue,
  ) {}

  async run(hint: DeliveryHint, { redelivered }: JobContext): Promise<void> {
    const retry = await this.deliver.execute(hint, redelivered);
    if (!retry) return;
    // The row says when; should the queue be away now, the sweep finds it.
    await this.queue
      .add([retry])
      .catch((error: unknown) => this.logger.warn({ msg: 'retry not queued', err: error }));
  }
}
