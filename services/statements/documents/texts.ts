import type { MovementType } from '../../accounts/public.js';
import type { Currency } from '../domain/snapshot.js';

/** The words of the statement, wherever it is read. */
export const TEXTS = {
  title: 'Resumen de cuenta',
  draft: 'Borrador',
  number: (number: string) => `N.º ${number}`,
  notValid: 'Documento no válido como factura',
  issuedAt: 'Emisión',
  asOf: 'Saldos al',
  dataAsOf: 'Datos del sistema al',
  from: 'Movimientos desde',
  client: 'Cliente',
  scope: 'Alcance',
  subaccount: (code: string) => `Esta subcuenta (${code})`,
  account: (codes: string) => `Toda la cuenta (${codes})`,
  condition: 'Condición IVA',
  address: 'Domicilio',
  grossIncome: (number: string) => `IIBB ${number}`,
  activityStart: (day: string) => `Inicio de actividades ${day}`,
  collections: (contact: string) => `Cobranzas: ${contact}`,
  amountsIn: (currency: string) => `Importes en ${currency}`,
  pendingTitle: 'Comprobantes pendientes',
  movementsTitle: 'Movimientos',
  onAccountTitle: 'A cuenta (pagos y créditos sin imputar)',
  ageingTitle: 'Antigüedad de saldos',
  chequesTitle: 'Cheques no acreditados (informativo: ya descontados del saldo)',
  opening: 'Saldo anterior',
  totals: 'Totales',
  balance: 'Saldo',
  favour: 'Saldo a favor del cliente',
  pending: 'Total pendiente',
  onAccount: 'A cuenta',
  overdue: 'Vencido',
  instalment: (position: number, count: number) => `Cuota ${position} de ${count}`,
  purchaseOrder: (number: string) => `OC ${number}`,
  subaccountOf: (code: string) => `Subcuenta ${code}`,
  nothingPending: (day: string) => `No hay comprobantes pendientes al ${day}.`,
  noMovements: (day: string) => `No hay movimientos ni comprobantes pendientes al ${day}.`,
  howToPay: 'Cómo pagar',
  bank: 'Banco',
  holder: 'Titular',
  cuit: 'CUIT',
  cbu: 'CBU',
  alias: 'Alias CBU',
  currency: 'Moneda',
  reportPayment: 'Para informar un pago',
  withholdings: 'Certificados de retención',
  dollarRule: 'Pagos en dólares',
  cbuWarning: (phone: string) =>
    `Confirme por teléfono cualquier cambio de CBU antes de pagar${phone ? `: ${phone}` : ''}.`,
  alreadyPaid: 'Si ya pagó, desestime este aviso.',
  page: (page: number, pages: number) => `Página ${page} de ${pages}`,
} as const;

export const CURRENCY_NAMES: Readonly<Record<Currency, string>> = {
  ARS: 'pesos',
  USD: 'dólares estadounidenses',
  EUR: 'euros',
};

/** What a movement is, when it is not simply its voucher. */
export const MOVEMENT_NAMES: Readonly<Record<Exclude<MovementType, 'voucher'>, string>> = {
  application: 'Imputación',
  'application-annulment': 'Imputación anulada',
  annulment: 'Anulación',
};

export const AGEING_NAMES = {
  notDue: 'A vencer',
  d1to30: '1 a 30 días',
  d31to60: '31 a 60 días',
  d61to90: '61 a 90 días',
  d91to120: '91 a 120 días',
  over120: 'Más de 120 días',
} as const;
