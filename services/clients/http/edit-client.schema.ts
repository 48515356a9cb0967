import { z } from 'zod';
import { PROVINCES } from '../../platform/formats/provinces.js';
import {
  businessDaySchema,
  lineSchema as line,
  paragraphsSchema,
} from '../../platform/http/common-schemas.js';
import type { ClientValues } from '../domain/client-fields.js';

const MOST_ADDRESSES = 20;

/** Absent stays as it is, null empties. */
const optional = <T extends z.ZodType>(value: T) => value.nullable().optional();

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
  registeredOn: optional(businessDaySchema),
  notes: optional(paragraphsSchema(4000)),
};

export const editClientSchema = z.strictObject(editableFields).meta({ id: 'EditClient' });
export type EditClientBody = z.infer<typeof editClientSchema>;

/** The body without its nesting. */
export function editsOf({ address: place, ...fields }: EditClientBody): Partial<ClientValues> {
  return { ...fields, ...place };
}
