import { formatDay, formatInstant, formatQuantity, formatSize } from '@panel/mfe-kit';
import type { Ageing, Movement, PendingVoucher, ReceiptLine } from './api';
import type { Standing } from './ledger-query';

export const TEXTS = {
  views: 'Vista',
  pendingView: 'Pendientes',
  movementsView: 'Movimientos',
  statementsView: 'Resúmenes',
  scope: 'Alcance',
  subaccount: 'Esta subcuenta',
  account: (count: number) => `Toda la cuenta (${count})`,
  asOf: 'Saldos al',
  from: 'Desde',
  today: 'Hoy',
  currency: 'Moneda',
  kind: 'Tipo',
  standing: 'Estado',
  any: 'Todos',
  anyCurrency: 'Todas',
  filter: (inUse: number) => (inUse === 0 ? 'Filtros' : `Filtros (${inUse})`),
  export: 'Exportar la cuenta',
  exportXlsx: 'Excel (XLSX)',
  exportCsv: 'Texto (CSV)',
  search: 'Buscar',
  searchHelp: 'Número, concepto u OC',
  vouchers: (day: string) => `Comprobantes pendientes al ${formatDay(day)}`,
  movements: (day: string) => `Movimientos al ${formatDay(day)}`,
  count: (count: number) => formatQuantity(count, 'comprobante pendiente', 'comprobantes pendientes'),
  countOf: (count: number, total: number) => `${count} de ${TEXTS.count(total)}`,
  movementCount: (count: number) => formatQuantity(count, 'movimiento', 'movimientos'),
  dataAsOf: (instant: string) => `Datos del sistema al ${formatInstant(instant)}`,
  empty: 'Sin comprobantes pendientes',
  emptyHelp: (day: string) => `El cliente no tiene deuda ni créditos sin imputar al ${formatDay(day)}.`,
  noMovements: 'Sin movimientos entre esos días',
  fromBeginning: 'Ver desde el primero',
  noneLeft: 'Ningún comprobante coincide con el filtro',
  clearFilter: 'Quitar filtro',
  more: 'Mostrar más',
  withoutFigures: 'Los importes se ven con el permiso correspondiente.',
  refreshFailed: 'No se pudo actualizar: se muestran los últimos datos recibidos.',
  columns: {
    label: 'Comprobante',
    subaccount: 'Subcuenta',
    day: 'Fecha',
    issuedOn: 'Emisión',
    dueOn: 'Vencimiento',
    overdue: 'Atraso',
    amount: 'Importe',
    pending: 'Pendiente',
    currency: 'Moneda',
    debit: 'Debe',
    credit: 'Haber',
    balance: 'Saldo',
  },
  instalment: (position: number, count: number) => `cuota ${position}/${count}`,
  totals: (currency: string) => `Saldos en ${currencyName(currency)}`,
  amounts: (currency: string) => `Importes en ${currencyName(currency)}`,
  movementTotals: (currency: string) => `Movimientos en ${currencyName(currency)}`,
  balance: 'Saldo',
  balanceOn: (day: string) => `Saldo al ${formatDay(day)}`,
  opening: 'Saldo anterior',
  debits: 'Debe',
  credits: 'Haber',
  inFavour: 'Saldo a favor del cliente',
  overdue: 'Vencido',
  pendingDebits: 'Total pendiente',
  onAccount: 'A cuenta',
  ageing: 'Antigüedad de saldos',
  shortcuts: {
    group: 'Cuentas corrientes',
    move: 'Recorrer los comprobantes',
    open: 'Ver el comprobante',
    back: 'Volver a la lista',
  },
};

export function currencyName(currency: string): string {
  return CURRENCY_NAMES[currency] ?? currency;
}

const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  ARS: 'pesos',
  USD: 'dólares',
  EUR: 'euros',
};

export const STANDINGS: readonly { id: Standing; label: string }[] = [
  { id: 'overdue', label: 'Vencido' },
  { id: 'not-due', label: 'A vencer' },
  { id: 'on-account', label: 'A cuenta' },
];

/** The ageing columns, from the newest debt to the oldest; days counted from the due date. */
export const BUCKETS: readonly { id: keyof Ageing; label: string; due: boolean }[] = [
  { id: 'notDue', label: 'A vencer', due: false },
  { id: 'd1to30', label: '1-30 días', due: true },
  { id: 'd31to60', label: '31-60 días', due: true },
  { id: 'd61to90', label: '61-90 días', due: true },
  { id: 'd91to120', label: '91-120 días', due: true },
  { id: 'over120', label: '+120 días', due: true },
];

