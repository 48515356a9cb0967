import { z } from 'zod';
import { clientCodeSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { CREDIT_STATES, SITUATIONS, VERSION_COMPARISONS } from '../domain/client-filter.js';

const MOST_CHOICES = 50;
/** Whoever wants more chooses all that a filter leaves. */
const MOST_CODES = 10_000;

/** No control characters, nor halves of characters, which jsonb refuses. */
export const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u;

const lineSchema = (longest: number) => z.string().max(longest).regex(PLAIN);

function choices<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(MOST_CHOICES).default([]);
}

/** The grid's filter as JSON: the same criteria as the query of `listClients`. */
export const clientFilterSchema = z
  .strictObject({
    situations: choices(z.enum(SITUATIONS)).describe('Vacío: todas.'),
    serviceTypes: choices(uuidSchema).describe('Tipos de servicio (ids).'),
    serviceTypesMode: z.enum(['any', 'all']).default('any').describe('Alguno de los tipos, o todos.'),
    text: lineSchema(100).default('').describe('Como `text` de listClients.'),
    branches: choices(lineSchema(200)).describe('Sucursales.'),
    salespeople: choices(lineSchema(200)).describe('Vendedores.'),
    provinces: choices(z.int().min(0).max(999)).describe('Provincias (números de ARCA; 0 es CABA).'),
    contributorTypes: choices(z.int().min(0).max(999)).describe('Condiciones ante el IVA (RG 5616).'),
    creditStates: choices(z.enum(CREDIT_STATES)).describe('Requiere accounts.read.'),
    overdueIn: choices(z.enum(CURRENCIES)).describe('Con deuda vencida; requiere accounts.figures.'),
    product: z
      .strictObject({
        id: uuidSchema,
        version: z
          .strictObject({ comparison: z.enum(VERSION_COMPARISONS), number: lineSchema(60).min(1) })
          .optional(),
      })
      .nullable()
      .default(null)
      .describe('Producto instalado, en alguna versión o en las que comparen así con una.'),
    lacksModules: choices(lineSchema(200)).describe('Módulos que el cliente no tiene.'),
  })
  .meta({ id: 'ClientFilter' });

const codesSchema = z.array(clientCodeSchema).max(MOST_CODES);

/** Clients that an action is for. Codes that are nobody's are nobody. */
export const clientSelectionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('codes'), codes: codesSchema.min(1) }),
    z.strictObject({
      kind: z.literal('all'),
      filter: clientFilterSchema.prefault({}),
      except: codesSchema.default([]).describe('Los que no, aunque el filtro los deje.'),
    }),
  ])
  .meta({ id: 'ClientSelection' });
