import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ServiceList } from '../domain/service-list.js';

/** One row of a client's four lists. */
@Entity({ schema: 'contracted_services', name: 'contracted_services' })
export class ContractedService {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The system that registered it; with `externalId` its identity. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'external_id' })
  externalId!: string;

  @Column('text')
  list!: ServiceList;

  @Column('uuid', { name: 'service_type_id', nullable: true })
  serviceTypeId!: string | null;

  /** What was contracted, as the client knows it. */
  @Column('text')
  item!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  quantity!: string | null;

  /** Per unit, in `currency`. */
  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  price!: string | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('text', { nullable: true })
  frequency!: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  /** Last day in force, inclusive. */
  @Column('date', { name: 'last_day', nullable: true })
  lastDay!: string | null;

  /** First day without service. */
  @Column('date', { name: 'cancelled_from', nullable: true })
  cancelledFrom!: string | null;

  @Column('text', { name: 'serial_number', nullable: true })
  serialNumber!: string | null;

  @Column('int', { nullable: true })
  seats!: number | null;

  /** Last day with the right to updates. */
  @Column('date', { name: 'updates_until', nullable: true })
  updatesUntil!: string | null;

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
