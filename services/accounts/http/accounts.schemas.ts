import { z } from 'zod';
import {
  clientCodeSchema,
  daySchema,
  instantSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { STANDINGS } from '../domain/standing.js';
import { SIDES, VOUCHER_KINDS } from '../domain/voucher-types.js';
import { ledgerDaySchema, ledgerFields, scopeSchema } from './ledger-query.js';

export const pendingQuerySchema = z.strictObject({
  ...ledgerFields,
  standing: z
    .enum(STANDINGS)
    .optional()
    .describe('Sólo lo vencido, lo que está a vencer, o lo que está a cuenta.'),
});
export type PendingQuery = z.infer<typeof pendingQuerySchema>;

export const summaryQuerySchema = z.strictObject({
  asOf: ledgerDaySchema.optional(),
  currency: z.enum(CURRENCIES).optional(),
});

const pendingItemSchema = z
  .object({
    id: uuidSchema,
    clientCode: clientCodeSchema,
    kind: z.enum(VOUCHER_KINDS),
    arcaCode: z.int().nullable(),
    letter: z.string().nullable(),
    pointOfSale: z.int().nullable(),
    number: z.string().nullable(),
    label: z.string().meta({ description: 'Como se lo nombra: `FA A 00003-00012345`' }),
    issuedOn: daySchema,
    dueOn: daySchema.nullable().meta({ description: 'Nulo en los créditos, que no vencen' }),
    instalment: z.object({ position: z.int(), count: z.int() }).nullable(),
    currency: z.enum(CURRENCIES),
    amount: moneySchema.optional().meta({ description: 'Importe original del comprobante o de la cuota' }),
    pending: moneySchema.optional().meta({ description: 'Sin signo: lo da `side`' }),
    side: z.enum(SIDES),
    daysOverdue: z.int(),
    concept: z.string().nullable(),
    purchaseOrder: z.string().nullable(),
    observations: z.array(z.string()).meta({ description: 'Marcas de observado, por su código' }),
  })
  .meta({ id: 'PendingVoucher' });

const ageingSchema = z
  .object({
    notDue: moneySchema,
    d1to30: moneySchema,
    d31to60: moneySchema,
    d61to90: moneySchema,
    d91to120: moneySchema,
    over120: moneySchema,
  })
  .meta({ id: 'Ageing' });

const totalsSchema = z
  .object({
    currency: z.enum(CURRENCIES),
    pendingDebits: moneySchema,
    onAccount: moneySchema.meta({ description: 'A cuenta: créditos sin imputar, sin signo' }),
    balance: moneySchema,
    overdue: moneySchema,
    ageing: ageingSchema,
  })
  .meta({ id: 'CurrencyTotals' });

export const pendingVouchersSchema = z
  .object({
    asOf: daySchema,
    dataAsOf: instantSchema.nullable(),
    scope: scopeSchema,
    items: z.array(pendingItemSchema),
    total: z.int().meta({ description: 'Pendientes del alcance, también los que el filtro deja afuera' }),
    totals: z.array(totalsSchema).optional().meta({
      description:
        'De todo el alcance, sin filtrar. Ausente, como los importes, sin el permiso accounts.figures',
    }),
  })
  .meta({ id: 'PendingVouchers' });

export const pendingSummarySchema = z
  .object({
    asOf: daySchema,
    currency: z.enum(CURRENCIES),
    vouchers: z.int(),
    amount: moneySchema,
    clients: z.int(),
  })
  .meta({ id: 'PendingSummary' });

export type PendingVouchersView = z.infer<typeof pendingVouchersSchema>;
export type PendingSummaryView = z.infer<typeof pendingSummarySchema>;
