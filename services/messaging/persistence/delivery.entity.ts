import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from '../domain/delivery-state.js';
import type { ErrorClass } from '../domain/outcome.js';

/** The mail to one recipient of a message. */
@Entity({ schema: 'messaging', name: 'deliveries' })
export class Delivery {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  @Column('uuid', { name: 'contact_id' })
  contactId!: string;

  @Column('text', { name: 'recipient_name' })
  recipientName!: string;

  @Column('text')
  address!: string;

  @Column('text')
  state!: DeliveryState;

  /** Leases taken, the running one included; a worker that dies before sending has used one up. */
  @Column('int', { default: 0 })
  attempts!: number;

  /** When a worker may take it; only while it waits. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  /** Fences: only the holder of the newest token may record what happened. Kept after `unconfirmed`. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  /** The hint of the queue that the lease was taken for. */
  @Column('text', { name: 'lease_hint', nullable: true })
  leaseHint!: string | null;

  /** By the database's clock. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { name: 'sending_since', nullable: true })
  sendingSince!: Date | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('text', { name: 'server_response', nullable: true })
  serverResponse!: string | null;

  @Column('text', { name: 'error_class', nullable: true })
  errorClass!: ErrorClass | null;

  /** The Message-ID header; the same in every attempt, so that a receiver can tell copies. */
  @Column('text', { name: 'message_id_header', nullable: true })
  messageIdHeader!: string | null;

  /** The delivery that a person decided to send again. */
  @Column('uuid', { name: 'resend_of', nullable: true })
  resendOf!: string | null;

  /** Counts states; each has its row in delivery_events. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
