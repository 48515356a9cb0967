import type { z } from 'zod';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor } from '../../platform/http/paging.js';

/** The parts of a cursor, each of the kind that the query needs. @throws `request.invalid` */
export function readCursor<Parts extends z.ZodTuple>(
  cursor: string | undefined,
  parts: Parts,
): z.output<Parts> | undefined {
  if (cursor === undefined) return undefined;
  const read = parts.safeParse(decodeCursor(cursor, parts.def.items.length));
  if (read.success) return read.data;
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}
