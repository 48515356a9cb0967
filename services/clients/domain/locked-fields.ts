import { isValidCuit } from '../../platform/formats/cuit.js';
import { CUIT_DOCUMENT } from '../../platform/formats/document-rules.js';
import { CLIENT_FIELD_NAMES, CLIENT_FIELDS, type ClientField, type ClientValues } from './client-fields.js';

/** Why a field cannot be edited: `origin`, the system that registered the client owns it; `cuit`, a CUIT stays. */
export const LOCK_REASONS = ['origin', 'cuit'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

export interface LockedField {
  readonly field: ClientField;
  readonly reason: LockReason;
}

/** The fields of a client that nobody edits here, with the reason of each. */
export function lockedFields(client: ClientValues & { originColumns: readonly string[] }): LockedField[] {
  return CLIENT_FIELD_NAMES.flatMap((field): LockedField[] => {
    if (client.originColumns.includes(CLIENT_FIELDS[field])) return [{ field, reason: 'origin' }];
    const ofDocument = field === 'documentType' || field === 'documentNumber';
    return ofDocument && hasCuit(client) ? [{ field, reason: 'cuit' }] : [];
  });
}

function hasCuit({ documentType, documentNumber }: ClientValues): boolean {
  return documentType === CUIT_DOCUMENT && documentNumber !== null && isValidCuit(documentNumber);
}
