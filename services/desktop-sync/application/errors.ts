import { ApplicationError, defineError, type ErrorDefinition } from '../../platform/http/errors.js';

const UNUSABLE = 422;

export const sourceNotFound = defineError(
  'desktop-sync.source-not-found',
  404,
  'No se encontró lo que se quiere importar',
);
export const noFiles = defineError('desktop-sync.no-files', UNUSABLE, 'No hay archivos para importar');
export const ambiguousFile = defineError(
  'desktop-sync.ambiguous-file',
  UNUSABLE,
  'Hay dos archivos con el mismo nombre',
);
export const unknownFile = defineError(
  'desktop-sync.unknown-file',
  UNUSABLE,
  'El archivo no es de la carpeta de intercambio',
);
export const unknownProfile = defineError('desktop-sync.unknown-profile', UNUSABLE, 'No existe ese perfil');
export const missingColumn = defineError(
  'desktop-sync.missing-column',
  UNUSABLE,
  'Faltan columnas obligatorias',
);
export const brokenEncoding = defineError(
  'desktop-sync.broken-encoding',
  UNUSABLE,
  'El archivo tiene texto dañado',
);
export const foreignDates = defineError(
  'desktop-sync.foreign-dates',
  UNUSABLE,
  'Las fechas están en otro orden',
);
export const tooManyDuplicates = defineError(
  'desktop-sync.too-many-duplicates',
  UNUSABLE,
  'El archivo repite demasiadas claves',
);
export const badManifest = defineError(
  'desktop-sync.bad-manifest',
  UNUSABLE,
  'El manifiesto no se puede usar',
);
export const changedMeanwhile = defineError(
  'desktop-sync.changed-meanwhile',
  409,
  'El archivo cambió durante la importación',
);
export const importBusy = defineError(
  'desktop-sync.import-in-progress',
  409,
  'Hay otra importación en curso',
);
export const runTakenOver = defineError(
  'desktop-sync.run-taken-over',
  409,
  'Otro proceso retomó esta importación',
);

/** Input that cannot be imported at all; `detail` is Spanish and says the way out. */
export function refuse(definition: ErrorDefinition, detail: string): ApplicationError {
  return new ApplicationError(definition, detail);
}
