import { defineError } from '../../platform/http/errors.js';

export const figuresForbidden = defineError(
  'client-panel.figures-forbidden',
  403,
  'No tiene permiso para ver importes',
);

export const viewNotFound = defineError('client-panel.view-not-found', 404, 'La vista ya no existe');
export const viewNameTaken = defineError(
  'client-panel.view-name-taken',
  409,
  'Ya tiene una vista con ese nombre',
);
export const viewNotYours = defineError('client-panel.view-not-yours', 403, 'La vista es de otra persona');
export const viewNotShared = defineError('client-panel.view-not-shared', 409, 'La vista no está compartida');

export const exportNotFound = defineError('client-panel.export-not-found', 404, 'La exportación no existe');
export const exportFetched = defineError(
  'client-panel.export-fetched',
  409,
  'La exportación ya se descargó o se canceló',
);
export const exportsBusy = defineError(
  'client-panel.exports-busy',
  429,
  'Hay demasiadas exportaciones en curso',
);
