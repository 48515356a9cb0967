import { z } from 'zod';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { SORTS } from '../domain/client-filter.js';
import { TABLE_FORMATS } from '../../platform/tables/table.js';
import { EXPORT_STATES } from '../domain/export.js';
import { EXPORT_COLUMNS } from '../domain/export-columns.js';
import { clientSelectionSchema } from './selection.schemas.js';

export const exportRequestSchema = z.strictObject({
  format: z.enum(TABLE_FORMATS),
  columns: z
    .array(z.enum(EXPORT_COLUMNS))
    .min(1)
    .max(EXPORT_COLUMNS.length)
    .refine((columns) => new Set(columns).size === columns.length, { message: 'repeated' })
    .describe('En el orden del archivo. Las de importes requieren accounts.figures.'),
  sort: z
    .enum(SORTS as [string, ...string[]])
    .default('code')
    .describe('Con un menos adelante, descendente.'),
  currency: z.enum(CURRENCIES).default('ARS').describe('Moneda por la que se ordena saldo o vencido.'),
  selection: clientSelectionSchema,
});
export type ExportRequestBody = z.infer<typeof exportRequestSchema>;

export const exportSchema = z
  .object({
    id: uuidSchema,
    format: z.enum(TABLE_FORMATS),
    state: z.enum(EXPORT_STATES).describe('created: falta descargarlo; running: se está escribiendo.'),
    total: z.int().describe('Clientes de la selección cuando se pidió.'),
    rowsWritten: z.int().describe('Filas escritas; al día con un segundo de demora.'),
    bytesWritten: z.int(),
    file: z.string().describe('Dirección del archivo, que se descarga una sola vez.'),
  })
  .meta({ id: 'Export' });
