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
  append<Payload>(tx: Tx, contract: EventContract<Payload>, payload: NoInfer<Payload>): Promise<void> {
    return this.appendMany(tx, contract, [payload]);
  }

  /** Appends many events of one kind, in their order, with one statement. */
  async appendMany<Payload>(
    tx: Tx,
    contract: EventContract<Payload>,
    payloads: readonly NoInfer<Payload>[],
  ): Promise<void> {
    if (payloads.length === 0) return;
    await tx.execute(APPEND, [
      contract.type,
      payloads.map((payload) => JSON.stringify(contract.schema.parse(payload))),
      currentCorrelation() ?? null,
    ]);
  }
}

/** The notification is sent by PostgreSQL at commit only, and once per transaction. */
const APPEND = {
  name: 'outbox-append',
  text: `
    with events as (
      insert into platform.outbox_events (type, payload, correlation_id)
      select $1, payload, $3 from unnest($2::jsonb[]) with ordinality as p(payload, position) order by position
    )
    select pg_notify('${OUTBOX_CHANNEL}', '')`,
};
