import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InteractionNature } from '../domain/interaction-nature.js';

/** One entry of a client's bitácora. Append-only: the database refuses to change or delete it. */
@Entity({ schema: 'bitacora', name: 'interactions' })
export class Interaction {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The system that it comes from. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** 0 as it first came; each later import that says something else adds the next one, as an annotation. */
  @Column('int', { default: 0 })
  revision!: number;

  @Column('text')
  nature!: InteractionNature;

  /** Call, visit, complaint, ... in the words of whoever recorded it. */
  @Column('text')
  kind!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** Name of who had the contact, as it was written. */
  @Column('text', { nullable: true })
  author!: string | null;

  /** The user of the panel who recorded it. */
  @Column('uuid', { name: 'author_user_id', nullable: true })
  authorUserId!: string | null;

  /** The client's person, when it is one of the registered contacts. */
  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('text', { name: 'contact_external_id', nullable: true })
  contactExternalId!: string | null;

  @Column('text')
  text!: string;

  /** Day on which somebody has to come back to it. */
  @Column('date', { name: 'follow_up_on', nullable: true })
  followUpOn!: string | null;

  /** The entry that this annotation corrects or completes. */
  @Column('uuid', { name: 'annotates_id', nullable: true })
  annotatesId!: string | null;

  /** Codes of the rules that imported data breaks. */
  @Column('text', { array: true, default: () => `'{}'` })
  observations!: string[];

  @Column('timestamptz', { name: 'data_as_of', nullable: true })
  dataAsOf!: Date | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
