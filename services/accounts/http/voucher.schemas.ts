import { z } from 'zod';
import {
  clientCodeSchema,
  daySchema,
  instantSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { CHEQUE_STATES, RECEIPT_LINE_KINDS } from '../domain/receipt-lines.js';
import { SIDES, VOUCHER_KINDS } from '../domain/voucher-types.js';
import { ledgerDaySchema } from './ledger-query.js';

export const voucherQuerySchema = z.strictObject({ asOf: ledgerDaySchema.optional() });

const rateSchema = z.string().nullable().meta({ description: 'Pesos por unidad, decimal exacto' });
const marksSchema = z.array(z.string()).meta({ description: 'Marcas de observado, por su código' });

const nameFields = {
  id: uuidSchema,
  clientCode: clientCodeSchema,
  kind: z.enum(VOUCHER_KINDS),
  arcaCode: z.int().nullable(),
  letter: z.string().nullable(),
  pointOfSale: z.int().nullable(),
  number: z.string().nullable(),
  label: z.string(),
  issuedOn: daySchema,
  currency: z.enum(CURRENCIES),
};

const instalmentSchema = z
  .object({
    position: z.int(),
    dueOn: daySchema,
    amount: moneySchema.optional(),
    pending: moneySchema.optional(),
    daysOverdue: z.int().meta({ description: 'Cero si la cuota está saldada' }),
  })
  .meta({ id: 'VoucherInstalment' });

const receiptLineSchema = z
  .object({
    position: z.int(),
    kind: z.enum(RECEIPT_LINE_KINDS),
    amount: moneySchema.optional(),
    bank: z.string().nullable(),
    chequeNumber: z.string().nullable(),
    drawerCuit: z.string().nullable(),
    issuedOn: daySchema.nullable(),
    paymentOn: daySchema.nullable(),
    chequeState: z.enum(CHEQUE_STATES).nullable(),
    tax: z.string().nullable(),
    jurisdiction: z.string().nullable(),
    certificate: z.string().nullable(),
    observations: marksSchema,
  })
  .meta({ id: 'ReceiptLine' });

const applicationSchema = z
  .object({
    id: uuidSchema,
    other: z.object(nameFields).meta({ id: 'VoucherName' }),
    amount: moneySchema.optional().meta({ description: 'En la moneda de este comprobante' }),
    otherAmount: moneySchema.optional().meta({ description: 'En la moneda del otro' }),
    appliedOn: daySchema,
    annulledOn: daySchema.nullable(),
    inEffect: z.boolean().meta({ description: 'Vale al día pedido' }),
    instalmentPosition: z.int().nullable(),
    exchangeRate: rateSchema,
    rateSource: z.string().nullable(),
    exchangeDifference: moneySchema
      .nullable()
      .optional()
      .meta({ description: 'Diferencia de cambio en pesos; negativa, a favor del cliente' }),
    observations: marksSchema,
  })
  .meta({ id: 'VoucherApplication' });

export const voucherSchema = z
  .object({
    asOf: daySchema,
    ...nameFields,
    side: z.enum(SIDES),
    dueOn: daySchema.nullable(),
    amount: moneySchema.optional(),
    applied: moneySchema.optional().meta({ description: 'Imputado al día pedido' }),
    pending: moneySchema.optional().meta({ description: 'Pendiente al día pedido, sin signo' }),
    pesoAmount: moneySchema.nullable().optional().meta({ description: 'Equivalente en pesos' }),
    exchangeRate: rateSchema,
    settledInOwnCurrency: z.boolean().nullable().meta({ description: 'Se cancela en su propia moneda' }),
    cae: z.string().nullable(),
    caeExpiresOn: daySchema.nullable(),
    billedFrom: daySchema.nullable(),
    billedUntil: daySchema.nullable(),
    purchaseOrder: z.string().nullable(),
    concept: z.string().nullable(),
    annulledOn: daySchema.nullable(),
    voidedOn: daySchema
      .nullable()
      .meta({ description: 'Desde este día no cuenta; sólo comprobantes internos' }),
    observations: marksSchema,
    dataAsOf: instantSchema.nullable(),
    file: z
      .object({ size: z.int().meta({ description: 'En bytes' }) })
      .nullable()
      .meta({ description: 'El PDF que entregó el sistema de origen; se descarga aparte' }),
    instalments: z.array(instalmentSchema),
    receiptLines: z.array(receiptLineSchema),
    applications: z
      .array(applicationSchema)
      .meta({ description: 'Qué canceló a un débito, o qué canceló un crédito, hasta el día pedido' }),
  })
  .meta({ id: 'Voucher' });

export type VoucherView = z.infer<typeof voucherSchema>;
