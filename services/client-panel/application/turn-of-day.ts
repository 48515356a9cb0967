import { Injectable, Logger } from '@nestjs/common';
import { Clock, type IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { refreshRows, rowsDueOn } from '../persistence/client-rows.js';
import { hasTurned, lockTurn, recordTurn } from '../persistence/day-turns.js';

const BATCH = 10_000;

/**
 * A client changes situation at midnight in Buenos Aires without anyone touching it. Whoever first needs
 * the new day (the worker at midnight, or a request that comes before it) recomputes the rows whose next
 * change has come; the others wait, so that no request sees yesterday's rows.
 */
@Injectable()
export class TurnOfDay {
  private readonly logger = new Logger(TurnOfDay.name);
  private ready?: IsoDay;
  private turning?: Promise<void>;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly transactor: Transactor,
  ) {}

  /** Resolves when every row is as it has to be today. Costs nothing once the day has turned in this process. */
  async ensure(): Promise<void> {
    const today = this.clock.today();
    if (this.ready === today) return;
    this.turning ??= this.turn(today).finally(() => (this.turning = undefined));
    await this.turning;
  }

  private async turn(today: IsoDay): Promise<void> {
    if (!(await hasTurned(this.database, today))) {
      const rows = await this.refreshDueRows(today);
      this.logger.log({ msg: 'day turned', day: today, rows });
    }
    this.ready = today;
  }

  private async refreshDueRows(today: IsoDay): Promise<number> {
    for (let total = 0; ;) {
      const done = await this.transactor.run(async (tx) => {
        // One process at a time; the next finds nothing left to do.
        await lockTurn(tx);
        const due = await rowsDueOn(tx, today, BATCH);
        if (due.length > 0) await refreshRows(tx, due, today);
        else await recordTurn(tx, today, total);
        return due.length;
      });
      if (done === 0) return total;
      total += done;
    }
  }
}
