import { defineError } from '../../platform/http/errors.js';

export const clientNotFound = defineError('clients.not-found', 404, 'No existe un cliente con ese código');
export const fieldLocked = defineError(
  'clients.field-locked',
  409,
  'Hay datos que no se modifican en el panel',
);
export const rulesBroken = defineError('clients.rules-broken', 422, 'Los datos no cumplen las reglas');
