import type { Queryable } from '../../platform/database/tx.js';

/** A client and its contacts, written directly: these tests are about mail. */
export async function addClient(
  q: Queryable,
  account: number,
  emails: readonly string[],
): Promise<{ id: string; code: string; contactIds: string[] }> {
  const [client] = await q.query<{ id: string; code: string }>(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     values ('test', $1::text, $1::int, 1, 'Cliente ' || $1::text) returning id, code`,
    [account],
  );
  if (!client) throw new Error('client not added');
  const contacts = await q.query<{ id: string }>(
    `insert into clients.contacts (client_id, origin, external_id, full_name, emails)
     select $1, 'test', $2::text || '-' || position, 'Contacto ' || position, array[email]
       from unnest($3::text[]) with ordinality as e(email, position) order by position returning id`,
    [client.id, account, emails],
  );
  return { ...client, contactIds: contacts.map(({ id }) => id) };
}

/**
 * Queues one message per client to all of its contacts, as the use case does: message, deliveries, history and event
 * in one transaction, in sets.
 */
export const QUEUE_FOR_ALL_CONTACTS = `
  with message as (
    insert into messaging.messages
      (client_id, client_code, subject, body, created_by, created_by_name, intent_key, intent_hash, created_at)
    select id, code, 'Aviso para ' || code, 'Estimados: prueba de envío.', 'test', 'Prueba', $1 || ':' || code, 'test',
           clock_timestamp()
      from clients.clients where id = any ($2::uuid[])
    returning id, client_id, client_code
  ), delivery as (
    insert into messaging.deliveries
      (message_id, contact_id, recipient_name, address, state, next_attempt_at, created_at, updated_at)
    select m.id, c.id, c.full_name, c.emails[1], 'queued', clock_timestamp(), clock_timestamp(), clock_timestamp()
      from message m join clients.contacts c on c.client_id = m.client_id
    returning id, message_id, version, state, updated_at
  ), history as (
    insert into messaging.delivery_events (delivery_id, version, state, attempt, at)
    select id, version, state, 0, updated_at from delivery
  ), event as (
    insert into platform.outbox_events (type, payload)
    select 'messaging.message-queued.v1', jsonb_build_object('messageId', m.id, 'clientId', m.client_id,
             'clientCode', m.client_code, 'origin', null, 'notBefore', null, 'deliveryIds',
             (select jsonb_agg(d.id) from delivery d where d.message_id = m.id))
      from message m
  )
  select id, message_id as "messageId" from delivery order by id`;

export function queueMessages(
  q: Queryable,
  key: string,
  clientIds: readonly string[],
): Promise<{ id: string; messageId: string }[]> {
  return q.query(QUEUE_FOR_ALL_CONTACTS, [key, clientIds]);
}
