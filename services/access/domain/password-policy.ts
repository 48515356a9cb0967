export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;

export interface PasswordProblem {
  code: 'too-short' | 'too-long' | 'contains-email' | 'repetitive';
  detail: string;
}

/** The same password typed on two keyboards may differ in code points; it is compared in one normal form. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** What is wrong with a password that somebody chooses for the account of `email`; undefined when nothing is. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  const normal = normalizePassword(password);
  if (normal.length < PASSWORD_MIN_LENGTH) {
    return { code: 'too-short', detail: `Use al menos ${PASSWORD_MIN_LENGTH} caracteres.` };
  }
  if (normal.length > PASSWORD_MAX_LENGTH) {
    return { code: 'too-long', detail: `Use como máximo ${PASSWORD_MAX_LENGTH} caracteres.` };
  }
  if (normal.toLowerCase().includes(email.toLowerCase())) {
    return { code: 'contains-email', detail: 'No use su dirección de correo como contraseña.' };
  }
  if (new Set(normal).size < 5) {
    return { code: 'repetitive', detail: 'Use más caracteres distintos.' };
  }
  return undefined;
}
