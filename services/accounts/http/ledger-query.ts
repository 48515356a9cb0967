import { z } from 'zod';
import { commaList, daySchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { SCOPES } from '../domain/scope.js';
import { voucherSearch } from '../domain/voucher-search.js';
import { VOUCHER_KINDS } from '../domain/voucher-types.js';
import type { LedgerFilter } from '../persistence/ledger-filter.js';

/** Years that a ledger can hold; others are mistakes of typing. */
export const ledgerDaySchema = daySchema.refine((day) => day >= '1900-01-01' && day <= '2199-12-31');

/** What every view of a client's account can be asked by. */
export const ledgerFields = {
  asOf: ledgerDaySchema.optional().describe('Saldos al día indicado; sin este dato, hoy en Buenos Aires.'),
  scope: z
    .enum(SCOPES)
    .default('subaccount')
    .describe('Sólo esta subcuenta, o todas las de la cuenta (consolidado).'),
  currency: z.enum(CURRENCIES).optional(),
  kinds: commaList(z.enum(VOUCHER_KINDS))
    .optional()
    .describe(`Tipos de comprobante separados por comas: ${VOUCHER_KINDS.join(', ')}. Sin este dato, todos.`),
  text: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .describe('Número (`3-12345`, `00003-00012345`), parte del concepto o de la orden de compra.'),
};

type LedgerQuery = z.infer<z.ZodObject<typeof ledgerFields>>;

export function ledgerFilter({
  currency,
  kinds,
  text,
}: Pick<LedgerQuery, 'currency' | 'kinds' | 'text'>): LedgerFilter {
  return { currency, kinds, search: voucherSearch(text) };
}

/** Whose figures an answer shows. */
export const scopeSchema = z
  .object({
    kind: z.enum(SCOPES),
    accountCodes: z
      .array(z.string())
      .describe('Códigos de todas las subcuentas de la cuenta, también si se ve una sola.'),
  })
  .meta({ id: 'LedgerScope' });
