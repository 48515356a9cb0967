import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { MessageAttachment } from '../domain/message-to-queue.js';

export interface StoredAttachment extends MessageAttachment {
  /** Its place in the message, from 1. */
  readonly ord: number;
}

/** `messaging.message_attachments`: which files a message carries. Their bytes are in platform/files. */
@Injectable()
export class AttachmentStore {
  async add(
    tx: Tx,
    attachments: readonly (StoredAttachment & { readonly messageId: string })[],
  ): Promise<void> {
    if (attachments.length === 0) return;
    await tx.execute(ADD, [
      attachments.map((a) => a.messageId),
      attachments.map((a) => a.ord),
      attachments.map((a) => a.sha256),
      attachments.map((a) => a.name),
      attachments.map((a) => a.type),
      attachments.map((a) => a.size),
    ]);
  }

  /** In their order. */
  of(q: Queryable, messageId: string): Promise<StoredAttachment[]> {
    return q.query<StoredAttachment>(OF_MESSAGE, [messageId]);
  }
}

const ADD = {
  name: 'messaging-add-attachments',
  text: `
    insert into messaging.message_attachments (message_id, ord, sha256, name, type, size)
    select message_id, ord, decode(sha256, 'hex'), name, type, size
      from unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::int[])
             as a(message_id, ord, sha256, name, type, size)`,
};

const OF_MESSAGE = {
  name: 'messaging-attachments-of-message',
  text: `select ord, encode(sha256, 'hex') as sha256, name, type, size
           from messaging.message_attachments where message_id = $1 order by ord`,
};
