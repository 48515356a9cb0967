/** What a movement is: a voucher, what an application moves out of its currency or clients, or the undoing of either. */
export const MOVEMENT_TYPES = ['voucher', 'application', 'application-annulment', 'annulment'] as const;
export type MovementType = (typeof MOVEMENT_TYPES)[number];

/** By the `step` of `accounts.movements`: debits and credits are both vouchers. */
const BY_STEP: readonly MovementType[] = [
  'voucher',
  'voucher',
  'application',
  'application-annulment',
  'annulment',
];

/** The number of steps that order the movements of one day. */
export const LAST_STEP = BY_STEP.length - 1;

export function movementType(step: number): MovementType {
  const type = BY_STEP[step];
  if (!type) throw new Error(`No movement has the step ${step}`);
  return type;
}
