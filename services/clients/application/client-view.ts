import { lockedFields } from '../domain/locked-fields.js';
import type { ClientRecord } from '../persistence/client-reader.js';

export interface ChangedClient {
  client: ClientRecord;
  /** What the history calls the change; null when there was nothing to change. */
  changeId: string | null;
}

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

export function viewChanged({ client, changeId }: ChangedClient) {
  return { client: viewClient(client), changeId };
}
