import { z } from 'zod';
import { ApplicationError, validationFailed } from './errors.js';

/** The schema of a cursor-paged list of `item`. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      items: z.array(item),
      nextCursor: z.string().nullable(),
      total: z.object({ value: z.int(), exact: z.boolean() }),
    })
    .meta({ id });
}

/** An opaque cursor over the sort key of the last row. */
export function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws `request.invalid` when the cursor was not made by `encodeCursor` with `length` parts. */
export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isScalar)) return key;
  } catch {
    // falls through to the one answer for every unusable cursor
  }
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
