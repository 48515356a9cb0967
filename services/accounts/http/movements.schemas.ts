import { z } from 'zod';
import { clientCodeSchema, daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { MOVEMENT_TYPES } from '../domain/movements.js';
import { VOUCHER_KINDS } from '../domain/voucher-types.js';
import { ledgerDaySchema, ledgerFields, scopeSchema } from './ledger-query.js';

const LARGEST_PAGE = 500;

export const movementRangeFields = {
  ...ledgerFields,
  from: ledgerDaySchema.optional().describe('Primer día; lo anterior queda en el saldo anterior.'),
};

export const movementsQuerySchema = z.strictObject({
  ...movementRangeFields,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(200),
});
export type MovementsQuery = z.infer<typeof movementsQuerySchema>;

const movementSchema = z
  .object({
    type: z.enum(MOVEMENT_TYPES).meta({
      description:
        '`application`: lo que una imputación pasa a otra moneda o a otra subcuenta. Las anulaciones llevan su propia fecha',
    }),
    day: daySchema,
    itemId: uuidSchema.meta({ description: 'Comprobante o imputación' }),
    voucherId: uuidSchema,
    clientCode: clientCodeSchema,
    kind: z.enum(VOUCHER_KINDS),
    label: z.string(),
    concept: z.string().nullable(),
    currency: z.enum(CURRENCIES),
    debit: moneySchema.nullable().optional(),
    credit: moneySchema.nullable().optional(),
    balance: moneySchema
      .optional()
      .meta({ description: 'Saldo acumulado de la moneda después del movimiento' }),
  })
  .meta({ id: 'Movement' });

const movementTotalsSchema = z
  .object({
    currency: z.enum(CURRENCIES),
    opening: moneySchema.meta({ description: 'Saldo anterior al primer día' }),
    debits: moneySchema.meta({ description: 'Debe de los movimientos que deja el filtro' }),
    credits: moneySchema.meta({ description: 'Haber de los movimientos que deja el filtro' }),
    closing: moneySchema.meta({ description: 'Saldo al último día, con todos los movimientos' }),
  })
  .meta({ id: 'MovementTotals' });

export const movementsSchema = z
  .object({
    from: daySchema.nullable(),
    asOf: daySchema,
    scope: scopeSchema,
    items: z.array(movementSchema),
    nextCursor: z.string().nullable(),
    count: z.int().optional().meta({ description: 'Movimientos en total; sólo con la primera página' }),
    totals: z
      .array(movementTotalsSchema)
      .optional()
      .meta({ description: 'Sólo con la primera página y el permiso accounts.figures' }),
  })
  .meta({ id: 'Movements' });

export type MovementsView = z.infer<typeof movementsSchema>;
