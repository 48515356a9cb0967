import type { Database } from '../../platform/database/database.js';

export interface PlantedClient {
  account: number;
  name: string;
  city?: string;
  cuit?: string;
  cancelledOn?: string;
  registeredOn?: string;
}

/** Inserts clients (origin `test`, external id = account) and gives their ids by account. */
export async function plantClients(
  database: Database,
  clients: PlantedClient[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const client of clients) {
    const [row] = await database.query<{ id: string }>(
      `insert into clients.clients (origin, external_id, account, subaccount, legal_name, city, document_type,
         document_number, contributor_type, cancelled_on, registered_on)
       values ('test', $1::int::text, $1, 0, $2, $3, case when $4::text is null then null else 80 end, $4, 1, $5, $6)
       returning id`,
      [client.account, client.name, client.city, client.cuit, client.cancelledOn, client.registeredOn],
    );
    if (row) ids.set(client.account, row.id);
  }
  return ids;
}

/** Gives a client a subscription of the named type. */
export async function plantService(
  database: Database,
  clientId: string,
  type: string,
  dates: { startsOn: string; lastDay?: string; cancelledFrom?: string },
): Promise<void> {
  await database.query(
    `insert into contracted_services.contracted_services
       (client_id, origin, external_id, list, service_type_id, item, starts_on, last_day, cancelled_from)
     select $1, 'test', uuidv7()::text, 'subscription', id, 'Abono', $3, $4, $5
       from contracted_services.service_types where name = $2`,
    [clientId, type, dates.startsOn, dates.lastDay, dates.cancelledFrom],
  );
}

/** Gives a client an unpaid invoice of the beginning of 2026. */
export async function plantInvoice(
  database: Database,
  clientId: string,
  { currency, amount, dueOn }: { currency: string; amount: string; dueOn: string },
): Promise<void> {
  await database.query(
    `insert into accounts.vouchers (client_id, origin, external_id, kind, side, currency, amount, issued_on, due_on,
       pending, pending_since)
     values ($1, 'test', uuidv7()::text, 'invoice', 'debit', $2, $3, '2026-01-01', $4, $3, '2026-01-01')`,
    [clientId, currency, amount, dueOn],
  );
}
