import { defineError } from '../../platform/http/errors.js';

export const voucherNotFound = defineError('accounts.voucher-not-found', 404, 'El comprobante no existe');
