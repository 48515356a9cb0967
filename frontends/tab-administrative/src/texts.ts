import { formatDay, formatInstant, formatMonth, formatMoney, formatQuantity } from '@panel/mfe-kit';

import type { MonthBilling } from './billing-api';

export const TEXTS = {
  title: 'Datos administrativos',
  collapse: 'Contraer datos administrativos',
  expand: 'Desplegar datos administrativos',
  sendMail: 'Enviar correo electrónico',
  statement: 'Enviar o descargar el resumen de cuenta',
  record: {
    menu: 'Acciones de la ficha',
    edit: 'Editar ficha…',
    newSubaccount: 'Nueva subcuenta…',
    cancel: 'Cancelar cliente…',
    reactivate: 'Reactivar cliente…',
    history: 'Historial de cambios',
  },
  shortcutGroup: 'Panel del cliente',
  refreshFailed: 'No se pudo actualizar: se muestran los últimos datos recibidos.',
  balance: 'Saldo',
  inFavour: 'Saldo a favor',
  overdue: 'Vencido',
  source: (instant: string | null, origin: string) =>
    origin === 'panel'
      ? 'Registrado en el panel'
      : `${instant === null ? 'Sin fecha de los datos' : `datos al ${formatInstant(instant)}`} · ${origin}`,
  cancelled: (day: string, reason: string | null) =>
    [formatDay(day), reason].filter((part) => part !== null).join(' · '),
  latestContacts: 'Últimos contactos',
  noContacts: 'Sin contactos registrados',
  credit: {
    title: 'Datos financieros y crediticios',
    days: (count: number) => `${count} ${count === 1 ? 'día' : 'días'} de atraso`,
    limit: 'Límite de crédito',
    noLimit: 'Sin límite',
    cashOnly: 'Sólo contado',
    wholeAccount: 'toda la cuenta',
    terms: 'Condición de venta',
    cash: 'Contado',
    termDays: (days: number) => `${days} días`,
    block: 'Bloqueado',
    noReason: 'Sin motivo registrado',
    until: (day: string) => `hasta el ${day}`,
    exception: ({ grantedBy, expiresOn, reason }: { grantedBy: string; expiresOn: string; reason: string }) =>
      `por excepción de ${grantedBy} hasta el ${formatDay(expiresOn)}: ${reason}`,
  },
  billing: {
    title: 'Facturación',
    span: 'Meses',
    months: (count: string) => `${count} meses`,
    currency: 'Moneda',
    scope: 'Alcance',
    subaccount: 'Esta subcuenta',
    account: (count: number) => `Toda la cuenta (${count})`,
    asTable: 'Ver como tabla',
    asChart: 'Ver como gráfico',
    chart: (currency: string) => `Facturación por mes en ${currencyName(currency)}`,
    table: (currency: string, from: string, until: string) =>
      `Facturación por mes en ${currencyName(currency)}, de ${formatMonth(from)} a ${formatMonth(until)}`,
    help: 'Flechas: recorrer los meses. Enter: ver los comprobantes.',
    bar: ({ month, net, vouchers }: MonthBilling) =>
      `${formatMonth(month)}: ${formatMoney(net)}, ${voucherCount(vouchers)}`,
    columns: {
      month: 'Mes',
      invoiced: 'Facturado',
      credited: 'Notas de crédito',
      net: 'Neto',
      vouchers: 'Comprobantes',
    },
    allMonths: 'Total',
    total: (months: number) => `Total de ${months} meses`,
    empty: 'Sin facturación en el período.',
    observed: (count: number) =>
      `${formatQuantity(count, 'comprobante observado', 'comprobantes observados')} no se ${count === 1 ? 'cuenta' : 'cuentan'}`,
    observedTitle: 'Comprobantes observados que no se cuentan',
    vouchersOf: (month: string, currency: string) =>
      `Comprobantes de ${formatMonth(month)} en ${currencyName(currency)}`,
    noVouchers: 'Sin comprobantes en el mes.',
    back: 'Volver',
    more: 'Mostrar más',
    voucher: {
      label: 'Comprobante',
      issuedOn: 'Fecha',
      amount: 'Importe',
      marks: 'Observaciones',
      subaccount: 'Subcuenta',
    },
    shortcuts: {
      group: 'Facturación',
      move: 'Recorrer los meses',
      open: 'Ver los comprobantes del mes',
      back: 'Volver a los meses',
    },
  },
  facts: {
    tradeName: 'Nombre de fantasía (alias)',
    contributorType: 'Condición frente al IVA',
    address: 'Domicilio',
    phones: 'Teléfonos',
    emails: 'Correos electrónicos',
    salesperson: 'Vendedor',
    branch: 'Sucursal',
    industry: 'Rubro',
    registeredOn: 'Alta',
    cancelledOn: 'Cancelación',
    services: 'Servicios vigentes',
    notes: 'Notas',
  },
};

function currencyName(currency: string): string {
  return CURRENCY_NAMES[currency] ?? currency;
}

const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  ARS: 'pesos',
  USD: 'dólares',
  EUR: 'euros',
};

function voucherCount(count: number): string {
  return count === 0 ? 'sin comprobantes' : formatQuantity(count, 'comprobante', 'comprobantes');
}
