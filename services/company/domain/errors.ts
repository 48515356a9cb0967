import { defineError } from '../../platform/http/errors.js';

export const profileMissing = defineError(
  'company.profile-missing',
  404,
  'Todavía no se cargaron los datos de la empresa',
);
export const rulesBroken = defineError('company.rules-broken', 422, 'Los datos no cumplen las reglas');
export const logoMissing = defineError('company.logo-missing', 404, 'La empresa no tiene logo');
export const logoUnusable = defineError('company.logo-unusable', 422, 'La imagen no sirve de logo');
export const holidayNotFound = defineError('company.holiday-not-found', 404, 'Ese día no es feriado');
