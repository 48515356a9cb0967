import { z } from 'zod';
import { businessDaySchema, daySchema, lineSchema } from '../../platform/http/common-schemas.js';

export const yearSchema = z.coerce.number().int().min(1900).max(2099);
export const holidayDaySchema = businessDaySchema;

export const holidayInputSchema = z
  .strictObject({
    name: lineSchema(100),
    source: lineSchema(100).describe('La norma o la decisión que lo hace feriado.'),
  })
  .meta({ id: 'HolidayInput' });
export type HolidayInput = z.infer<typeof holidayInputSchema>;

export const holidaysQuerySchema = z.strictObject({ year: yearSchema });
export type HolidaysQuery = z.infer<typeof holidaysQuerySchema>;

export const nationalHolidaysInputSchema = z
  .strictObject({ year: z.int().min(1900).max(2099) })
  .meta({ id: 'NationalHolidaysInput' });
export type NationalHolidaysInput = z.infer<typeof nationalHolidaysInputSchema>;

export const holidaySchema = z
  .object({ day: daySchema, name: z.string(), source: z.string(), version: z.int() })
  .meta({ id: 'Holiday' });
export const holidayListSchema = z.object({ items: z.array(holidaySchema) }).meta({ id: 'HolidayList' });