/** In words how a voucher stands; credits do not fall due. */
export function standingOf({ side, daysOverdue }: Pick<PendingVoucher, 'side' | 'daysOverdue'>): {
  label: string;
  tone: 'neutral' | 'danger';
} {
  if (side === 'credit') return { label: 'A cuenta', tone: 'neutral' };
  if (daysOverdue > 0) return { label: formatQuantity(daysOverdue, 'día', 'días'), tone: 'danger' };
  return { label: 'A vencer', tone: 'neutral' };
}

/** What a movement is, when it is not simply its voucher. */
export const MOVEMENT_TEXTS: Readonly<Record<Exclude<Movement['type'], 'voucher'>, string>> = {
  application: 'Imputación',
  'application-annulment': 'Imputación anulada',
  annulment: 'Anulación',
};

export const VOUCHER_TEXTS = {
  back: 'Volver',
  pdf: (size: number) => `Descargar PDF (${formatSize(size)})`,
  type: 'Tipo',
  detail: (label: string) => `Comprobante ${label}`,
  amount: 'Importe',
  applied: (day: string) => `Imputado al ${formatDay(day)}`,
  pending: (day: string) => `Pendiente al ${formatDay(day)}`,
  onAccount: (day: string) => `A cuenta al ${formatDay(day)}`,
  pesoAmount: 'Equivalente en pesos',
  exchangeRate: 'Tipo de cambio',
  settledInOwnCurrency: 'Se cancela en su moneda',
  yes: 'Sí',
  no: 'No',
  issuedOn: 'Emisión',
  dueOn: 'Vencimiento',
  cae: 'CAE',
  caeExpiresOn: (day: string) => `vence el ${formatDay(day)}`,
  period: 'Período facturado',
  purchaseOrder: 'Orden de compra',
  concept: 'Concepto',
  subaccount: 'Subcuenta',
  voided: (day: string) => `Anulado el ${formatDay(day)}`,
  annulled: (day: string) => `Anulada el ${formatDay(day)}`,
  instalments: 'Vencimientos',
  receiptLines: 'Valores recibidos',
  settledBy: 'Qué lo canceló',
  settles: 'Qué canceló',
  nothingSettled: 'Nada imputado hasta este día.',
  columns: {
    position: 'Cuota',
    dueOn: 'Vencimiento',
    standing: 'Estado',
    overdue: 'Atraso',
    amount: 'Importe',
    pending: 'Pendiente',
    means: 'Valor',
    detail: 'Detalle',
    appliedOn: 'Fecha',
    other: 'Comprobante',
    otherAmount: 'En su moneda',
  },
  difference: (amount: string) => `Diferencia de cambio ${amount}`,
  atRate: (rate: string) => `a ${rate}`,
  settled: 'Saldada',
  instalmentOf: (position: number) => `Cuota ${position}`,
  certificate: (number: string) => `certificado ${number}`,
  chequeNumber: (number: string) => `n.º ${number}`,
  drawer: (cuit: string) => `librador ${cuit}`,
  lineIssued: (day: string) => `emitido ${day}`,
  linePayment: (day: string) => `pago ${day}`,
};

export const STATEMENT_TEXTS = {
  send: 'Enviar resumen',
  download: 'Descargar resumen',
  list: 'Resúmenes de cuenta emitidos',
  count: (count: number) => formatQuantity(count, 'resumen emitido', 'resúmenes emitidos'),
  none: 'Sin resúmenes emitidos',
  noneHelp: 'Los resúmenes que se envíen o descarguen quedan aquí, con su número y su PDF.',
  formats: {
    pending: (day: string) => `Pendientes al ${day}`,
    movements: (day: string) => `Movimientos al ${day}`,
  },
  wholeAccount: 'toda la cuenta',
  nothing: 'Sin saldo',
  notSent: (name: string) => `No enviado · emitido por ${name}`,
  pdf: (number: string) => `Descargar el PDF del resumen ${number}`,
  page: (number: string) => `Ver el resumen ${number}`,
  columns: {
    number: 'N.º',
    format: 'Resumen',
    balance: 'Saldo',
    sent: 'Enviado a',
    files: 'PDF',
  },
} as const;

export const LINE_TEXTS: Readonly<Record<ReceiptLine['kind'], string>> = {
  cash: 'Efectivo',
  transfer: 'Transferencia',
  card: 'Tarjeta',
  cheque: 'Cheque',
  echeq: 'E-cheq',
  withholding: 'Retención',
};

export const CHEQUE_TEXTS: Readonly<Record<NonNullable<ReceiptLine['chequeState']>, string>> = {
  held: 'En cartera',
  deposited: 'Depositado',
  cleared: 'Acreditado',
  rejected: 'Rechazado',
};
