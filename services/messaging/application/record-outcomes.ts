import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { lateOutcome } from '../domain/outcome.js';
import { type AttemptResult, type DeliveryChange, DeliveryLedger } from '../persistence/delivery-ledger.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { Announcer } from './announcer.js';
import { Batch } from './batch.js';
import { publishOutcomes } from './outcome-events.js';

/** How long a known outcome waits for a database that is down; after it the lease runs out and it is `unconfirmed`. */
const PATIENCE_MILLISECONDS = 5 * 60_000;
const LONGEST_PAUSE_MILLISECONDS = 5000;

/** Writes down how attempts ended, with their events, and tells the screens. */
@Injectable()
export class RecordOutcomes {
  private readonly logger = new Logger(RecordOutcomes.name);
  private readonly batch = new Batch<AttemptResult, void>((results) => this.recordAll(results));

  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ledger: DeliveryLedger,
    private readonly store: DeliveryStore,
    private readonly outbox: Outbox,
    private readonly announcer: Announcer,
  ) {}

  /**
   * Does not give up on a database that is away for a while: what the server answered is known here and nowhere else.
   * Repeating is harmless, because a recorded token is heard once.
   */
  async record(result: AttemptResult): Promise<void> {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
      try {
        return await this.batch.add(result);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        this.logger.warn({ msg: 'outcome not recorded yet', deliveryId: result.id, err: error });
        await sleep(pause);
      }
    }
  }

  private async recordAll(results: readonly AttemptResult[]): Promise<readonly void[]> {
    const changes = await this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const heard = await this.ledger.record(tx, results, now);
      const late = latecomers(results, heard);
      const changed = late.length > 0 ? [...heard, ...(await this.ledger.recordLate(tx, late, now))] : heard;
      await publishOutcomes(this.outbox, tx, changed);
      await this.store.suppress(tx, changed.filter(isWrongAddress(results)), now);
      return changed;
    });
    this.announcer.messagesChanged(changes);
    return results.map(() => undefined);
  }
}

/** Those not heard may have been given up as `unconfirmed` meanwhile. */
function latecomers(results: readonly AttemptResult[], heard: readonly DeliveryChange[]): AttemptResult[] {
  const ids = new Set(heard.map(({ id }) => id));
  return results.flatMap((result) => {
    const outcome = ids.has(result.id) ? undefined : lateOutcome(result.outcome);
    return outcome ? [{ ...result, outcome, nextAttemptAt: null }] : [];
  });
}

function isWrongAddress(results: readonly AttemptResult[]) {
  const wrong = new Set(results.filter(({ outcome }) => outcome.suppressAddress).map(({ id }) => id));
  return (change: DeliveryChange) => change.state === 'bounced' && wrong.has(change.id);
}
