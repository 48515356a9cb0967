import {
  deliveryAccepted,
  deliveryBounced,
  deliveryFailed,
  deliveryUnconfirmed,
} from '../../../shared/contracts/events/messaging.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Outbox } from '../../platform/outbox/outbox.js';
import type { DeliveryChange } from '../persistence/delivery-ledger.js';

/** Publishes what other domains may react to; a mail that only waits longer is no news to them. */
export async function publishOutcomes(
  outbox: Outbox,
  tx: Tx,
  changes: readonly DeliveryChange[],
): Promise<void> {
  const of = (state: DeliveryChange['state']) => changes.filter((change) => change.state === state);
  await outbox.appendMany(tx, deliveryAccepted, of('accepted').map(facts));
  await outbox.appendMany(tx, deliveryBounced, of('bounced').map(factsWithReason));
  await outbox.appendMany(tx, deliveryFailed, of('failed').map(factsWithReason));
  await outbox.appendMany(tx, deliveryUnconfirmed, of('unconfirmed').map(factsWithReason));
}

export function cancelledFacts(change: DeliveryChange) {
  return { ...facts(change), clientCode: change.clientCode };
}

function facts({ id, messageId, clientId, contactId, origin }: DeliveryChange) {
  return { deliveryId: id, messageId, clientId, contactId, origin };
}

function factsWithReason(change: DeliveryChange) {
  return { ...facts(change), errorClass: change.errorClass };
}
