import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of service that clients are filtered by. */
@Entity({ schema: 'contracted_services', name: 'service_types' })
export class ServiceType {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Unique, whatever its case and accents. */
  @Column('text')
  name!: string;

  /** Whether a service of this type in force makes its client one "con servicios". */
  @Column('boolean', { name: 'counts_for_situation', default: true })
  countsForSituation!: boolean;

  /** Inactive types stay on old services and are not offered for new ones. */
  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
