import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column('text')
  body!: string;

  /** Address that answers go to: the author's. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;

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
