import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { ClientValues } from '../domain/client-fields.js';

/** The client record as it is kept. */
export interface ClientRecord extends ClientValues {
  readonly id: string;
  readonly code: string;
  readonly account: number;
  readonly subaccount: number;
  /** The razón social when the client has no other name. */
  readonly tradeName: string;
  readonly phones: string[];
  readonly emails: string[];
  readonly observations: string[];
  readonly origin: string;
  readonly externalId: string;
  /** Columns that belong to the origin: its files carried them. */
  readonly originColumns: string[];
  readonly dataAsOf: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

const RECORD = `
  select id, code, account, subaccount, legal_name as "legalName",
         coalesce(trade_name, legal_name) as "tradeName", contributor_type as "contributorType",
         document_type as "documentType", document_number as "documentNumber", branch, street,
         street_number as "streetNumber", floor, apartment, city, postal_code as "postalCode",
         province, country, phones, emails, salesperson, industry, registered_on as "registeredOn",
         cancelled_on as "cancelledOn", cancellation_reason as "cancellationReason", notes,
         observations, origin, external_id as "externalId", origin_columns as "originColumns",
         data_as_of as "dataAsOf", updated_at as "updatedAt", version
    from clients.clients`;

/** The record of the client with a code, or undefined. */
export async function readClient(q: Queryable, code: string): Promise<ClientRecord | undefined> {
  const [record] = await q.query<ClientRecord>({ name: 'clients-read', text: `${RECORD} where code = $1` }, [
    code,
  ]);
  return record;
}

/** The same, kept from others until the transaction ends. */
export async function lockClient(tx: Tx, code: string): Promise<ClientRecord | undefined> {
  const [record] = await tx.query<ClientRecord>(
    { name: 'clients-lock', text: `${RECORD} where code = $1 for update` },
    [code],
  );
  return record;
}

/** The client of an origin, by its id there. */
export async function readRegistered(
  q: Queryable,
  origin: string,
  externalId: string,
): Promise<ClientRecord | undefined> {
  const [record] = await q.query<ClientRecord>(`${RECORD} where origin = $1 and external_id = $2`, [
    origin,
    externalId,
  ]);
  return record;
}
