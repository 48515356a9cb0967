/** Conditions before the IVA of those who invoice (ids of RG 5616). */
export const ISSUER_CONDITIONS: readonly number[] = [1, 4, 6, 13, 15, 16];
