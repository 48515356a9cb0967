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
