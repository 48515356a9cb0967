import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { MessageOrigin } from '../domain/message-to-queue.js';
import { ORIGIN } from './ledger-sql.js';
import type { Message } from './message.entity.js';

export type NewMessage = Pick<
  Message,
  | 'clientId'
  | 'clientCode'
  | 'subject'
  | 'body'
  | 'html'
  | 'replyTo'
  | 'replyToName'
  | 'originKind'
  | 'originId'
  | 'notBefore'
  | 'intentKey'
  | 'intentHash'
>;

export interface StoredIntent {
  readonly id: string;
  readonly intentKey: string;
  readonly intentHash: string;
}

/** Who wrote the messages, in which request and when. */
export interface Authorship {
  readonly principalId: string;
  readonly name: string;
  readonly correlationId: string | null;
  readonly now: Date;
}

/** `messaging.messages`: written once, never changed. */
@Injectable()
export class MessageStore {
  findIntents(q: Queryable, intentKeys: readonly string[]): Promise<StoredIntent[]> {
    return q.query<StoredIntent>(FIND_INTENTS, [intentKeys]);
  }

  async findOrigin(q: Queryable, id: string): Promise<{ origin: MessageOrigin | null } | undefined> {
    const [row] = await q.query<{ origin: MessageOrigin | null }>(
      `select ${ORIGIN} from messaging.messages m where m.id = $1`,
      [id],
    );
    return row;
  }

  /**
   * Writes those whose intent is not stored yet; one that somebody else is storing at this moment is waited for.
   * @returns the ids of those written, by their keys
   */
  async add(tx: Tx, messages: readonly NewMessage[], by: Authorship): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; intentKey: string }>(ADD, [
      messages.map((m) => m.clientId),
      messages.map((m) => m.clientCode),
      messages.map((m) => m.subject),
      messages.map((m) => m.body),
      messages.map((m) => m.html),
      messages.map((m) => m.replyTo),
      messages.map((m) => m.replyToName),
      messages.map((m) => m.originKind),
      messages.map((m) => m.originId),
      messages.map((m) => m.notBefore),
      messages.map((m) => m.intentKey),
      messages.map((m) => m.intentHash),
      by.principalId,
      by.name,
      by.correlationId,
      by.now,
    ]);
    return new Map(rows.map(({ id, intentKey }) => [intentKey, id]));
  }
}

const FIND_INTENTS = {
  name: 'messaging-find-intents',
  text: `select id, intent_key as "intentKey", intent_hash as "intentHash" from messaging.messages
          where intent_key = any ($1)`,
};

/** In the order of the keys, so that two who store the same intents wait for each other and never in a circle. */
const ADD = {
  name: 'messaging-add-messages',
  text: `
    insert into messaging.messages
      (client_id, client_code, subject, body, html, reply_to, reply_to_name, origin_kind, origin_id, not_before,
       intent_key, intent_hash, created_by, created_by_name, correlation_id, created_at)
    select client_id, client_code, subject, body, html, reply_to, reply_to_name, origin_kind, origin_id, not_before,
           intent_key, intent_hash, $13, $14, $15, $16
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                  $9::uuid[], $10::timestamptz[], $11::text[], $12::text[])
             as m(client_id, client_code, subject, body, html, reply_to, reply_to_name, origin_kind, origin_id,
                  not_before, intent_key, intent_hash)
     order by intent_key
    on conflict (intent_key) do nothing
    returning id, intent_key as "intentKey"`,
};
