import { z } from 'zod';
import { PERMISSIONS } from '../../platform/http/permissions.js';

/** A short text for people: trimmed, without control characters. */
export const nameInput = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u);

/** Lower case, as users are stored. */
export const emailInput = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const permissionsInput = z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length);

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(500).optional(),
});
