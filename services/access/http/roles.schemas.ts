import { z } from 'zod';
import { permissionsInput } from './inputs.js';

export const roleKeySchema = z
  .string()
  .regex(/^[a-z][a-z-]{0,40}$/)
  .meta({ description: 'Clave de un rol, por ejemplo `supervision`' });

export const roleSchema = z
  .object({ key: z.string(), label: z.string(), permissions: z.array(z.string()), version: z.int() })
  .meta({ id: 'Role' });
export const rolesSchema = z.object({ items: z.array(roleSchema) }).meta({ id: 'Roles' });
export const editRoleSchema = z
  .strictObject({ permissions: permissionsInput })
  .meta({ id: 'EditRoleRequest' });
