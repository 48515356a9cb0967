import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { TurnOfDay } from './turn-of-day.js';

const CHECK_MILLISECONDS = 1000;

/** Turns the day in the worker as soon as it begins, and has open grids ask again. */
@Injectable()
export class WatchMidnight implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WatchMidnight.name);
  private timer?: NodeJS.Timeout;
  private checking?: Promise<void>;
  private day = '';

  constructor(
    private readonly clock: Clock,
    private readonly turnOfDay: TurnOfDay,
    private readonly live: LiveUpdates,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => {
      this.checking ??= this.check().finally(() => (this.checking = undefined));
    }, CHECK_MILLISECONDS);
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.checking;
  }

  private async check(): Promise<void> {
    const today = this.clock.today();
    if (today === this.day) return;
    try {
      await this.turnOfDay.ensure();
      await this.live.publish({ topic: 'grid', id: '*', version: this.clock.now().getTime() });
      this.day = today;
    } catch (error) {
      this.logger.warn({ msg: 'turn of day will be tried again', err: error });
    }
  }
}
