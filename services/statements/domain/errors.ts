import { defineError } from '../../platform/http/errors.js';

export const companyMissing = defineError(
  'statements.company-missing',
  409,
  'Faltan los datos de la empresa que emite el resumen',
);
export const statementNotFound = defineError('statements.not-found', 404, 'No existe el resumen');
export const dayToCome = defineError('statements.day-to-come', 422, 'El día de los saldos todavía no llegó');
export const daysInverted = defineError(
  'statements.days-inverted',
  422,
  'Los movimientos empiezan después del día de los saldos',
);
export const noRecipients = defineError('statements.no-recipients', 422, 'El resumen no tiene destinatarios');
export const recipientRefused = defineError(
  'statements.recipient-refused',
  422,
  'No se puede enviar el resumen a alguno de los contactos',
);
export const sendingForbidden = defineError(
  'statements.sending-forbidden',
  403,
  'No tiene permiso para enviar correos',
);
