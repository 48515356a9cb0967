import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named secret with which another system calls the API. */
@Entity({ schema: 'access', name: 'integration_tokens' })
export class IntegrationToken {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** The permissions that it carries. */
  @Column('text', { array: true })
  scopes!: string[];

  /** Last Buenos Aires day on which it works; null: no end. */
  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
