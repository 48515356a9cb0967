import { formatDay, formatInstant } from '@panel/mfe-kit';

export const TEXTS = {
  title: 'Datos administrativos',
  collapse: 'Contraer datos administrativos',
  expand: 'Desplegar datos administrativos',
  sendMail: 'Enviar correo electrónico',
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
