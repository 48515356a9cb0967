import { z } from 'zod';
import {
  clientCodeSchema,
  daySchema,
  instantSchema,
  lineSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';

const stateSchema = z.enum(['green', 'amber', 'red']);

export const overrideSchema = z
  .object({
    id: uuidSchema,
    state: z.enum(['in-force', 'expired', 'revoked']),
    reason: z.string(),
    startsOn: daySchema,
    expiresOn: daySchema.describe('Último día, inclusive, en Buenos Aires.'),
    grantedAt: instantSchema,
    grantedBy: z.string(),
    revoked: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'CreditOverride' });

export const overrideInputSchema = z
  .strictObject({
    reason: lineSchema(500).describe('Queda en el historial.'),
    expiresOn: daySchema.describe('Último día, inclusive; a lo sumo 90 días después de hoy.'),
  })
  .meta({ id: 'CreditOverrideInput' });
export type OverrideInput = z.infer<typeof overrideInputSchema>;

export const revocationSchema = z
  .strictObject({ reason: lineSchema(500).describe('Queda en el historial.') })
  .meta({ id: 'CreditOverrideRevocation' });
export type RevocationInput = z.infer<typeof revocationSchema>;

const LARGEST_PAGE = 100;

export const overridesQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
});
export type OverridesQuery = z.infer<typeof overridesQuerySchema>;

export const overridePageSchema = z
  .object({ items: z.array(overrideSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'CreditOverridePage' });

const reasonVoucherSchema = z
  .object({
    id: uuidSchema,
    clientCode: clientCodeSchema,
    label: z.string(),
    dueOn: daySchema,
    daysOverdue: z.int(),
    currency: z.enum(CURRENCIES),
    pending: moneySchema.optional(),
  })
  .meta({ id: 'CreditReasonVoucher' });

const reasonSchema = z
  .object({
    code: z.string(),
    state: z.enum(['amber', 'red']),
    text: z.string().describe('En castellano; con importes sólo si la persona puede verlos.'),
    figures: z
      .record(z.string(), moneySchema)
      .optional()
      .describe('Los importes que la sostienen. Ausente, como todo importe, sin accounts.figures.'),
    scope: z
      .enum(['subaccount', 'account'])
      .nullable()
      .describe('De quién es el límite; nulo si no es de un límite.'),
    vouchers: z.array(reasonVoucherSchema).describe('Los más antiguos de los que la sostienen.'),
    voucherCount: z.int().describe('Cuántos son en total.'),
  })
  .meta({ id: 'CreditReason' });

export const creditSchema = z
  .object({
    code: clientCodeSchema,
    asOf: daySchema,
    state: stateSchema.describe('El que vale: el de las reglas, o verde por excepción.'),
    ruleState: stateSchema.describe('El que dan las reglas.'),
    override: overrideSchema.nullable().describe('La autorización de excepción vigente.'),
    reasons: z.array(reasonSchema).describe('Por qué las reglas no dan verde, primero lo peor.'),
    daysOverdue: z.int(),
    balances: z.array(moneySchema).optional(),
    overdue: z.array(moneySchema).optional(),
    onAccount: z.array(moneySchema).optional(),
    limit: moneySchema.nullable().optional().describe('Nulo: sin límite. Cero: sólo contado.'),
    limitScope: z.enum(['subaccount', 'account']).nullable(),
    paymentTermDays: z.int().nullable().describe('Condición de venta, en días.'),
    graceDays: z.int(),
    maximumOverdueDays: z.int(),
    smallDebts: z.array(moneySchema).optional().describe('Tolerancia por moneda.'),
    blocked: z.boolean(),
    blockReason: z.string().nullable(),
    blockExpiresOn: daySchema.nullable(),
  })
  .meta({ id: 'CreditData' });
export type CreditView = z.infer<typeof creditSchema>;
