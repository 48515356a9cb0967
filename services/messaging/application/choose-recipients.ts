import { ApplicationError } from '../../platform/http/errors.js';
import { contactNotAllowed } from '../domain/errors.js';
import {
  type ContactToReach,
  type Recipient,
  recipientFor,
  type RefusedContact,
} from '../domain/recipient.js';

const REASONS: Readonly<Record<RefusedContact, string>> = {
  'not-a-contact': 'No es un contacto de este cliente.',
  'not-valid-today': 'El contacto no está vigente hoy.',
  'no-address': 'El contacto no tiene e-mail.',
  'invalid-address': 'El e-mail del contacto no es válido: corríjalo en Contactos.',
};

/**
 * The recipients for the chosen contacts, in their order.
 * @throws `messaging.contact-not-allowed`, naming each contact that may not be written to and why
 */
export function chooseRecipients(
  contacts: readonly ContactToReach[],
  contactIds: readonly string[],
  today: string,
): Recipient[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const chosen = contactIds.map((id) => recipientFor(byId.get(id), today));
  const errors = chosen.flatMap((recipient, index) =>
    typeof recipient === 'string'
      ? [{ pointer: `/contactIds/${index}`, code: recipient, detail: REASONS[recipient] }]
      : [],
  );
  if (errors.length > 0) {
    throw new ApplicationError(contactNotAllowed, 'No se envió nada. Revise los contactos marcados.', {
      errors,
    });
  }
  return chosen.filter((recipient) => typeof recipient !== 'string');
}
