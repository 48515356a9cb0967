import { Injectable } from '@nestjs/common';
import { type HandlesJob, JobHandler } from '../../platform/queues/job-contract.js';
import { RunMassChange } from '../application/run-mass-change.js';
import { runMassChangeJob } from './run-mass-change.job-contract.js';

@Injectable()
@JobHandler(runMassChangeJob)
export class RunMassChangeJob implements HandlesJob<{ massChangeId: string }> {
  constructor(private readonly runMassChange: RunMassChange) {}

  async run({ massChangeId }: { massChangeId: string }): Promise<void> {
    await this.runMassChange.execute(massChangeId);
  }
}
