import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** What the message was written for, when another domain wrote it. */
const origin = z.object({ kind: z.enum(['statement']), id: z.uuid() }).nullable();
const delivery = z.object({
  deliveryId: z.uuid(),
  messageId: z.uuid(),
  clientId: z.uuid(),
  contactId: z.uuid(),
  origin,
});
/** `errorClass` is the stable code of the reason; the server's words stay in the delivery. */
const endedDelivery = delivery.extend({ errorClass: z.string().nullable() });

/**
 * Somebody asked to send a message to contacts of a client; `deliveryIds` are those that wait for a worker, not before
 * the instant `notBefore` when there is one.
 */
export const messageQueued = defineEvent(
  'messaging.message-queued.v1',
  z.object({
    messageId: z.uuid(),
    clientId: z.uuid(),
    clientCode: z.string(),
    deliveryIds: z.array(z.uuid()),
    origin,
    notBefore: z.iso.datetime().nullable(),
  }),
);

/** A person decided to send again (a new delivery, `resendOf`) or to release a held one (`resendOf` null). */
export const deliveryRequeued = defineEvent(
  'messaging.delivery-requeued.v1',
  delivery.extend({ resendOf: z.uuid().nullable() }),
);

/** The recipient's or our own outgoing mail server took the mail. */
export const deliveryAccepted = defineEvent('messaging.delivery-accepted.v1', delivery);
/** The server does not take mail for this address. */
export const deliveryBounced = defineEvent('messaging.delivery-bounced.v1', endedDelivery);
/** It was not sent and will not be by itself. */
export const deliveryFailed = defineEvent('messaging.delivery-failed.v1', endedDelivery);
/** Nobody knows whether the server took it; a later event of the same delivery may tell. */
export const deliveryUnconfirmed = defineEvent('messaging.delivery-unconfirmed.v1', endedDelivery);
/** It was stopped before it was sent, by a person or with the set that it belonged to. */
export const deliveryCancelled = defineEvent(
  'messaging.delivery-cancelled.v1',
  delivery.extend({ clientCode: z.string() }),
);
