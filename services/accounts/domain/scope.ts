/** Whose vouchers are asked for: those of one subaccount, or of all that share its account. */
export const SCOPES = ['subaccount', 'account'] as const;
export type Scope = (typeof SCOPES)[number];
