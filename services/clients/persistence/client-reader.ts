import type { Queryable } from '../../platform/database/tx.js';

/** The client record as it is kept. Days are Buenos Aires days. */
export interface ClientRecord {
  readonly id: string;
  readonly code: string;
  readonly account: number;
  readonly subaccount: number;
  readonly legalName: string;
  readonly tradeName: string;
  readonly contributorType: number | null;
  readonly documentType: number | null;
  readonly documentNumber: string | null;
  readonly branch: string | null;
  readonly street: string | null;
  readonly streetNumber: string | null;
  readonly floor: string | null;
  readonly apartment: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly province: number | null;
  readonly country: string | null;
  readonly phones: string[];
  readonly emails: string[];
  readonly salesperson: string | null;
  readonly industry: string | null;
  readonly registeredOn: string | null;
  readonly cancelledOn: string | null;
  readonly cancellationReason: string | null;
  readonly notes: string | null;
  readonly observations: string[];
  readonly origin: string;
  readonly externalId: string;
  readonly dataAsOf: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** The record of the client with a code, or undefined. */
export async function readClient(q: Queryable, code: string): Promise<ClientRecord | undefined> {
  const [record] = await q.query<ClientRecord>(
    {
      name: 'clients-read',
      text: `select id, code, account, subaccount, legal_name as "legalName",
                    coalesce(trade_name, legal_name) as "tradeName", contributor_type as "contributorType",
                    document_type as "documentType", document_number as "documentNumber", branch, street,
                    street_number as "streetNumber", floor, apartment, city, postal_code as "postalCode",
                    province, country, phones, emails, salesperson, industry, registered_on as "registeredOn",
                    cancelled_on as "cancelledOn", cancellation_reason as "cancellationReason", notes,
                    observations, origin, external_id as "externalId", data_as_of as "dataAsOf",
                    updated_at as "updatedAt", version
               from clients.clients where code = $1`,
    },
    [code],
  );
  return record;
}
