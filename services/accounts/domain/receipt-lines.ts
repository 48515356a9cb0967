/** How a receipt was paid. */
export const RECEIPT_LINE_KINDS = ['cash', 'transfer', 'card', 'cheque', 'echeq', 'withholding'] as const;

/** En cartera, depositado, acreditado, rechazado. The first two are still credit risk. */
export const CHEQUE_STATES = ['held', 'deposited', 'cleared', 'rejected'] as const;
