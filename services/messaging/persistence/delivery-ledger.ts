import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Queryable, Sql, Tx } from '../../platform/database/tx.js';
import type { DeliveryState } from '../domain/delivery-state.js';
import type { MessageOrigin } from '../domain/message-to-queue.js';
import type { Outcome } from '../domain/outcome.js';
import { HISTORY, isLegal, RETURN_CHANGE } from './ledger-sql.js';

/** A delivery in the hands of one worker, with all that is needed to send it. */
export interface LeasedDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly token: string;
  /** This attempt's number, from 1. */
  readonly attempt: number;
  readonly address: string;
  readonly recipientName: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly hasAttachments: boolean;
  /** Set by an earlier attempt; every later one sends the same. */
  readonly messageIdHeader: string | null;
}

export interface LeaseRequest {
  readonly id: string;
  readonly token: string;
  /** The hint of the queue that asks for it. */
  readonly hint: string;
  /** The queue lost the worker that had this hint: a lease taken for it need not run out first. */
  readonly hintWasLost: boolean;
}

/** A delivery whose state was changed. */
export interface DeliveryChange {
  readonly id: string;
  readonly messageId: string;
  readonly clientId: string;
  readonly clientCode: string;
  readonly contactId: string;
  readonly address: string;
  readonly state: DeliveryState;
  readonly errorClass: string | null;
  readonly attempts: number;
  readonly version: number;
  /** What its message was written for. */
  readonly origin: MessageOrigin | null;
}

export interface AttemptResult {
  readonly id: string;
  readonly token: string;
  readonly outcome: Outcome;
  /** When to try again; only for `deferred`. */
  readonly nextAttemptAt: Date | null;
}

export interface DueDelivery {
  readonly id: string;
  readonly attempts: number;
  /** As PostgreSQL writes it: a JavaScript date would lose microseconds, and a page could repeat for ever. */
  readonly dueAt: string;
  readonly overdueSeconds: number;
}

/** A job may fire this much before the instant it was delayed to. */
const EARLY_SECONDS = 1;

/**
 * The worker's side of `messaging.deliveries`. Every change is one conditional statement on a set of rows, guarded by
 * the fencing token and by the transitions of the domain, and writes its line of history. Leases run on the
 * database's clock, the only one that all workers share.
 */
@Injectable()
export class DeliveryLedger {
  constructor(private readonly database: Database) {}

  /**
   * Takes the deliveries that wait, are due and that nobody holds. Committed without waiting for the disk: a lease
   * lost in a crash of PostgreSQL fences its holder out, so nothing can be sent under it.
   * @returns those that were taken
   */
  lease(requests: readonly LeaseRequest[], seconds: number, now: Date): Promise<LeasedDelivery[]> {
    return this.database.query<LeasedDelivery>(LEASE, [
      requests.map((r) => r.id),
      requests.map((r) => r.token),
      requests.map((r) => r.hint),
      requests.map((r) => r.hintWasLost),
      seconds,
      new Date(now.getTime() + EARLY_SECONDS * 1000),
    ]);
  }

  /**
   * Commits `sending`; the moment before MAIL FROM. Whoever is not in the answer lost the delivery (cancelled, or
   * taken by another worker) and must not send.
   */
  async markSending(
    deliveries: readonly { id: string; token: string; messageIdHeader: string }[],
    seconds: number,
    now: Date,
  ): Promise<DeliveryChange[]> {
    return this.database.query<DeliveryChange>(MARK_SENDING, [
      deliveries.map((d) => d.id),
      deliveries.map((d) => d.token),
      deliveries.map((d) => d.messageIdHeader),
      seconds,
      now,
    ]);
  }

  /** Writes down how attempts ended; only the holder of the newest token is heard. */
  record(tx: Tx, results: readonly AttemptResult[], now: Date): Promise<DeliveryChange[]> {
    return changeByToken(tx, RECORD, results, now);
  }

  /** The same for an attempt that was given up as `unconfirmed` meanwhile. */
  recordLate(tx: Tx, results: readonly AttemptResult[], now: Date): Promise<DeliveryChange[]> {
    return changeByToken(tx, RECORD_LATE, results, now);
  }

  /** Gives up what is `sending` under a lease that ran out: the worker died and nobody knows what the server did. */
  giveUpExpired(tx: Tx, limit: number, now: Date): Promise<DeliveryChange[]> {
    return tx.query<DeliveryChange>(GIVE_UP_EXPIRED, [now, limit]);
  }

  /** The same for one whose hint the queue knows to be lost, before its lease runs out. */
  giveUpLost(tx: Tx, id: string, lostHint: string, now: Date): Promise<DeliveryChange[]> {
    return tx.query<DeliveryChange>(GIVE_UP_LOST, [now, id, lostHint]);
  }

  /** Gives a lease back unused; the attempt does not count. */
  async releaseLease({ id, token }: { id: string; token: string }): Promise<void> {
    await this.database.query(
      `update messaging.deliveries set lease_token = null, lease_until = null, attempts = attempts - 1
        where id = $1 and lease_token = $2 and state in ('queued', 'deferred')`,
      [id, token],
    );
  }

  /** Prolongs the leases of work that takes long. Skips rows that somebody is changing at this moment. */
  async renewLeases(held: readonly { id: string; token: string }[], seconds: number): Promise<void> {
    await this.database.query(RENEW, [held.map((h) => h.id), held.map((h) => h.token), seconds]);
  }

