import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something the company develops and clients install. */
@Entity({ schema: 'solutions', name: 'products' })
export class Product {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Unique, whatever its case and accents. */
  @Column('text')
  name!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
