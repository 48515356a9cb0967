import { z } from 'zod';
import { instantSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { pageOf } from '../../platform/http/paging.js';
import { emailInput, nameInput } from './inputs.js';
import { roleKeySchema } from './roles.schemas.js';

export const createUserSchema = z
  .strictObject({ email: emailInput, name: nameInput, role: roleKeySchema })
  .meta({ id: 'CreateUserRequest' });

export const editUserSchema = z
  .strictObject({ name: nameInput.optional(), role: roleKeySchema.optional() })
  .meta({ id: 'EditUserRequest' });

export const userSchema = z
  .object({
    id: uuidSchema,
    email: z.string(),
    name: z.string(),
    role: z.string(),
    roleLabel: z.string(),
    state: z.enum(['active', 'disabled']),
    mustChangePassword: z.boolean(),
    lastAccessAt: instantSchema.nullable(),
    openSessions: z.int(),
    version: z.int(),
  })
  .meta({ id: 'User' });

export const userPageSchema = pageOf(userSchema, 'UserPage');

const oneTimePassword = z.string().meta({ description: 'Se muestra esta única vez' });
export const createdUserSchema = z.object({ user: userSchema, oneTimePassword }).meta({ id: 'CreatedUser' });
export const resetPasswordSchema = z.object({ oneTimePassword }).meta({ id: 'ResetPassword' });
