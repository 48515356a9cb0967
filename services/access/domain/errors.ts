import { defineError } from '../../platform/http/errors.js';

/** One answer for an unknown user, a wrong password and a disabled user, so that none can be told apart. */
export const invalidCredentials = defineError(
  'access.invalid-credentials',
  401,
  'El correo o la contraseña no son correctos',
);
export const tooManyAttempts = defineError('access.too-many-attempts', 429, 'Demasiados intentos de ingreso');
export const passwordChangeRequired = defineError(
  'access.password-change-required',
  403,
  'Debe cambiar su contraseña',
);
export const sessionRequired = defineError(
  'access.session-required',
  403,
  'Esta acción necesita la sesión de una persona',
);
export const wrongCurrentPassword = defineError(
  'access.wrong-current-password',
  422,
  'La contraseña actual no es correcta',
);
export const userNotFound = defineError('access.user-not-found', 404, 'El usuario no existe');
export const roleNotFound = defineError('access.role-not-found', 404, 'El rol no existe');
export const tokenNotFound = defineError('access.token-not-found', 404, 'La clave de integración no existe');
export const emailTaken = defineError('access.email-taken', 409, 'Ya hay un usuario con ese correo');
export const lastAdministrator = defineError(
  'access.last-administrator',
  409,
  'Quedaría el sistema sin quien administre los usuarios',
);
export const scopeNotHeld = defineError(
  'access.scope-not-held',
  403,
  'No puede otorgar permisos que usted no tiene',
);
