import { z } from 'zod';

/** A client's public code: account (6 digits), dash, subaccount (2 digits). */
export const clientCodeSchema = z.string().regex(/^\d{6}-\d{2}$/);
export const daySchema = z.iso.date();
export const instantSchema = z.iso.datetime();
export const uuidSchema = z.uuid();

/** One line for people: trimmed, without control characters or halves of characters, which jsonb refuses. */
export const lineSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** As a line, of as many lines as wanted. */
export const paragraphsSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u);

/** A day on which people of a company can have done something. */
export const businessDaySchema = daySchema.refine(
  (day) => day >= '1900-01-01' && day <= '2099-12-31',
  'Escriba un día entre 1900 y 2099.',
);

/** `a,b,c` in the query, as an array of what `item` allows. */
export function commaList<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(50));
}
