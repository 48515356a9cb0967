import { z } from 'zod';
import { clientCodeSchema, daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { BILLING_SPANS } from '../domain/billing.js';
import { SIDES, VOUCHER_KINDS } from '../domain/voucher-types.js';
import { ledgerFields, scopeSchema } from './ledger-query.js';

/** A month of the years that a ledger can hold. */
export const monthSchema = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/);

/** A period may begin before the first of them. */
const anyMonthSchema = z.string().regex(/^\d{4}-\d{2}$/);

const { scope, currency } = ledgerFields;

const periodFields = {
  scope,
  months: z.enum(BILLING_SPANS).default('12').describe('Cuántos meses.'),
  until: monthSchema
    .optional()
    .describe('El último mes (`2026-06`); sin este dato, el mes en curso en Buenos Aires.'),
};

const pageFields = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
};

export const billingQuerySchema = z.strictObject(periodFields);
export type BillingQuery = z.infer<typeof billingQuerySchema>;

export const billedVouchersQuerySchema = z.strictObject({ scope, currency, ...pageFields });
export type BilledVouchersQuery = z.infer<typeof billedVouchersQuerySchema>;

export const observedVouchersQuerySchema = z.strictObject({ ...periodFields, ...pageFields });
export type ObservedVouchersQuery = z.infer<typeof observedVouchersQuerySchema>;

const figures = {
  invoiced: moneySchema.meta({ description: 'Facturas, notas de débito y recibos fiscales' }),
  credited: moneySchema.meta({ description: 'Notas de crédito, sin signo' }),
  net: moneySchema.meta({ description: 'Lo facturado menos lo acreditado' }),
  vouchers: z.int(),
};

const currencyBillingSchema = z
  .object({
    currency: z.enum(CURRENCIES),
    months: z.array(z.object({ month: anyMonthSchema, ...figures }).meta({ id: 'MonthBilling' })),
    totals: z.object(figures).meta({ id: 'BillingTotals' }),
  })
  .meta({ id: 'CurrencyBilling' });

export const billingSchema = z
  .object({
    from: anyMonthSchema.meta({ description: 'El primer mes' }),
    until: anyMonthSchema.meta({ description: 'El último mes' }),
    scope: scopeSchema,
    currencies: z
      .array(currencyBillingSchema)
      .meta({ description: 'Las monedas con comprobantes en el período, con todos sus meses' }),
    observed: z
      .int()
      .meta({ description: 'Comprobantes de tipo desconocido o signo dudoso, que no se cuentan' }),
  })
  .meta({ id: 'Billing' });

const billingVoucherSchema = z
  .object({
    id: uuidSchema,
    clientCode: clientCodeSchema,
    kind: z.enum(VOUCHER_KINDS),
    arcaCode: z.int().nullable(),
    label: z.string().meta({ description: 'Como se lo nombra: `FA A 00003-00012345`' }),
    issuedOn: daySchema,
    side: z.enum(SIDES),
    amount: moneySchema.meta({ description: 'Con signo: lo acreditado resta' }),
    concept: z.string().nullable(),
    observations: z.array(z.string()).meta({ description: 'Marcas de observado, por su código' }),
  })
  .meta({ id: 'BillingVoucher' });

export const billingVouchersSchema = z
  .object({ items: z.array(billingVoucherSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'BillingVouchers' });

export type BillingView = z.infer<typeof billingSchema>;
export type BillingVouchersView = z.infer<typeof billingVouchersSchema>;
