import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A release that a client runs somewhere. */
@Entity({ schema: 'solutions', name: 'installations' })
export class Installation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The system that registered it; with `externalId` its identity. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'external_id' })
  externalId!: string;

  @Column('uuid', { name: 'release_id' })
  releaseId!: string;

  /** Production, testing, ... in the client's words. */
  @Column('text', { nullable: true })
  environment!: string | null;

  @Column('date', { name: 'installed_on', nullable: true })
  installedOn!: string | null;

  /** What support needs to know of the machine that it runs on. */
  @Column('text', { name: 'server_facts', nullable: true })
  serverFacts!: string | null;

  /** Codes of the rules that imported data breaks. */
  @Column('text', { array: true, default: () => `'{}'` })
  observations!: string[];

  @Column('timestamptz', { name: 'data_as_of', nullable: true })
  dataAsOf!: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
