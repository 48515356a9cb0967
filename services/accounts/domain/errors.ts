import { defineError } from '../../platform/http/errors.js';

export const voucherNotFound = defineError('accounts.voucher-not-found', 404, 'El comprobante no existe');
export const voucherFileNotFound = defineError(
  'accounts.voucher-file-not-found',
  404,
  'El comprobante no tiene PDF',
);
export const figuresForbidden = defineError(
  'accounts.figures-forbidden',
  403,
  'No tiene permiso para ver importes',
);
export const exportsBusy = defineError('accounts.exports-busy', 429, 'Hay demasiadas exportaciones en curso');
export const overrideInForce = defineError(
  'accounts.override-in-force',
  409,
  'El cliente ya tiene una autorización de excepción vigente',
);
export const overrideEnded = defineError(
  'accounts.override-ended',
  409,
  'Esa autorización ya no está vigente',
);
export const overrideNotFound = defineError(
  'accounts.override-not-found',
  404,
  'No existe esa autorización de excepción',
);
export const overrideRulesBroken = defineError(
  'accounts.override-rules-broken',
  422,
  'La autorización no cumple las reglas',
);
