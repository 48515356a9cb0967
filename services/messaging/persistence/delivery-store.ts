import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { DeliveryState } from '../domain/delivery-state.js';
import type { MessageOrigin } from '../domain/message-to-queue.js';
import { addressKey, type Recipient } from '../domain/recipient.js';
import type { DeliveryChange } from './delivery-ledger.js';
import { historyBy, isLegal, ORIGIN, RETURN_CHANGE } from './ledger-sql.js';

/** A mail to add: who gets which message, from when on. */
export interface DeliveryToAdd extends Recipient {
  readonly messageId: string;
  readonly dueAt: Date;
  /** The delivery that it repeats. */
  readonly resendOf: string | null;
}

export interface StoredDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly contactId: string;
  readonly state: DeliveryState;
}

/** What became of a message for one of its recipients. */
export interface LatestDelivery extends Recipient {
  readonly messageId: string;
  readonly state: DeliveryState;
  readonly nextAttemptAt: Date | null;
}

/** A delivery locked for a person's decision. */
export interface LockedDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly clientId: string;
  readonly clientCode: string;
  readonly contactId: string;
  readonly address: string;
  readonly state: DeliveryState;
  readonly version: number;
  readonly origin: MessageOrigin | null;
}

/** People's side of `messaging.deliveries`: what use cases write, one decision at a time. */
@Injectable()
export class DeliveryStore {
  /** One row per recipient, in their order; `held` where the address is suppressed, otherwise `queued`. */
  add(
    tx: Tx,
    deliveries: readonly DeliveryToAdd[],
    by: { principalId: string; now: Date },
  ): Promise<StoredDelivery[]> {
    return tx.query<StoredDelivery>(ADD, [
      deliveries.map((d) => d.messageId),
      deliveries.map((d) => d.contactId),
      deliveries.map((d) => d.name),
      deliveries.map((d) => d.address),
      deliveries.map((d) => addressKey(d.address)),
      deliveries.map((d) => d.dueAt),
      deliveries.map((d) => d.resendOf),
      by.now,
      by.principalId,
    ]);
  }

  /** The first deliveries of messages, as they are now; those that a person resent later are not among them. */
  firstOf(q: Queryable, messageIds: readonly string[]): Promise<StoredDelivery[]> {
    return q.query<StoredDelivery>(
      `select id, message_id as "messageId", contact_id as "contactId", state from messaging.deliveries
        where message_id = any ($1) and resend_of is null order by id`,
      [messageIds],
    );
  }

  /** Of each recipient of these messages the newest delivery: one that was sent again is told by its repetition. */
  latestOf(q: Queryable, messageIds: readonly string[]): Promise<LatestDelivery[]> {
    return q.query<LatestDelivery>(
      {
        name: 'messaging-latest-deliveries',
        text: `select d.message_id as "messageId", d.contact_id as "contactId", d.recipient_name as name,
                      d.address, d.state, d.next_attempt_at as "nextAttemptAt"
                 from messaging.deliveries d
                where d.message_id = any ($1::uuid[])
                  and not exists (select from messaging.deliveries r where r.resend_of = d.id)
                order by d.id`,
      },
      [messageIds],
    );
  }

  /** Locks a delivery until the transaction ends, so that two decisions on it happen one after the other. */
  async lock(tx: Tx, id: string): Promise<LockedDelivery | undefined> {
    const [row] = await tx.query<LockedDelivery>(
      `select d.id, d.message_id as "messageId", m.client_id as "clientId", m.client_code as "clientCode",
              d.contact_id as "contactId", d.address, d.state, d.version, ${ORIGIN}
         from messaging.deliveries d join messaging.messages m on m.id = d.message_id
        where d.id = $1 for update of d`,
      [id],
    );
    return row;
  }

