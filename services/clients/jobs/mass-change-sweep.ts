import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type WorkerConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/queues/job-queue.js';
import { findSilent } from '../persistence/mass-changes.js';
import { runMassChangeJob } from './run-mass-change.job-contract.js';

/**
 * Hints again at mass changes that go on but have been silent, every SWEEP_SECONDS: their worker was killed, or a batch
 * failed. A hint too many waits its turn and finds nothing to do.
 */
@Injectable()
export class MassChangeSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MassChangeSweep.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private sweeps = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<WorkerConfig, 'SWEEP_SECONDS'>,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => {
      this.running ??= this.sweep()
        .catch((error: unknown) => this.logger.warn({ msg: 'mass changes will be swept again', err: error }))
        .finally(() => (this.running = undefined));
    }, this.config.SWEEP_SECONDS * 1000);
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - this.config.SWEEP_SECONDS * 1000);
    const silent = await findSilent(this.database, since);
    // A hint that a killed worker held keeps its id until the queue gives it up: every third sweep takes another one.
    const round = Math.floor(this.sweeps++ / 3);
    const hints = silent.map(({ id, done }) => ({
      payload: { massChangeId: id },
      id: `${id}.${done}.${round}`,
    }));
    await this.jobs.addMany(runMassChangeJob, hints);
  }
}
