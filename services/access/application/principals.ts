import type { Principal } from '../../platform/http/principal.js';

/** A person with an open session. */
export interface SessionPrincipal extends Principal {
  readonly kind: 'user';
  readonly email: string;
  readonly sessionId: string;
  readonly role: string;
  readonly roleLabel: string;
  /** While true, the permissions are empty: only the own password may be changed. */
  readonly mustChangePassword: boolean;
}

export interface TokenPrincipal extends Principal {
  readonly kind: 'token';
}

export function isSession(principal: Principal): principal is SessionPrincipal {
  return principal.kind === 'user' && 'sessionId' in principal;
}
