import { CREDIT_TEXTS, formatDay, formatInstant, formatMoney, type CreditState } from '@panel/mfe-kit';

export const CREDIT = {
  title: 'Datos financieros y crediticios',
  open: 'Datos financieros',
  close: 'Cerrar',

  state: 'Estado crediticio',
  byRules: (state: CreditState) => `Según las reglas: ${CREDIT_TEXTS[state].label}`,
  byException: 'por excepción',
  reasons: 'Motivos',
  noReasons: 'Ninguna regla pone reparos.',
  vouchers: 'Comprobantes que lo sostienen',
  more: (shown: number, total: number) => `y ${total - shown} más`,
  all: 'Ver todos',
  days: (days: number) => (days === 1 ? '1 día' : `${days} días`),
  due: (days: number, dueOn: string) =>
    days === 0
      ? `vence el ${formatDay(dueOn)}`
      : `venció el ${formatDay(dueOn)}, ${days} ${days === 1 ? 'día' : 'días'} de atraso`,

  account: 'Cuenta',
  balance: 'Saldo',
  overdue: 'Vencido',
  onAccount: 'A cuenta',
  currency: 'Moneda',
  noFigures: 'No tiene permiso para ver importes.',
  noAccount: 'Sin movimientos.',

  conditions: 'Condiciones',
  grace: 'Días de gracia',
  maximum: 'Atraso máximo',
  smallDebts: 'Tolerancia',
  smallDebtsText: (amounts: readonly Parameters<typeof formatMoney>[0][]) =>
    amounts.map(formatMoney).join(' · '),
  notBlocked: 'No',
  ofErp: 'Las condiciones se cambian en CRISTAL Desktop.',

  override: 'Autorización de excepción',
  overrideHint: 'El estado queda en regla hasta el día que se indique, digan lo que digan las reglas.',
  noOverride: 'Sin autorización vigente.',
  inForce: (until: string) => `Vigente hasta el ${formatDay(until)} inclusive`,
  grantedBy: (who: string, when: string) => `${who}, ${formatInstant(when)}`,
  grant: 'Autorizar excepción',
  reason: 'Motivo',
  expiresOn: 'Último día',
  expiresHint: (last: string) => `Inclusive; a lo sumo el ${formatDay(last)}.`,
  reasonMissing: 'Escriba el motivo.',
  dayMissing: 'Escriba el último día como dd/mm/aaaa.',
  granted: (until: string) => `Se autorizó la excepción hasta el ${formatDay(until)}.`,
  revoke: 'Revocar',
  revokeReason: 'Por qué se revoca',
  confirmRevoke: 'Revocar autorización',
  keep: 'No revocar',
  revoked: 'Se revocó la autorización: vale otra vez el estado de las reglas.',

  history: 'Historial de autorizaciones',
  noHistory: 'Nunca hubo autorizaciones.',
  states: { 'in-force': 'Vigente', expired: 'Vencida', revoked: 'Revocada' },
  span: (from: string, until: string) => `${formatDay(from)} a ${formatDay(until)}`,
  revokedBy: (who: string, when: string, reason: string) =>
    `Revocada por ${who}, ${formatInstant(when)}: ${reason}`,
  moreHistory: 'Ver más',
} as const;
