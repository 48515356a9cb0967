import { ApplicationError } from '../../platform/http/errors.js';
import { exportFetched, exportNotFound, exportsBusy as busy } from '../domain/errors.js';

/** After so many seconds it is worth asking again. */
const RETRY_SECONDS = '10';

export function exportsBusy(): ApplicationError {
  return new ApplicationError(
    busy,
    'Espere a que termine alguna de las que están en curso e intente de nuevo.',
    {
      headers: { 'retry-after': RETRY_SECONDS },
    },
  );
}

export function noSuchExport(): ApplicationError {
  return new ApplicationError(exportNotFound, 'Vuelva a exportar desde la lista de clientes.');
}

export function alreadyFetched(): ApplicationError {
  return new ApplicationError(exportFetched, 'Cada exportación se descarga una sola vez: vuelva a exportar.');
}
