import { addDays, type IsoDay } from '../../platform/clock/clock.js';

/** Autorización de excepción: for some days the state is green, whatever the rules say. */
export interface CreditOverride {
  readonly id: string;
  readonly reason: string;
  /** First and last day, both inclusive, in Buenos Aires. */
  readonly startsOn: IsoDay;
  readonly expiresOn: IsoDay;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  /** Who ended it before its last day, and why. */
  readonly revoked: { readonly at: Date; readonly by: string; readonly reason: string } | null;
  readonly version: number;
}

export type OverrideState = 'in-force' | 'expired' | 'revoked';

/** A longer exception is a change of the credit conditions, which belong to the ERP. */
export const MOST_OVERRIDE_DAYS = 90;

/** The last day that an override granted today may have. */
export function lastExpiry(today: IsoDay): IsoDay {
  return addDays(today, MOST_OVERRIDE_DAYS);
}

export function overrideState({ revoked, expiresOn }: CreditOverride, today: IsoDay): OverrideState {
  if (revoked) return 'revoked';
  return expiresOn < today ? 'expired' : 'in-force';
}
