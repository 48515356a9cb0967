/** Why a row is *observado*: it was accepted although it breaks a rule, or the day makes it doubtful. */
const MARKS: Readonly<Record<string, string>> = {
  'type-unknown': 'Tipo de comprobante desconocido',
  'side-mismatch': 'El debe o haber no es el de su tipo',
  'annulled-with-cae': 'Llegó anulado con CAE: sigue pendiente hasta su nota de crédito',
  'annulled-fiscal': 'Llegó anulado y es fiscal: sigue pendiente hasta su nota de crédito',
  'due-before-issue': 'Vence antes de su emisión',
  'instalments-mismatch': 'Las cuotas no suman el importe',
  'fiscal-receipt-uncollected': 'Recibo fiscal sin cobro',
  'possible-duplicate-debt': 'Posible deuda duplicada',
  'applied-before-issue': 'Imputado antes de la emisión',
  'other-client': 'De otra subcuenta o cliente',
  'cheque-state-missing': 'Cheque sin estado',
  'cheque-payment-date-missing': 'Cheque sin fecha de pago',
};

/** In words; a mark that is not known is shown as it is. */
export function voucherMarkText(mark: string): string {
  return MARKS[mark] ?? mark;
}

export type VoucherKind =
  'invoice' | 'debit-note' | 'credit-note' | 'fiscal-receipt' | 'receipt' | 'adjustment' | 'other';

/** Kinds of vouchers, whatever their letter and code. */
export const VOUCHER_KIND_TEXTS: Readonly<Record<VoucherKind, { one: string; many: string }>> = {
  invoice: { one: 'Factura', many: 'Facturas' },
  'debit-note': { one: 'Nota de débito', many: 'Notas de débito' },
  'credit-note': { one: 'Nota de crédito', many: 'Notas de crédito' },
  'fiscal-receipt': { one: 'Recibo fiscal', many: 'Recibos fiscales' },
  receipt: { one: 'Recibo', many: 'Recibos' },
  adjustment: { one: 'Ajuste', many: 'Ajustes' },
  other: { one: 'Otro comprobante', many: 'Otros comprobantes' },
};
