/** The two lists of a client's account. */
export const LEDGER_VIEWS = ['pending', 'movements'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];
