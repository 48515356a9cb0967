import type { Queryable } from '../../platform/database/tx.js';

/** A person or shared mailbox that may speak for the client. What nobody has decided is not allowed. */
export interface ClientContact {
  readonly id: string;
  readonly fullName: string;
  readonly position: string | null;
  readonly emails: string[];
  readonly phones: string[];
  readonly receivesStatements: boolean;
  readonly receivesInvoices: boolean;
  readonly receivesTechnicalNotices: boolean;
  readonly receivesMarketing: boolean;
  readonly mayRequestChanges: boolean;
  readonly mayDiscussDebt: boolean;
  /** First and last Buenos Aires day, both inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly isPrimary: boolean;
  readonly version: number;
}

/** The contacts of one client, the primary one first, then by name. */
export function readContacts(q: Queryable, clientId: string): Promise<ClientContact[]> {
  return q.query<ClientContact>(
    {
      name: 'clients-contacts-of',
      text: `select id, full_name as "fullName", position, emails, phones,
                    coalesce(receives_statements, false) as "receivesStatements",
                    coalesce(receives_invoices, false) as "receivesInvoices",
                    coalesce(receives_technical_notices, false) as "receivesTechnicalNotices",
                    coalesce(receives_marketing, false) as "receivesMarketing",
                    coalesce(may_request_changes, false) as "mayRequestChanges",
                    coalesce(may_discuss_debt, false) as "mayDiscussDebt",
                    valid_from as "validFrom", valid_until as "validUntil", is_primary as "isPrimary", version
               from clients.contacts where client_id = $1
              order by is_primary desc, full_name collate "es-AR-x-icu", id`,
    },
    [clientId],
  );
}
