/** Where the mail to one recipient stands. */
export const DELIVERY_STATES = [
  'queued',
  'sending',
  'accepted',
  'deferred',
  'bounced',
  'failed',
  'held',
  'cancelled',
  'unconfirmed',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * What may follow what. `accepted`, `bounced`, `failed` and `cancelled` are final: sending again is a new
 * delivery. `unconfirmed` has no way back to the queue, so it is never resent by itself; only the late, truthful
 * answer of the very attempt that was given up changes it.
 */
const TRANSITIONS: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  // Deferred or failed without `sending`: the server could not even be reached.
  queued: ['sending', 'deferred', 'failed', 'cancelled'],
  deferred: ['sending', 'deferred', 'failed', 'cancelled'],
  sending: ['accepted', 'deferred', 'bounced', 'failed', 'unconfirmed'],
  unconfirmed: ['accepted', 'bounced', 'failed'],
  held: ['queued'],
  accepted: [],
  bounced: [],
  failed: [],
  cancelled: [],
};

export function canFollow(from: DeliveryState, to: DeliveryState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** The states that `to` may follow. */
export function statesBefore(to: DeliveryState): DeliveryState[] {
  return DELIVERY_STATES.filter((from) => canFollow(from, to));
}

/** Waiting for a worker: may be taken, may be cancelled. */
export const WAITING_STATES = ['queued', 'deferred'] as const satisfies readonly DeliveryState[];

/** Ended without a copy known to be with the recipient: a person may decide to send again. */
export const RESENDABLE_STATES = [
  'failed',
  'bounced',
  'unconfirmed',
  'cancelled',
] as const satisfies readonly DeliveryState[];

export function isWaiting(state: DeliveryState): boolean {
  return (WAITING_STATES as readonly DeliveryState[]).includes(state);
}

export function isResendable(state: DeliveryState): boolean {
  return (RESENDABLE_STATES as readonly DeliveryState[]).includes(state);
}
