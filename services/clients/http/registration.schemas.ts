import { z } from 'zod';
import { clientCodeSchema, daySchema, lineSchema } from '../../platform/http/common-schemas.js';
import { editableFields } from './edit-client.schema.js';

const accountInput = z.int().min(0).max(999_999);
const subaccountInput = z.int().min(0).max(99);

export const registerClientSchema = z
  .strictObject({
    ...editableFields,
    legalName: editableFields.legalName.unwrap(),
    contributorType: editableFields.contributorType.unwrap().unwrap(),
    account: accountInput.nullish().describe('Cuenta existente; sin ella, la próxima libre desde 900000.'),
    subaccount: subaccountInput.nullish().describe('Sin ella, la primera libre de la cuenta.'),
  })
  .meta({ id: 'RegisterClient' });
export type RegisterClientBody = z.infer<typeof registerClientSchema>;

export const freeSubaccountQuerySchema = z.strictObject({
  account: z.coerce.number().int().min(0).max(999_999),
});
export type FreeSubaccountQuery = z.infer<typeof freeSubaccountQuerySchema>;

export const freeSubaccountSchema = z
  .object({
    account: z.int(),
    firstCode: clientCodeSchema.describe('El primer cliente de la cuenta.'),
    subaccount: z.int().nullable().describe('La primera subcuenta libre; nula si están todas tomadas.'),
  })
  .meta({ id: 'FreeSubaccount' });

export const duplicatesQuerySchema = z.strictObject({
  document: lineSchema(200).optional().describe('Número de documento, con o sin guiones.'),
  name: lineSchema(200).optional().describe('Razón social.'),
  except: clientCodeSchema.optional().describe('El cliente que se está editando.'),
});
export type DuplicatesQuery = z.infer<typeof duplicatesQuerySchema>;

export const duplicatesSchema = z
  .object({
    items: z.array(
      z.object({
        code: clientCodeSchema,
        legalName: z.string(),
        documentType: z.int().nullable(),
        documentNumber: z.string().nullable(),
        city: z.string().nullable(),
        province: z.int().nullable(),
        cancelledOn: daySchema.nullable(),
        match: z.enum(['document', 'name']).describe('Por qué aparece.'),
      }),
    ),
  })
  .meta({ id: 'ClientDuplicates' });
