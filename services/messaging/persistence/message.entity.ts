import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageOrigin } from '../domain/message-to-queue.js';

/** What somebody asked to send to a client, once per intent key. Never changed. */
@Entity({ schema: 'messaging', name: 'messages' })
export class Message {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The client's code when it was written; names the topic of live updates. */
  @Column('text', { name: 'client_code' })
  clientCode!: string;

  /** `transactional`: part of a relation that exists, so no opt-out applies. */
  @Column('text', { default: 'transactional' })
  kind!: 'transactional';

  @Column('text')
  subject!: string;

  /** Plain text; beside an HTML body the alternative for who does not show one. */
  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  html!: string | null;

  /** Where answers go to, with the name shown for it. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;

  @Column('text', { name: 'reply_to_name', nullable: true })
  replyToName!: string | null;

  /** What it was written for, when another domain wrote it. */
  @Column('text', { name: 'origin_kind', nullable: true })
  originKind!: MessageOrigin['kind'] | null;

  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null;

  /** Nothing of it is handed to the mail server before this instant. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** Id of the principal. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text', { name: 'created_by_name' })
  createdByName!: string;

  /** Unique: the same intent sent twice is one message. */
  @Column('text', { name: 'intent_key' })
  intentKey!: string;

  /** Tells a repeated intent from another one under the same key. */
  @Column('text', { name: 'intent_hash' })
  intentHash!: string;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
