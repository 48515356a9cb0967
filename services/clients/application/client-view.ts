import { lockedFields } from '../domain/locked-fields.js';
import type { ClientRecord } from '../persistence/client-reader.js';

/** A client as the API answers it, and as an edit that came too late gets it to compare. */
export function viewClient(record: ClientRecord) {
  const { id: _id, account: _account, subaccount: _subaccount, updatedAt: _updatedAt, ...shown } = record;
  const { originColumns: _originColumns, ...rest } = shown;
  const { street, streetNumber, floor, apartment, city, postalCode, province, country, ...fields } = rest;
  return {
    ...fields,
    address: { street, streetNumber, floor, apartment, city, postalCode, province, country },
    lockedFields: lockedFields(record),
    dataAsOf: record.dataAsOf?.toISOString() ?? null,
  };
}
