import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person (or shared mailbox) that may communicate with the company for a client, and what it may do. */
@Entity({ schema: 'clients', name: 'contacts' })
export class Contact {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The system that registered it; with `externalId` its identity. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'external_id' })
  externalId!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  phones!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  emails!: string[];

  /** Null: nobody has decided it. Not allowed, and an import may still fill it in. The same for those below. */
  @Column('boolean', { name: 'receives_statements', nullable: true })
  receivesStatements!: boolean | null;

  @Column('boolean', { name: 'receives_invoices', nullable: true })
  receivesInvoices!: boolean | null;

  @Column('boolean', { name: 'receives_technical_notices', nullable: true })
  receivesTechnicalNotices!: boolean | null;

  @Column('boolean', { name: 'receives_marketing', nullable: true })
  receivesMarketing!: boolean | null;

  @Column('boolean', { name: 'may_request_changes', nullable: true })
  mayRequestChanges!: boolean | null;

  @Column('boolean', { name: 'may_discuss_debt', nullable: true })
  mayDiscussDebt!: boolean | null;

  /** First and last Buenos Aires day, both inclusive, on which the contact may act. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('boolean', { name: 'is_primary', default: false })
  isPrimary!: boolean;

  /** Consent to be written to (Ley 25.326, art. 5), with where it was given. */
  @Column('date', { name: 'consent_given_on', nullable: true })
  consentGivenOn!: string | null;

  @Column('text', { name: 'consent_source', nullable: true })
  consentSource!: string | null;

  @Column('text', { nullable: true })
  notes!: string | null;

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
