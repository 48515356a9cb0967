import { formatDay, formatInstant } from '@panel/mfe-kit';

export const TEXTS = {
  title: 'Datos administrativos',
  collapse: 'Contraer datos administrativos',
  expand: 'Desplegar datos administrativos',
  sendMail: 'Enviar correo electrónico',
  shortcutGroup: 'Panel del cliente',
  refreshFailed: 'No se pudo actualizar: se muestran los últimos datos recibidos.',
  standingFailed: 'No se pudieron cargar los saldos.',
  retry: 'Reintentar',
  balance: 'Saldo',
  inFavour: 'Saldo a favor',
  overdue: 'Vencido',
  source: (instant: string | null, origin: string) =>
    `${instant === null ? 'Sin fecha de los datos' : `datos al ${formatInstant(instant)}`} · ${origin}`,
  cancelled: (day: string, reason: string | null) =>
    [formatDay(day), reason].filter((part) => part !== null).join(' · '),
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
    notes: 'Notas',
  },
};
