import { defineError } from '../../platform/http/errors.js';

export const clientNotFound = defineError('clients.not-found', 404, 'No existe un cliente con ese código');
export const accountNotFound = defineError('clients.account-not-found', 404, 'No existe esa cuenta');
export const changeNotFound = defineError(
  'clients.change-not-found',
  404,
  'No existe ese cambio en el historial',
);
export const fieldLocked = defineError(
  'clients.field-locked',
  409,
  'Hay datos que no se modifican en el panel',
);
export const codeTaken = defineError('clients.code-taken', 409, 'Otro cliente ya tiene ese código');
export const codesExhausted = defineError('clients.codes-exhausted', 409, 'No quedan códigos libres');
export const changeNotUndoable = defineError(
  'clients.change-not-undoable',
  409,
  'Ese cambio ya no se puede deshacer',
);
export const rulesBroken = defineError('clients.rules-broken', 422, 'Los datos no cumplen las reglas');

export const massChangeNotFound = defineError(
  'clients.mass-change-not-found',
  404,
  'No existe esa asignación',
);
export const massChangeNotUndoable = defineError(
  'clients.mass-change-not-undoable',
  409,
  'Esa asignación no se puede deshacer',
);
export const selectionChanged = defineError(
  'clients.selection-changed',
  409,
  'Los clientes elegidos ya no son los mismos',
);
export const nobodyChosen = defineError('clients.nobody-chosen', 422, 'No hay clientes elegidos');