  /** Deliveries that a worker should have taken by `dueBefore` and that nobody holds, oldest first. */
  findDue(dueBefore: Date, after: DueDelivery | undefined, limit: number): Promise<DueDelivery[]> {
    return this.database.query<DueDelivery>(FIND_DUE, [
      dueBefore,
      after?.dueAt ?? '-infinity',
      after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    ]);
  }

  async countDue(dueBefore: Date): Promise<number> {
    const [row] = await this.database.query<{ due: number }>(
      `select count(*)::int as due from messaging.deliveries
        where state in ('queued', 'deferred') and next_attempt_at <= $1`,
      [dueBefore],
    );
    return row?.due ?? 0;
  }
}

function changeByToken(tx: Queryable, sql: Sql, results: readonly AttemptResult[], now: Date) {
  return tx.query<DeliveryChange>(sql, [
    results.map((r) => r.id),
    results.map((r) => r.token),
    results.map((r) => r.outcome.state),
    results.map((r) => r.outcome.errorClass),
    results.map((r) => r.outcome.serverResponse),
    results.map((r) => r.nextAttemptAt),
    now,
  ]);
}

const LEASE = {
  name: 'messaging-lease',
  text: `
    with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
    update messaging.deliveries d
       set lease_token = i.token, lease_hint = i.hint,
           lease_until = clock_timestamp() + make_interval(secs => $5), attempts = d.attempts + 1
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) as i(id, token, hint, hint_was_lost)
           cross join unhurried, messaging.messages m
     where d.id = i.id and m.id = d.message_id
       and d.state in ('queued', 'deferred') and d.next_attempt_at <= $6
       and (d.lease_until is null or d.lease_until < clock_timestamp()
            or (i.hint_was_lost and d.lease_hint = i.hint))
    returning d.id, d.message_id as "messageId", d.lease_token as token, d.attempts as attempt, d.address,
              d.recipient_name as "recipientName", m.subject, m.body, m.html,
              case when m.reply_to is not null
                then json_build_object('name', m.reply_to_name, 'address', m.reply_to) end as "replyTo",
              exists (select from messaging.message_attachments a where a.message_id = m.id) as "hasAttachments",
              d.message_id_header as "messageIdHeader"`,
};

const MARK_SENDING = {
  name: 'messaging-mark-sending',
  text: `
    with changed as (
      update messaging.deliveries d
         set state = 'sending', sending_since = $5, next_attempt_at = null, error_class = null,
             server_response = null, lease_until = clock_timestamp() + make_interval(secs => $4),
             message_id_header = coalesce(d.message_id_header, i.header), version = d.version + 1, updated_at = $5
        from unnest($1::uuid[], $2::uuid[], $3::text[]) as i(id, token, header), messaging.messages m
       where d.id = i.id and m.id = d.message_id and d.lease_token = i.token and ${isLegal(`'sending'`)}
      returning ${RETURN_CHANGE}
    ), ${HISTORY} select * from changed`,
};

const record = (name: string, from: string) => ({
  name,
  text: `
    with changed as (
      update messaging.deliveries d
         set state = i.state, error_class = i.error_class, server_response = i.server_response,
             next_attempt_at = i.next_attempt_at, accepted_at = case i.state when 'accepted' then $7::timestamptz end,
             lease_until = null, lease_token = case i.state when 'unconfirmed' then d.lease_token end,
             version = d.version + 1, updated_at = $7
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
               as i(id, token, state, error_class, server_response, next_attempt_at), messaging.messages m
       where d.id = i.id and m.id = d.message_id and d.lease_token = i.token
         and d.state ${from} and ${isLegal('i.state')}
      returning ${RETURN_CHANGE}
    ), ${HISTORY} select * from changed`,
});

const RECORD = record('messaging-record', `<> 'unconfirmed'`);
const RECORD_LATE = record('messaging-record-late', `= 'unconfirmed'`);

const giveUp = (where: string) => `
    with changed as (
      update messaging.deliveries d
         set state = 'unconfirmed', error_class = 'worker-lost', lease_until = null, version = d.version + 1,
             updated_at = $1
        from messaging.messages m
       where m.id = d.message_id and d.state = 'sending' and ${where}
      returning ${RETURN_CHANGE}
    ), ${HISTORY} select * from changed`;

const GIVE_UP_LOST = giveUp(`d.id = $2 and d.lease_hint = $3`);
const GIVE_UP_EXPIRED = giveUp(`d.id in (
         select id from messaging.deliveries
          where state = 'sending' and lease_until < clock_timestamp()
          order by id limit $2 for update skip locked)`);

const RENEW = `
  update messaging.deliveries d set lease_until = clock_timestamp() + make_interval(secs => $3)
   where d.id in (
     select held.id from unnest($1::uuid[], $2::uuid[]) as i(id, token)
       join messaging.deliveries held on held.id = i.id and held.lease_token = i.token
      where held.lease_until is not null order by held.id for update of held skip locked)`;

const FIND_DUE = `
  select id, attempts, next_attempt_at::text as "dueAt",
         extract(epoch from $1 - next_attempt_at)::float8 as "overdueSeconds"
    from messaging.deliveries
   where state in ('queued', 'deferred') and next_attempt_at <= $1 and (next_attempt_at, id) > ($2::timestamptz, $3::uuid)
     and (lease_until is null or lease_until < clock_timestamp())
   order by next_attempt_at, id limit $4`;
