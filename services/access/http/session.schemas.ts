import { z } from 'zod';
import { daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { PASSWORD_MAX_LENGTH } from '../domain/password-policy.js';

const typedPassword = z.string().min(1).max(PASSWORD_MAX_LENGTH);

/** Not checked to be an e-mail: the answer to a mistyped one is the same as to an unknown one. */
const typedEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254)
  .regex(/^\P{Cc}*$/u);

export const signInSchema = z
  .strictObject({ email: typedEmail, password: typedPassword })
  .meta({ id: 'SignInRequest' });

export const changePasswordSchema = z
  .strictObject({ currentPassword: typedPassword, newPassword: typedPassword })
  .meta({ id: 'ChangePasswordRequest' });

export const sessionSchema = z
  .object({
    user: z.object({
      id: uuidSchema,
      name: z.string(),
      email: z.string(),
      role: z.string(),
      roleLabel: z.string().meta({ description: 'Nombre del rol, en castellano' }),
      mustChangePassword: z
        .boolean()
        .meta({ description: 'Sólo puede cambiar su contraseña hasta que lo haga' }),
    }),
    permissions: z.array(z.string()),
    csrfToken: z.string().meta({ description: 'Va en X-CSRF-Token en todo pedido que cambie algo' }),
    today: daySchema.meta({ description: 'Hoy en Buenos Aires' }),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionSchema>;
