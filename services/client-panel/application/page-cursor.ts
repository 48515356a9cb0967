import { z } from 'zod';
import { clientCodeSchema, daySchema } from '../../platform/http/common-schemas.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import { type ClientSort, SITUATIONS, type SortKey, sortColumn } from '../domain/client-filter.js';
import type { PageStart } from '../persistence/grid-reader.js';
import type { GridRow } from '../persistence/grid-row.js';

const amount = z.string().regex(/^-?\d{1,16}\.\d{2}$/);
const words = z.string().regex(/^\P{Cc}+$/u);
const rank = z.string().regex(/^\d{1,4}$/);

/** What the value of each sort column looks like: a cursor that says otherwise was not made here. */
const VALUES: Record<SortKey, z.ZodType<string>> = {
  code: clientCodeSchema,
  'legal-name': words,
  'trade-name': words,
  document: words,
  'contributor-type': rank,
  situation: z.enum(SITUATIONS),
  city: words,
  province: rank,
  phone: words,
  email: words,
  branch: words,
  salesperson: words,
  balance: amount,
  overdue: amount,
  'days-overdue': daySchema,
  'credit-state': rank,
  'last-contact': daySchema,
  'registered-on': daySchema,
};

/** A cursor belongs to an order: the column and its direction, then the last row's value and code. */
export function cursorAfter(row: GridRow, sort: ClientSort): string {
  return encodeCursor([orderOf(sort), row.sort_value, row.code]);
}

/** @throws `request.invalid` for a cursor of another order or none of ours */
export function pageStartOf(cursor: string, sort: ClientSort): PageStart {
  const [order, value, code] = decodeCursor(cursor, 3);
  const read = z
    .tuple([z.literal(orderOf(sort)), VALUES[sort.key].nullable(), clientCodeSchema])
    .safeParse([order, value, code]);
  if (read.success) return { after: [read.data[1], read.data[2]] };
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}

function orderOf(sort: ClientSort): string {
  const { column, descending } = sortColumn(sort);
  return `${descending ? '-' : ''}${column}`;
}
