import { z } from 'zod';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { SORTS } from '../domain/client-filter.js';
import { clientFilterSchema, PLAIN } from './selection.schemas.js';

const MOST_COLUMNS = 60;

const layoutSchema = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/),
          width: z.int().min(20).max(2000).describe('En píxeles.'),
          hidden: z.boolean(),
          pinned: z.boolean(),
        }),
      )
      .max(MOST_COLUMNS),
    density: z.enum(['compact', 'comfortable']),
  })
  .meta({ id: 'GridLayout' });

const nameSchema = z.string().trim().min(1).max(60).regex(PLAIN);

export const viewContentSchema = z
  .strictObject({
    name: nameSchema,
    shared: z.boolean().default(false).describe('La ven todos; si no, sólo quien la guardó.'),
    filter: clientFilterSchema.prefault({}),
    sort: z
      .enum(SORTS as [string, ...string[]])
      .default('code')
      .describe('Con un menos adelante, descendente.'),
    currency: z.enum(CURRENCIES).default('ARS').describe('Moneda por la que se ordena saldo o vencido.'),
    layout: layoutSchema.nullable().default(null).describe('Nulo: las columnas de cada persona.'),
  })
  .meta({ id: 'ViewContent' });
export type ViewContentBody = z.infer<typeof viewContentSchema>;

const roleKeySchema = z.string().regex(/^[a-z][a-z-]{0,39}$/);

export const viewRolesSchema = z.strictObject({ roles: z.array(roleKeySchema).max(50) });
export type ViewRolesBody = z.infer<typeof viewRolesSchema>;

export const viewSchema = z
  .object({
    id: uuidSchema,
    name: z.string(),
    shared: z.boolean(),
    own: z.boolean().describe('La guardó quien pregunta.'),
    editable: z.boolean().describe('Quien pregunta puede cambiarla o borrarla.'),
    ownerName: z.string(),
    filter: clientFilterSchema,
    sort: z.string(),
    currency: z.enum(CURRENCIES),
    layout: layoutSchema.nullable(),
    defaultFor: z.array(z.string()).describe('Roles que empiezan con ella.'),
    version: z.int(),
  })
  .meta({ id: 'View' });

export const viewsSchema = z
  .object({
    items: z.array(viewSchema),
    defaultViewId: uuidSchema.nullable().describe('Con la que empieza quien pregunta, según su rol.'),
    roles: z
      .array(z.object({ key: z.string(), label: z.string() }))
      .optional()
      .describe('Los roles que hay; sólo con catalogues.write.'),
  })
  .meta({ id: 'Views' });
