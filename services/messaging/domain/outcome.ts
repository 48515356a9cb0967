import type { DeliveryState } from './delivery-state.js';

/** Why an attempt did not end in `accepted`; a stable code that the Spanish explanation hangs on. */
export const ERROR_CLASSES = [
  'network',
  'timeout',
  'tls',
  'login',
  'temporary-refusal',
  'sender-refused',
  'recipient-refused',
  'content-refused',
  'too-large',
  'attempts-exhausted',
  'answer-lost',
  'worker-lost',
  'unsendable',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** How an attempt ended. */
export interface Outcome {
  readonly state: Extract<DeliveryState, 'accepted' | 'deferred' | 'bounced' | 'failed' | 'unconfirmed'>;
  readonly errorClass: ErrorClass | null;
  /** What the server said, word for word; null when it said nothing. */
  readonly serverResponse: string | null;
  /** The server says that no such mailbox exists: nothing more is sent to the address until a person releases it. */
  readonly suppressAddress?: boolean;
}

/**
 * What the same outcome means when the delivery was already given up as `unconfirmed`: the truth replaces the doubt,
 * but nothing returns to the queue, because a person may have sent it again meanwhile.
 * @returns undefined when the outcome says nothing new
 */
export function lateOutcome(outcome: Outcome): Outcome | undefined {
  if (outcome.state === 'unconfirmed') return undefined;
  return outcome.state === 'deferred' ? { ...outcome, state: 'failed' } : outcome;
}

/** A transient outcome after the last allowed attempt is the end. */
export function withinAttempts(outcome: Outcome, attempts: number, maxAttempts: number): Outcome {
  if (outcome.state !== 'deferred' || attempts < maxAttempts) return outcome;
  return { ...outcome, state: 'failed', errorClass: 'attempts-exhausted' };
}
