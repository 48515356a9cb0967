import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import { Message } from './message.entity.js';

export type NewMessage = Omit<Message, 'id' | 'kind'>;

export interface StoredIntent {
  readonly id: string;
  readonly intentHash: string;
}

/** `messaging.messages`: written once, never changed. */
@Injectable()
export class MessageStore {
  async findIntent(q: Queryable, intentKey: string): Promise<StoredIntent | undefined> {
    const [row] = await q.query<StoredIntent>(
      `select id, intent_hash as "intentHash" from messaging.messages where intent_key = $1`,
      [intentKey],
    );
    return row;
  }

  /** @returns the new id, or undefined when the same intent was stored by somebody else a moment ago */
  async add(tx: Tx, message: NewMessage): Promise<string | undefined> {
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values({ ...message, kind: 'transactional' })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as { id: string }[])[0]?.id;
  }
}
