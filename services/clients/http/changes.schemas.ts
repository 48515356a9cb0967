import { z } from 'zod';
import { instantSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CHANGE_KINDS } from '../domain/client-change.js';
import { CLIENT_FIELD_NAMES } from '../domain/client-fields.js';

const LARGEST_PAGE = 200;
const fieldSchema = z.enum(CLIENT_FIELD_NAMES).meta({ id: 'ClientField' });

export const changesQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
  field: fieldSchema.optional().describe('Sólo los cambios de este dato.'),
});
export type ChangesQueryInput = z.infer<typeof changesQuerySchema>;

const valueSchema = z.union([z.string(), z.int(), z.array(z.string())]).nullable();

const changeSchema = z
  .object({
    id: uuidSchema,
    kind: z.enum(CHANGE_KINDS),
    occurredAt: instantSchema,
    author: z.object({
      kind: z.enum(['user', 'token', 'import']),
      name: z.string().nullable().describe('Nulo en una importación.'),
    }),
    reason: z.string().nullable(),
    undoes: uuidSchema.nullable().describe('El cambio que este deshizo.'),
    undoneBy: uuidSchema.nullable().describe('El cambio que deshizo a este.'),
    undoable: z.boolean().describe('Nadie lo deshizo y sus datos siguen como los dejó.'),
    fields: z.array(z.object({ field: fieldSchema, before: valueSchema, after: valueSchema })),
  })
  .meta({ id: 'ClientChange' });

export const changePageSchema = z
  .object({ items: z.array(changeSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ClientChangePage' });
