import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type WorkerConfig } from '../../platform/config/config.js';
import { GiveUpDeliveries } from '../application/give-up-deliveries.js';
import { DeliveryLedger, type DueDelivery } from '../persistence/delivery-ledger.js';
import { MailQueue } from './mail-queue.js';

const PAGE = 1000;
const OLDEST = 50;
/** After so many sweeps in vain a hint is taken to be stuck (with a dead worker, say) and another one is added. */
const SWEEPS_PER_HINT = 3;

/**
 * Repairs what was lost on the way, every SWEEP_SECONDS: gives up on attempts whose worker died, and hints again at
 * due deliveries that no worker took, so that PostgreSQL alone is enough to go on. Several may run at once.
 */
@Injectable()
export class MailSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailSweep.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<WorkerConfig, 'SWEEP_SECONDS'>,
    private readonly clock: Clock,
    private readonly ledger: DeliveryLedger,
    private readonly giveUp: GiveUpDeliveries,
    private readonly queue: MailQueue,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => this.start(), this.config.SWEEP_SECONDS * 1000);
    this.start();
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.running;
  }

  private start() {
    this.running ??= this.sweep()
      .catch((error: unknown) => this.logger.warn({ msg: 'mail sweep will retry', err: error }))
      .finally(() => (this.running = undefined));
  }

  private async sweep(): Promise<void> {
    const givenUp = await this.giveUp.expired();
    if (givenUp > 0) this.logger.warn({ msg: 'deliveries given up as unconfirmed', count: givenUp });
    await this.hintAtDue();
  }

  /**
   * Adding a hint that the queue still has changes nothing, but costs. So all due deliveries are hinted at only when the
   * queue holds fewer hints than there is due work (some were lost), otherwise the few that wait the longest.
   */
  private async hintAtDue(): Promise<void> {
    const dueBefore = new Date(this.clock.now().getTime() - this.config.SWEEP_SECONDS * 1000);
    const due = await this.ledger.countDue(dueBefore);
    if (due === 0) return;
    if ((await this.queue.hintsForNow()) >= due) {
      await this.hintAtPage(dueBefore, undefined, OLDEST);
      return;
    }
    let page = await this.hintAtPage(dueBefore, undefined, PAGE);
    while (page.length === PAGE) page = await this.hintAtPage(dueBefore, page.at(-1), PAGE);
  }

  private async hintAtPage(
    dueBefore: Date,
    after: DueDelivery | undefined,
    limit: number,
  ): Promise<DueDelivery[]> {
    const page = await this.ledger.findDue(dueBefore, after, limit);
    await this.queue.add(
      page.map(({ id, attempts, overdueSeconds }) => ({
        deliveryId: id,
        attempt: attempts + 1,
        repetition: Math.floor(overdueSeconds / (this.config.SWEEP_SECONDS * SWEEPS_PER_HINT)),
      })),
    );
    return page;
  }
}
