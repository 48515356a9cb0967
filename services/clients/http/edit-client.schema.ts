import { z } from 'zod';
import { PROVINCES } from '../../platform/formats/provinces.js';
import { daySchema } from '../../platform/http/common-schemas.js';
import type { ClientValues } from '../domain/client-fields.js';

const MOST_ADDRESSES = 20;

/** One line for people: trimmed, without control characters or halves of characters, which jsonb refuses. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** Absent stays as it is, null empties. */
const optional = <T extends z.ZodType>(value: T) => value.nullable().optional();

/** A day that a client can have been registered or cancelled on. */
export const businessDayInput = daySchema.refine(
  (day) => day >= '1900-01-01' && day <= '2099-12-31',
  'Escriba un día entre 1900 y 2099.',
);

export const addressFields = {
  street: optional(line(100)),
  streetNumber: optional(line(20)),
  floor: optional(line(20)),
  apartment: optional(line(20)),
  city: optional(line(100)),
  postalCode: optional(line(20)),
  province: optional(
    z.int().refine((id) => PROVINCES.some((province) => province.id === id), 'Elija una provincia.'),
  ),
  country: optional(line(100)),
};

/** The fields that an edit may name; a cancellation has operations of its own. */
export const editableFields = {
  legalName: line(200).optional(),
  tradeName: optional(line(200)),
  contributorType: optional(z.int().min(1).max(99)),
  documentType: optional(z.int().min(0).max(99)),
  documentNumber: optional(line(20)),
  branch: optional(line(100)),
  address: z.strictObject(addressFields).optional(),
  phones: z
    .array(line(50))
    .max(MOST_ADDRESSES)
    .optional()
    .describe('Reemplaza la lista; el primero es el principal.'),
  emails: z.array(z.string().trim().max(254).pipe(z.email())).max(MOST_ADDRESSES).optional(),
  salesperson: optional(line(100)),
  industry: optional(line(100)),
  registeredOn: optional(businessDayInput),
  notes: optional(
    z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u),
  ),
};

export const editClientSchema = z.strictObject(editableFields).meta({ id: 'EditClient' });
export type EditClientBody = z.infer<typeof editClientSchema>;

/** The body without its nesting. */
export function editsOf({ address: place, ...fields }: EditClientBody): Partial<ClientValues> {
  return { ...fields, ...place };
}
