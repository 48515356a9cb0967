import { z } from 'zod';
import {
  businessDaySchema,
  clientCodeSchema,
  daySchema,
  instantSchema,
  lineSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { CLIENT_FIELD_NAMES } from '../domain/client-fields.js';
import { LOCK_REASONS } from '../domain/locked-fields.js';

export const clientSchema = z
  .object({
    code: clientCodeSchema,
    legalName: z.string(),
    tradeName: z.string().describe('Nombre de fantasía; la razón social si no tiene.'),
    contributorType: z.int().nullable().describe('Condición frente al IVA, tabla de la RG 5616.'),
    documentType: z.int().nullable().describe('Tipo de documento de ARCA; 80 es CUIT.'),
    documentNumber: z.string().nullable(),
    branch: z.string().nullable(),
    address: z.object({
      street: z.string().nullable(),
      streetNumber: z.string().nullable(),
      floor: z.string().nullable(),
      apartment: z.string().nullable(),
      city: z.string().nullable(),
      postalCode: z.string().nullable(),
      province: z.int().nullable().describe('Código de provincia de ARCA; 0 es CABA.'),
      country: z.string().nullable(),
    }),
    phones: z.array(z.string()),
    emails: z.array(z.string()),
    salesperson: z.string().nullable(),
    industry: z.string().nullable(),
    registeredOn: daySchema.nullable(),
    cancelledOn: daySchema.nullable(),
    cancellationReason: z.string().nullable(),
    notes: z.string().nullable(),
    observations: z.array(z.string()).describe('Reglas que los datos importados no cumplen.'),
    lockedFields: z
      .array(z.object({ field: z.enum(CLIENT_FIELD_NAMES), reason: z.enum(LOCK_REASONS) }))
      .describe('Datos que no se editan: `origin`, los trae el sistema de origen; `cuit`, ya asignado.'),
    origin: z.string().describe('Sistema que registró al cliente.'),
    externalId: z.string(),
    dataAsOf: instantSchema
      .nullable()
      .describe('Momento al que corresponden los datos del sistema de origen.'),
    version: z.int(),
  })
  .meta({ id: 'Client' });

export const changedClientSchema = z
  .object({
    client: clientSchema,
    changeId: uuidSchema.nullable().describe('El cambio en el historial; nulo si no había nada que cambiar.'),
  })
  .meta({ id: 'ChangedClient' });

const reasonInput = lineSchema(500).describe('Queda en el historial.');
export const cancellationSchema = z
  .strictObject({
    on: businessDaySchema.describe('Primer día en que el cliente está cancelado; puede ser futuro.'),
    reason: reasonInput,
  })
  .meta({ id: 'Cancellation' });
export type CancellationBody = z.infer<typeof cancellationSchema>;

export const reactivationSchema = z.strictObject({ reason: reasonInput }).meta({ id: 'Reactivation' });
export type ReactivationBody = z.infer<typeof reactivationSchema>;

export const contactSchema = z
  .object({
    id: uuidSchema,
    fullName: z.string(),
    position: z.string().nullable(),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    receivesStatements: z.boolean(),
    receivesInvoices: z.boolean(),
    receivesTechnicalNotices: z.boolean(),
    receivesMarketing: z.boolean(),
    mayRequestChanges: z.boolean(),
    mayDiscussDebt: z.boolean(),
    validFrom: daySchema.nullable(),
    validUntil: daySchema.nullable().describe('Último día, inclusive.'),
    isPrimary: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Contact' });

export const contactListSchema = z.object({ items: z.array(contactSchema) }).meta({ id: 'ContactList' });
