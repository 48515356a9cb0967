import { z } from 'zod';

/** A client's public code: account (6 digits), dash, subaccount (2 digits). */
export const clientCodeSchema = z.string().regex(/^\d{6}-\d{2}$/);
export const daySchema = z.iso.date();
export const instantSchema = z.iso.datetime();
export const uuidSchema = z.uuid();

/** `a,b,c` in the query, as an array of what `item` allows. */
export function commaList<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(50));
}
