import { z } from 'zod';
import {
  clientCodeSchema,
  daySchema,
  instantSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { moneySchema } from '../../platform/http/money.js';
import { situationSchema } from './client-panel.schemas.js';

const text = z.string().nullable();

const creditReasonSchema = z.object({
  code: z.string(),
  state: z.enum(['amber', 'red']),
  text: z.string().describe('En castellano; con importes sólo si la persona puede verlos.'),
});

const creditSchema = z
  .object({
    state: z
      .enum(['green', 'amber', 'red'])
      .describe('El que vale: el de las reglas, o verde por excepción.'),
    ruleState: z.enum(['green', 'amber', 'red']).describe('El que dan las reglas.'),
    override: z
      .object({ reason: z.string(), grantedBy: z.string(), expiresOn: daySchema })
      .nullable()
      .describe('La autorización de excepción vigente.'),
    daysOverdue: z.int(),
    reasons: z.array(creditReasonSchema).describe('Por qué las reglas no dan verde, primero lo peor.'),
    balances: z.array(moneySchema).optional().describe('Ausente, como todo importe, sin accounts.figures.'),
    overdue: z.array(moneySchema).optional(),
    onAccount: z.array(moneySchema).optional().describe('A cuenta: créditos sin imputar, sin signo.'),
    limit: moneySchema.nullable().optional().describe('Nulo: sin límite. Cero: sólo contado.'),
    limitScope: z.enum(['subaccount', 'account']).nullable(),
    paymentTermDays: z.int().nullable().describe('Condición de venta, en días.'),
    graceDays: z.int(),
    maximumOverdueDays: z.int(),
    blocked: z.boolean(),
    blockReason: text,
    blockExpiresOn: daySchema.nullable(),
  })
  .meta({ id: 'ClientCredit' });

const latestContactSchema = z
  .object({
    id: uuidSchema,
    kind: z.string(),
    occurredAt: instantSchema,
    author: text,
    text: z.string(),
  })
  .meta({ id: 'LatestContact' });

export const administrativeSchema = z
  .object({
    code: clientCodeSchema,
    version: z.int(),
    legalName: z.string(),
    tradeName: z.string(),
    situation: situationSchema,
    documentType: z.int().nullable().describe('Tipo de documento de ARCA; 80 es CUIT.'),
    documentNumber: text,
    contributorType: z.int().nullable().describe('Condición frente al IVA, tabla de la RG 5616.'),
    address: z.object({
      street: text,
      streetNumber: text,
      floor: text,
      apartment: text,
      city: text,
      postalCode: text,
      province: z.int().nullable().describe('Código de provincia de ARCA; 0 es CABA.'),
      country: text,
    }),
    phones: z.array(z.string()),
    emails: z.array(z.string()),
    branch: text,
    salesperson: text,
    industry: text,
    registeredOn: daySchema.nullable(),
    cancelledOn: daySchema.nullable(),
    cancellationReason: text,
    notes: text,
    observations: z.array(z.string()).describe('Reglas que los datos importados no cumplen.'),
    origin: z.string(),
    externalId: z.string(),
    dataAsOf: instantSchema.nullable().describe('Momento al que corresponden los datos de origen.'),
    serviceTypes: z.array(z.string()).describe('Nombres de los tipos con servicio vigente.'),
    credit: creditSchema.optional().describe('Ausente sin accounts.read.'),
    latestContacts: z.array(latestContactSchema).optional().describe('Ausente sin bitacora.read.'),
    contactsCount: z.int().optional().describe('Ausente sin contacts.read.'),
  })
  .meta({ id: 'AdministrativeData' });
export type AdministrativeView = z.infer<typeof administrativeSchema>;
