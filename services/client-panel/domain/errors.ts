import { defineError } from '../../platform/http/errors.js';

export const figuresForbidden = defineError(
  'client-panel.figures-forbidden',
  403,
  'No tiene permiso para ver importes',
);