  async isResent(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(`select 1 from messaging.deliveries where resend_of = $1`, [id])).length > 0;
  }

  /** Cancels what waits; a worker that holds a lease on it is fenced out before it sends. */
  async cancel(
    tx: Tx,
    id: string,
    by: { principalId: string; now: Date },
  ): Promise<DeliveryChange | undefined> {
    const [change] = await tx.query<DeliveryChange>(decide('cancelled'), [id, by.now, by.principalId]);
    return change;
  }

  /** The same for all that waits of these messages; what is on its way or was decided otherwise stays as it is. */
  cancelWaiting(
    tx: Tx,
    messageIds: readonly string[],
    by: { principalId: string; now: Date },
  ): Promise<DeliveryChange[]> {
    return tx.query<DeliveryChange>(CANCEL_WAITING, [messageIds, by.now, by.principalId]);
  }

  /** Queues what was held. */
  async release(
    tx: Tx,
    id: string,
    by: { principalId: string; now: Date },
  ): Promise<DeliveryChange | undefined> {
    const [change] = await tx.query<DeliveryChange>(decide('queued'), [id, by.now, by.principalId]);
    return change;
  }

  /** From now on mails to these addresses are born held. */
  async suppress(tx: Tx, bounced: readonly { id: string; address: string }[], now: Date): Promise<void> {
    if (bounced.length === 0) return;
    await tx.execute(
      `insert into messaging.suppressed_addresses (address, reason, delivery_id, suppressed_at)
       select address, 'bounced', id, $3 from unnest($1::text[], $2::uuid[]) as i(address, id)
       on conflict do nothing`,
      [bounced.map((b) => addressKey(b.address)), bounced.map((b) => b.id), now],
    );
  }

  async endSuppression(tx: Tx, address: string, by: { principalId: string; now: Date }): Promise<void> {
    await tx.execute(
      `update messaging.suppressed_addresses set released_at = $2, released_by = $3
        where address = $1 and released_at is null`,
      [addressKey(address), by.now, by.principalId],
    );
  }
}

const ADD = `
  with changed as (
    insert into messaging.deliveries
      (message_id, contact_id, recipient_name, address, state, next_attempt_at, resend_of, created_at, updated_at)
    select i.message_id, i.contact_id, i.name, i.address, case when s.id is null then 'queued' else 'held' end,
           case when s.id is null then i.due_at end, i.resend_of, $8, $8
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::uuid[])
             with ordinality
             as i(message_id, contact_id, name, address, address_key, due_at, resend_of, position)
      left join messaging.suppressed_addresses s on s.address = i.address_key and s.released_at is null
     order by i.position
    returning id, message_id, contact_id, version, state, attempts, updated_at, error_class as "errorClass",
              server_response
  ), ${historyBy('$9')}
  select id, message_id as "messageId", contact_id as "contactId", state from changed order by id`;

const decide = (target: 'cancelled' | 'queued') => `
  with changed as (
    update messaging.deliveries d
       set state = '${target}', next_attempt_at = ${target === 'queued' ? 'greatest($2, m.not_before)' : 'null'}, lease_token = null,
           lease_until = null, version = d.version + 1, updated_at = $2
      from messaging.messages m
     where d.id = $1 and m.id = d.message_id and ${isLegal(`'${target}'`)}
    returning ${RETURN_CHANGE}
  ), ${historyBy('$3')} select * from changed`;

/** Locked in the order of their ids, as workers take them. */
const CANCEL_WAITING = `
  with waiting as (
    select id from messaging.deliveries
     where message_id = any ($1) and state in ('queued', 'deferred') order by id for update
  ), changed as (
    update messaging.deliveries d
       set state = 'cancelled', next_attempt_at = null, lease_token = null, lease_until = null,
           version = d.version + 1, updated_at = $2
      from waiting, messaging.messages m
     where d.id = waiting.id and m.id = d.message_id and ${isLegal(`'cancelled'`)}
    returning ${RETURN_CHANGE}
  ), ${historyBy('$3')} select * from changed order by id`;
