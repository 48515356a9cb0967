import { z } from 'zod';

/** ISO 4217 codes of the currencies that the product keeps accounts in. */
export const CURRENCIES = ['ARS', 'USD', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An exact amount: a decimal string with two decimals, never a float. */
export const moneySchema = z
  .object({ amount: z.string().regex(/^-?\d+\.\d{2}$/), currency: z.enum(CURRENCIES) })
  .meta({ id: 'Money' });
export type Money = z.infer<typeof moneySchema>;
