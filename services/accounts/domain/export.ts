export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The two lists of a client's account. */
export const LEDGER_VIEWS = ['pending', 'movements'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];
