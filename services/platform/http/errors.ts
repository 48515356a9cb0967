/** One field that is wrong: `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

export interface ErrorDefinition {
  /** Stable and English, `<domain>.<what>`; clients decide by it. */
  readonly code: string;
  readonly status: number;
  /** Spanish, the same for every occurrence. */
  readonly title: string;
}

/** Declares an error that an operation may answer; listed in its OpenAPI document. */
export function defineError(code: string, status: number, title: string): ErrorDefinition {
  return { code, status, title };
}

/** An expected failure, answered as problem+json. `detail` says in Spanish what happened and the way out. */
export class ApplicationError extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly detail: string,
    readonly extra: {
      errors?: FieldError[];
      headers?: Record<string, string>;
      members?: Record<string, unknown>;
    } = {},
  ) {
    super(`${definition.code}`);
  }
}

export const validationFailed = defineError('request.invalid', 400, 'Los datos enviados no son válidos');
export const malformedRequest = defineError('request.malformed', 400, 'El pedido no se puede leer');
export const unauthenticated = defineError('access.unauthenticated', 401, 'Debe iniciar sesión');
export const forbidden = defineError('access.forbidden', 403, 'No tiene permiso para esta acción');
export const csrfFailed = defineError('access.csrf', 403, 'El pedido no viene de esta pantalla');
export const notFound = defineError('request.not-found', 404, 'No se encontró lo pedido');
export const methodNotAllowed = defineError('request.method-not-allowed', 405, 'Método no permitido');
export const versionConflict = defineError(
  'request.version-conflict',
  412,
  'Otra persona cambió estos datos',
);
export const bodyTooLarge = defineError('request.too-large', 413, 'El pedido es demasiado grande');
export const unsupportedMediaType = defineError(
  'request.media-type',
  415,
  'Formato de contenido no admitido',
);
export const keyReused = defineError(
  'request.idempotency-key-reused',
  422,
  'La clave de idempotencia ya se usó con otros datos',
);
export const keyInProgress = defineError(
  'request.idempotency-key-in-progress',
  409,
  'El mismo pedido todavía se está procesando',
);
export const preconditionRequired = defineError(
  'request.if-match-required',
  428,
  'Falta la versión que se quiere cambiar',
);
export const tooManyRequests = defineError('request.too-many', 429, 'Demasiados pedidos');
export const internalError = defineError('server.error', 500, 'Ocurrió un error inesperado');
export const databaseUnavailable = defineError(
  'server.database-unavailable',
  503,
  'El sistema no está disponible por unos momentos',
);
