import { defineError } from '../../platform/http/errors.js';

export const contactNotAllowed = defineError(
  'messaging.contact-not-allowed',
  422,
  'No se puede escribir a alguno de los contactos',
);
export const attachmentsTooLarge = defineError(
  'messaging.attachments-too-large',
  422,
  'Los adjuntos son demasiado grandes',
);
export const messageNotFound = defineError('messaging.message-not-found', 404, 'No existe el mensaje');
export const attachmentNotFound = defineError('messaging.attachment-not-found', 404, 'No existe el adjunto');
export const contentForbidden = defineError(
  'messaging.content-forbidden',
  403,
  'No tiene permiso para ver los importes de este mensaje',
);
export const deliveryNotFound = defineError('messaging.delivery-not-found', 404, 'No existe el envío');
export const deliveryNotCancellable = defineError(
  'messaging.delivery-not-cancellable',
  409,
  'El envío ya no se puede cancelar',
);
export const deliveryNotResendable = defineError(
  'messaging.delivery-not-resendable',
  409,
  'El envío no se puede repetir en este estado',
);
export const deliveryAlreadyResent = defineError(
  'messaging.delivery-already-resent',
  409,
  'El envío ya se repitió',
);
export const deliveryNotHeld = defineError('messaging.delivery-not-held', 409, 'El envío no está retenido');
