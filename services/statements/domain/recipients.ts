import type { ClientContact } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { type Recipient, recipientFor, type RefusedContact } from '../../messaging/public.js';

/** Why somebody does not receive statements. */
export type RefusedRecipient = RefusedContact | 'receives-no-statements';

/** In words, with the way out. */
export const REFUSALS: Readonly<Record<RefusedRecipient, string>> = {
  'not-a-contact': 'No es un contacto de este cliente.',
  'receives-no-statements': 'No está autorizado a recibir resúmenes de cuenta.',
  'not-valid-today': 'El contacto no está vigente hoy.',
  'no-address': 'El contacto no tiene e-mail.',
  'invalid-address': 'El e-mail del contacto no es válido.',
};

/** Who receives a statement, or why this contact does not: what nobody has allowed is not allowed. */
export function statementRecipient(
  contact: ClientContact | undefined,
  today: IsoDay,
): Recipient | RefusedRecipient {
  if (contact && !contact.receivesStatements) return 'receives-no-statements';
  return recipientFor(contact, today);
}
