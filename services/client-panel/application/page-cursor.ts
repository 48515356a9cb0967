import { z } from 'zod';
import { clientCodeSchema, daySchema } from '../../platform/http/common-schemas.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import { type ClientSort, type SortKey, sortColumn } from '../domain/client-filter.js';
import type { PageStart } from '../persistence/grid-reader.js';
import type { GridRow } from '../persistence/grid-row.js';

const amount = z.string().regex(/^-?\d{1,16}\.\d{2}$/);

/** What the value of each sort column looks like: a cursor that says otherwise was not made here. */
const VALUES: Record<SortKey, z.ZodType<string>> = {
  code: clientCodeSchema,
  'legal-name': z.string().regex(/^\P{Cc}+$/u),
  balance: amount,
  overdue: amount,
  'days-overdue': daySchema,
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
