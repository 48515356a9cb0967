import { z } from 'zod';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { clientCodeSchema, instantSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CLIENT_FIELD_NAMES } from '../domain/client-fields.js';
import { MASS_CHANGE_STATES, OMISSION_REASONS, OUTCOMES } from '../domain/mass-change.js';
import { addressFields, editableFields } from './edit-client.schema.js';

const { branch, salesperson, industry, notes } = editableFields;
const { city, postalCode, province, country } = addressFields;
const contributorType = z
  .int()
  .refine(
    (type) => CONTRIBUTOR_TYPES.some(({ id, offered }) => id === type && offered),
    'Elija un tipo vigente.',
  )
  .nullable()
  .optional();

/** Absent stays as it is, null empties. */
export const assignmentSchema = z
  .strictObject({
    contributorType,
    branch,
    salesperson,
    industry,
    city,
    postalCode,
    province,
    country,
    notes,
  })
  .refine((fields) => Object.keys(fields).length > 0, 'Elija al menos un dato.')
  .meta({ id: 'Assignment', minProperties: 1 });

const fieldSchema = z.enum(CLIENT_FIELD_NAMES);
const valueSchema = z.union([z.string(), z.number(), z.array(z.string())]).nullable();
const fieldValueSchema = z.object({
  field: fieldSchema,
  value: z.union([z.string(), z.number()]).nullable(),
});
const reasonSchema = z
  .enum(OMISSION_REASONS)
  .nullable()
  .describe('Por qué quedó como estaba; `origin`: el dato es del sistema que registró al cliente.');
const counts = {
  total: z.int().describe('Clientes elegidos.'),
  changed: z.int(),
  same: z.int().describe('Ya tenían esos valores.'),
  omitted: z.int().describe('No se pueden modificar; `reason` dice por qué.'),
};

export const massChangePreviewSchema = z
  .object({
    fingerprint: z.string().describe('Identifica a los clientes vistos; se envía al confirmar.'),
    ...counts,
    groups: z.array(
      z.object({
        outcome: z.enum(OUTCOMES),
        reason: reasonSchema,
        clients: z.int(),
        examples: z
          .array(
            z.object({
              code: clientCodeSchema,
              legalName: z.string(),
              fields: z.array(fieldSchema),
              before: z.array(fieldValueSchema),
            }),
          )
          .describe('Hasta 50.'),
      }),
    ),
  })
  .meta({ id: 'MassChangePreview' });

export const massChangeSchema = z
  .object({
    id: uuidSchema,
    state: z.enum(MASS_CHANGE_STATES),
    fields: z.array(fieldValueSchema).describe('Los valores asignados; en un deshacer, los que se quitan.'),
    undoes: uuidSchema.nullable().describe('La asignación que esta deshace.'),
    undoneBy: uuidSchema.nullable(),
    undoable: z.boolean(),
    done: z.int().describe('Clientes procesados.'),
    ...counts,
    author: z.string(),
    requestedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'MassChange' });

export const massChangeResultsSchema = z
  .object({
    items: z.array(
      z.object({
        code: clientCodeSchema,
        legalName: z.string(),
        outcome: z.enum(OUTCOMES),
        reason: reasonSchema,
        fields: z.array(fieldSchema).describe('De qué datos se trata.'),
        changes: z.array(z.object({ field: fieldSchema, before: valueSchema, after: valueSchema })),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'MassChangeResults' });

export const resultsQuerySchema = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  outcome: z.enum(OUTCOMES).optional(),
});
export type ResultsQuery = z.infer<typeof resultsQuerySchema>;
