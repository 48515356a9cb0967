import type { Queryable } from '../../platform/database/tx.js';

/** A client as a document names it. */
export interface Addressee {
  readonly id: string;
  readonly code: string;
  readonly legalName: string;
  readonly contributorType: number | null;
  readonly documentType: number | null;
  readonly documentNumber: string | null;
  readonly street: string | null;
  readonly streetNumber: string | null;
  readonly floor: string | null;
  readonly apartment: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly province: number | null;
  readonly country: string | null;
  readonly dataAsOf: Date | null;
}

/** Those of a set of clients by id, in the order of their codes. */
export function readAddressees(q: Queryable, clientIds: readonly string[]): Promise<Addressee[]> {
  return q.query<Addressee>(
    {
      name: 'clients-addressees',
      text: `select id, code, legal_name as "legalName", contributor_type as "contributorType",
                    document_type as "documentType", document_number as "documentNumber", street,
                    street_number as "streetNumber", floor, apartment, city, postal_code as "postalCode",
                    province, country, data_as_of as "dataAsOf"
               from clients.clients where id = any ($1::uuid[]) order by code`,
    },
    [clientIds],
  );
}
