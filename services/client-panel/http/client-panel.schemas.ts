import { z } from 'zod';
import { clientCodeSchema, daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { pageOf } from '../../platform/http/paging.js';
import { SITUATIONS, SORTS } from '../domain/client-filter.js';

const LARGEST_PAGE = 500;
const DEFAULT_PAGE = 200;
const LAST_ROW = 100_000_000;

/** `a,b,c` in the query, as an array of what `item` allows. */
function commaList<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(50));
}

const filterFields = {
  situations: commaList(z.enum(SITUATIONS))
    .optional()
    .describe(`Situaciones separadas por comas: ${SITUATIONS.join(', ')}. Sin este dato, todas.`),
  serviceTypes: commaList(uuidSchema).optional().describe('Tipos de servicio separados por comas (ids).'),
  serviceTypesMode: z.enum(['any', 'all']).default('any').describe('Alguno de los tipos, o todos.'),
  text: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .describe(
      'Código, razón social, alias, CUIT, localidad, contacto o e-mail; sin acentos y con errores de tipeo.',
    ),
};

const sortFields = {
  sort: z
    .enum(SORTS as [string, ...string[]])
    .default('code')
    .describe('Con un menos adelante, descendente.'),
  currency: z.enum(CURRENCIES).default('ARS').describe('Moneda por la que se ordena saldo o vencido.'),
};

export const filterQuerySchema = z.strictObject(filterFields);
export type FilterQuery = z.infer<typeof filterQuerySchema>;

export const orderQuerySchema = z.strictObject({ ...filterFields, ...sortFields });
export type OrderQuery = z.infer<typeof orderQuerySchema>;

export const listQuerySchema = z.strictObject({
  ...filterFields,
  ...sortFields,
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(DEFAULT_PAGE),
  cursor: z.string().max(500).optional().describe('`nextCursor` de la página anterior.'),
  at: z.coerce
    .number()
    .int()
    .min(0)
    .max(LAST_ROW)
    .optional()
    .describe('Número de fila, desde 0, donde empezar.'),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

export const situationSchema = z.enum(SITUATIONS).meta({ id: 'Situation' });
const creditStateSchema = z.enum(['green', 'amber', 'red']).nullable().describe('Nulo sin accounts.read.');

export const clientRowSchema = z
  .object({
    code: clientCodeSchema,
    legalName: z.string(),
    tradeName: z.string(),
    documentType: z.int().nullable(),
    documentNumber: z.string().nullable(),
    contributorType: z.int().nullable(),
    situation: situationSchema,
    city: z.string().nullable(),
    province: z.int().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    branch: z.string().nullable(),
    salesperson: z.string().nullable(),
    serviceTypes: z.array(z.string()).describe('Nombres de los tipos con servicio vigente.'),
    balances: z.array(moneySchema).optional().describe('Saldo por moneda; ausente sin accounts.figures.'),
    overdue: z.array(moneySchema).optional().describe('Vencido por moneda; ausente sin accounts.figures.'),
    daysOverdue: z
      .int()
      .nullable()
      .describe('Días del vencimiento impago más antiguo; nulo sin accounts.read.'),
    creditState: creditStateSchema,
    lastContactOn: daySchema.nullable(),
    registeredOn: daySchema.nullable(),
  })
  .meta({ id: 'ClientRow' });

export const clientPageSchema = pageOf(clientRowSchema, 'ClientPage');

export const countersSchema = z
  .object({
    situations: z.object({
      'with-services': z.int(),
      'without-services': z.int(),
      cancelled: z.int(),
    }),
    serviceTypes: z.array(z.object({ id: uuidSchema, name: z.string(), count: z.int() })),
    total: z.int().describe('Clientes que deja el filtro completo.'),
  })
  .meta({ id: 'Counters' });

export const rowNumberSchema = z
  .object({ rowNumber: z.int().nullable().describe('Desde 0; nulo si el filtro deja afuera al cliente.') })
  .meta({ id: 'RowNumber' });
