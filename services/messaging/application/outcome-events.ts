import {
  deliveryAccepted,
  deliveryBounced,
  deliveryFailed,
  deliveryUnconfirmed,
} from '../../../shared/contracts/events/messaging.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Outbox } from '../../platform/outbox/outbox.js';
import type { DeliveryChange } from '../persistence/delivery-ledger.js';

const ENDED = {
  bounced: deliveryBounced,
  failed: deliveryFailed,
  unconfirmed: deliveryUnconfirmed,
} as const;

/** Publishes what other domains may react to; a mail that only waits longer is no news to them. */
export async function publishOutcomes(
  outbox: Outbox,
  tx: Tx,
  changes: readonly DeliveryChange[],
): Promise<void> {
  for (const { id: deliveryId, messageId, clientId, contactId, state, errorClass } of changes) {
    const delivery = { deliveryId, messageId, clientId, contactId };
    if (state === 'accepted') await outbox.append(tx, deliveryAccepted, delivery);
    else if (state in ENDED) {
      await outbox.append(tx, ENDED[state as keyof typeof ENDED], { ...delivery, errorClass });
    }
  }
}
