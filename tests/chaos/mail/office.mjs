import { untilAnswered } from '../lib/http.mjs';

/** Contacts per client, so recipients per message. */
const CONTACTS_PER_CLIENT = 5;
const CLERKS = 4;

/**
 * Clients with contacts to write to; every contact has an address of its own.
 * @param {(sql: string, values?: unknown[]) => Promise<any[]>} query
 * @returns {Promise<{ code: string, contactIds: string[] }[]>}
 */
export async function addClients(query, recipients) {
  const clients = Math.ceil(recipients / CONTACTS_PER_CLIENT);
  await query(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'chaos', n::text, n, 1, 'Cliente ' || n from generate_series(1, $1::int) n`,
    [clients],
  );
  await query(
    `insert into clients.contacts (client_id, origin, external_id, full_name, emails)
     select c.id, 'chaos', c.account || '-' || n, 'Contacto ' || n, array['c' || c.account || '-' || n || '@cliente.example']
       from clients.clients c cross join generate_series(1, $1::int) n
      where (c.account - 1) * $1 + n <= $2`,
    [CONTACTS_PER_CLIENT, recipients],
  );
  return query(
    `select c.code, array_agg(p.id) as "contactIds"
       from clients.clients c join clients.contacts p on p.client_id = c.id group by c.code order by c.code`,
  );
}

/**
 * A few clerks who ask for one message per client, as the clients are handed to them. A request that dies is repeated
 * under its key until it is answered, as a careful caller does.
 */
export function openOffice({ apiUrl, headers }) {
  const waiting = [];
  const intents = [];
  let wake = () => {};
  let changed = new Promise((resolve) => (wake = resolve));
  let closing = false;

  async function clerk() {
    for (;;) {
      const client = waiting.shift();
      if (client) intents.push(await sendOne(client));
      else if (closing) return;
      else await changed;
    }
  }
  async function sendOne({ code, contactIds }) {
    const { body } = await untilAnswered(202, `${apiUrl}/api/messaging/clients/${code}/messages`, {
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `chaos-${code}` },
      body: JSON.stringify({ subject: `Aviso para ${code}`, text: 'Estimados: es una prueba.', contactIds }),
    });
    return { messageId: body.id, contactIds };
  }
  function tell() {
    wake();
    changed = new Promise((resolve) => (wake = resolve));
  }

  const clerks = Promise.all(Array.from({ length: CLERKS }, clerk));
  clerks.catch(() => {}); // told to whoever closes the office
  return {
    hand(clients) {
      waiting.push(...clients);
      tell();
    },
    /** @returns {Promise<import('./reconcile.mjs').Intent[]>} what the API said it accepted */
    async close() {
      closing = true;
      tell();
      await clerks;
      return intents;
    },
  };
}

/** One message per client, now. */
export function sendMessages({ apiUrl, headers, clients }) {
  const office = openOffice({ apiUrl, headers });
  office.hand(clients);
  return office.close();
}
