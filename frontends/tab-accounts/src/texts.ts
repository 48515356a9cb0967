import { formatDay, formatInstant, formatQuantity } from '@panel/mfe-kit';
import type { Ageing, PendingVoucher } from './api';

export const TEXTS = {
  asOf: 'Saldos al',
  today: 'Hoy',
  vouchers: (day: string) => `Comprobantes pendientes al ${formatDay(day)}`,
  count: (count: number) => formatQuantity(count, 'comprobante pendiente', 'comprobantes pendientes'),
  dataAsOf: (instant: string) => `Datos del sistema al ${formatInstant(instant)}`,
  empty: 'Sin comprobantes pendientes',
  emptyHelp: (day: string) => `El cliente no tiene deuda ni créditos sin imputar al ${formatDay(day)}.`,
  withoutFigures: 'Los importes se ven con el permiso correspondiente.',
  refreshFailed: 'No se pudo actualizar: se muestran los últimos datos recibidos.',
  columns: {
    label: 'Comprobante',
    issuedOn: 'Emisión',
    dueOn: 'Vencimiento',
    overdue: 'Estado',
    instalment: 'Cuota',
    amount: 'Importe',
    pending: 'Pendiente',
    currency: 'Moneda',
  },
  instalment: (position: number, count: number) => `${position} de ${count}`,
  totals: (currency: string) => `Saldos en ${CURRENCY_NAMES[currency] ?? currency}`,
  balance: 'Saldo',
  inFavour: 'Saldo a favor del cliente',
  overdue: 'Vencido',
  pendingDebits: 'Total pendiente',
  onAccount: 'A cuenta',
  ageing: 'Antigüedad de saldos',
};

const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  ARS: 'pesos',
  USD: 'dólares',
  EUR: 'euros',
};

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
export function standingOf({ side, daysOverdue }: PendingVoucher): {
  label: string;
  tone: 'neutral' | 'danger';
} {
  if (side === 'credit') return { label: 'A cuenta', tone: 'neutral' };
  if (daysOverdue > 0)
    return { label: `Vencido: ${formatQuantity(daysOverdue, 'día', 'días')}`, tone: 'danger' };
  return { label: 'A vencer', tone: 'neutral' };
}
