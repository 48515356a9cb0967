/** Somebody of a client, as far as mail is concerned. */
export interface ContactToReach {
  readonly id: string;
  readonly fullName: string;
  readonly emails: readonly string[];
  /** First and last day (inclusive, Buenos Aires) on which the contact may be written to; null is open. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface Recipient {
  readonly contactId: string;
  readonly name: string;
  readonly address: string;
}

export type RefusedContact = 'not-a-contact' | 'not-valid-today' | 'no-address' | 'invalid-address';

/** Who receives, or why this contact may not. */
export function recipientFor(contact: ContactToReach | undefined, today: string): Recipient | RefusedContact {
  if (!contact) return 'not-a-contact';
  if (contact.validFrom !== null && contact.validFrom > today) return 'not-valid-today';
  if (contact.validUntil !== null && contact.validUntil < today) return 'not-valid-today';
  const [first] = contact.emails;
  if (!first) return 'no-address';
  const address = first.trim();
  if (!isMailAddress(address)) return 'invalid-address';
  return { contactId: contact.id, name: oneLine(contact.fullName), address };
}

/**
 * Whether an address can be put in an envelope as it is: a plain local part and a domain. Deliberately narrower than
 * RFC 5321 (no quoted local parts, no address literals): what is refused here is a typing error in practice.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false;
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u.test(
    text,
  );
}

/** The form under which addresses are compared. Local parts differ by case in theory and never in practice. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
