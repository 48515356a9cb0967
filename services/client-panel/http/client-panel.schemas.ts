import { z } from 'zod';
import { clientCodeSchema, commaList, daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { pageOf } from '../../platform/http/paging.js';
import { CREDIT_STATES, SITUATIONS, SORTS, VERSION_COMPARISONS } from '../domain/client-filter.js';

const LARGEST_PAGE = 500;
const DEFAULT_PAGE = 200;
const LAST_ROW = 100_000_000;

/** Texts of any kind: each is percent-encoded, so that a comma within is no separator. */
const textList = z
  .string()
  .max(2000)
  .transform((text, context) => {
    try {
      return text
        .split(',')
        .filter((part) => part !== '')
        .map(decodeURIComponent);
    } catch {
      context.addIssue({ code: 'custom', message: 'not percent-encoded' });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(
        z
          .string()
          .max(200)
          .regex(/^\P{Cc}*$/u),
      )
      .max(50),
  );

/** Small numbers that name something: provinces, contributor types. */
const idList = commaList(z.string().regex(/^\d{1,3}$/)).transform((ids) => ids.map(Number));

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
  branches: textList
    .optional()
    .describe('Sucursales separadas por comas; una coma que es parte del nombre se escribe %2C.'),
  salespeople: textList.optional().describe('Vendedores separados por comas, como las sucursales.'),
  provinces: idList.optional().describe('Provincias separadas por comas (números de ARCA; 0 es CABA).'),
  contributorTypes: idList.optional().describe('Condiciones ante el IVA separadas por comas (RG 5616).'),
  creditStates: commaList(z.enum(CREDIT_STATES))
    .optional()
    .describe('Estados de crédito separados por comas; requiere accounts.read.'),
  overdueIn: commaList(z.enum(CURRENCIES))
    .optional()
    .describe('Con deuda vencida en alguna de estas monedas; requiere accounts.figures.'),
  product: uuidSchema.optional().describe('Producto instalado (id).'),
  versionComparison: z
    .enum(VERSION_COMPARISONS)
    .default('lt')
    .describe('Cómo es la versión instalada frente a `version`: lt menor, le, eq igual, ge, gt mayor.'),
  version: z
    .string()
    .max(60)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .describe('Versión del producto con la que se compara; sin ella, cualquiera.'),
  lacksModules: textList.optional().describe('Módulos que el cliente no tiene, separados por comas.'),
};

const sortFields = {
  sort: z
    .enum(SORTS as [string, ...string[]])
    .default('code')
    .describe('Con un menos adelante, descendente.'),
  currency: z.enum(CURRENCIES).default('ARS').describe('Moneda por la que se ordena saldo o vencido.'),
};

/** A query with the filter's fields and others. A version says nothing without its product. */
function filterQuery<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...filterFields, ...shape }).refine(
    (query) => {
      const { product, version } = query as { product?: string; version?: string };
      return version === undefined || product !== undefined;
    },
    { path: ['version'], message: 'needs product' },
  );
}

export const filterQuerySchema = filterQuery({});
export type FilterQuery = z.infer<typeof filterQuerySchema>;

export const orderQuerySchema = filterQuery(sortFields);
export type OrderQuery = z.infer<typeof orderQuerySchema>;

export const listQuerySchema = filterQuery({
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

const countSchema = z.int().min(0).max(10_001).describe('Exacto hasta 10.000; 10.001 significa más.');
const countsBy = <Option extends string>(options: readonly Option[]) =>
  z.object(
    Object.fromEntries(options.map((option) => [option, countSchema])) as Record<Option, typeof countSchema>,
  );
const namedCountSchema = z.object({ name: z.string(), count: countSchema });
const numberedCountSchema = z.object({ id: z.int(), count: countSchema });

export const countersSchema = z
  .object({
    situations: countsBy(SITUATIONS),
    serviceTypes: z.array(z.object({ id: uuidSchema, name: z.string(), count: countSchema })),
    branches: z.array(namedCountSchema),
    salespeople: z.array(namedCountSchema),
    provinces: z.array(numberedCountSchema),
    contributorTypes: z.array(numberedCountSchema),
    creditStates: countsBy(CREDIT_STATES).optional().describe('Ausente sin accounts.read.'),
    overdue: countsBy(CURRENCIES).optional().describe('Ausente sin accounts.figures.'),
    products: z.array(
      z.object({
        id: uuidSchema,
        name: z.string(),
        versions: z.array(z.string()).describe('De la más nueva a la más vieja.'),
        count: countSchema,
      }),
    ),
    lacksModules: z.array(namedCountSchema).describe('Por módulo, los clientes que no lo tienen.'),
    total: z.int().describe('Clientes que deja el filtro completo, exacto.'),
  })
  .meta({ id: 'Counters' });

export const rowNumberSchema = z
  .object({ rowNumber: z.int().nullable().describe('Desde 0; nulo si el filtro deja afuera al cliente.') })
  .meta({ id: 'RowNumber' });
