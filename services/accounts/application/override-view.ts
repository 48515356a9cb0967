import type { IsoDay } from '../../platform/clock/clock.js';
import { type CreditOverride, overrideState } from '../domain/credit-override.js';

/** An override as the API tells it. */
export function viewOverride(override: CreditOverride, today: IsoDay) {
  const { grantedAt, revoked, ...facts } = override;
  return {
    ...facts,
    state: overrideState(override, today),
    grantedAt: grantedAt.toISOString(),
    revoked: revoked && { ...revoked, at: revoked.at.toISOString() },
  };
}
