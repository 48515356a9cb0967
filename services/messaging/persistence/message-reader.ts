import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { MessageOrigin } from '../domain/message-to-queue.js';
import type { Delivery } from './delivery.entity.js';
import { ORIGIN } from './ledger-sql.js';
import type { Message } from './message.entity.js';

export type MessageRow = Pick<Message, 'id' | 'subject' | 'createdByName' | 'createdAt'> & {
  origin: MessageOrigin | null;
  attachmentCount: number;
};
export type MessageDetailRow = MessageRow &
  Pick<Message, 'clientCode' | 'kind' | 'body' | 'html' | 'replyTo' | 'replyToName'>;
export type DeliveryRow = Omit<Delivery, 'leaseToken' | 'leaseHint' | 'leaseUntil' | 'messageIdHeader'> & {
  resentAs: string | null;
};
export interface HistoryRow {
  deliveryId: string;
  state: Delivery['state'];
  attempt: number;
  at: Date;
  errorClass: Delivery['errorClass'];
  serverResponse: string | null;
}

/** Beyond this a count says "at least"; nobody reads a longer list by number. */
export const LARGEST_EXACT_TOTAL = 10_000;

/** What the screens read. */
@Injectable()
export class MessageReader {
  constructor(private readonly database: Database) {}

  /** Newest first; `before` is the last id of the previous page. */
  messagesOf(clientId: string, before: string | undefined, limit: number): Promise<MessageRow[]> {
    return this.database.query<MessageRow>(
      {
        name: 'messaging-messages-of-client',
        text: `select ${SUMMARY} from messaging.messages m
                where m.client_id = $1 and m.id < $2 order by m.id desc limit $3`,
      },
      [clientId, before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
    );
  }

  /** Counts up to one more than LARGEST_EXACT_TOTAL. */
  async countMessagesOf(clientId: string): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `select count(*)::int as total
         from (select 1 from messaging.messages where client_id = $1 limit ${LARGEST_EXACT_TOTAL + 1}) m`,
      [clientId],
    );
    return row?.total ?? 0;
  }

  async message(id: string): Promise<MessageDetailRow | undefined> {
    const [row] = await this.database.query<MessageDetailRow>(
      `select ${SUMMARY}, m.client_code as "clientCode", m.kind, m.body, m.html, m.reply_to as "replyTo",
              m.reply_to_name as "replyToName"
         from messaging.messages m where m.id = $1`,
      [id],
    );
    return row;
  }

  deliveriesOf(messageIds: readonly string[]): Promise<DeliveryRow[]> {
    return this.database.query<DeliveryRow>(
      {
        name: 'messaging-deliveries-of-messages',
        text: `${DELIVERY} where d.message_id = any ($1) order by d.id`,
      },
      [messageIds],
    );
  }

  async delivery(id: string): Promise<DeliveryRow | undefined> {
    const [row] = await this.database.query<DeliveryRow>(`${DELIVERY} where d.id = $1`, [id]);
    return row;
  }

  historyOf(messageId: string): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(
      `select e.delivery_id as "deliveryId", e.state, e.attempt, e.at, e.error_class as "errorClass",
              e.server_response as "serverResponse"
         from messaging.delivery_events e join messaging.deliveries d on d.id = e.delivery_id
        where d.message_id = $1 order by e.delivery_id, e.version`,
      [messageId],
    );
  }
}

const SUMMARY = `
  m.id, m.subject, m.created_by_name as "createdByName", m.created_at as "createdAt", ${ORIGIN},
  (select count(*)::int from messaging.message_attachments a where a.message_id = m.id) as "attachmentCount"`;

const DELIVERY = `
  select d.id, d.message_id as "messageId", d.contact_id as "contactId", d.recipient_name as "recipientName",
         d.address, d.state, d.attempts, d.next_attempt_at as "nextAttemptAt", d.sending_since as "sendingSince",
         d.accepted_at as "acceptedAt", d.server_response as "serverResponse", d.error_class as "errorClass",
         d.resend_of as "resendOf", r.id as "resentAs", d.version, d.created_at as "createdAt",
         d.updated_at as "updatedAt"
    from messaging.deliveries d left join messaging.deliveries r on r.resend_of = d.id`;
