import { Injectable } from '@nestjs/common';
import type { EventContract } from '../../../shared/contracts/events/define-event.js';
import { currentCorrelation } from '../logging/correlation.js';
import type { Tx } from '../database/tx.js';

export const OUTBOX_CHANNEL = 'panel_outbox';

/** Publishes events in the transaction of the change that they tell of: both are kept, or neither. */
@Injectable()
export class Outbox {
  /**
   * Appends an event.
   * @throws ZodError when the payload breaks the event's contract; the transaction then rolls back.
   */
  async append<Payload>(tx: Tx, contract: EventContract<Payload>, payload: NoInfer<Payload>): Promise<void> {
    await tx.execute(
      {
        name: 'outbox-append',
        text: `insert into platform.outbox_events (type, payload, correlation_id) values ($1, $2, $3)`,
      },
      [contract.type, JSON.stringify(contract.schema.parse(payload)), currentCorrelation() ?? null],
    );
    // Sent by PostgreSQL at commit only, and once per transaction.
    await tx.execute(`select pg_notify('${OUTBOX_CHANNEL}', '')`);
  }
}
