import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of the staff who may sign in. */
@Entity({ schema: 'access', name: 'users' })
export class User {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Lower case; what the person signs in with. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** argon2id, in its own encoded form with salt and costs. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { name: 'role_key' })
  role!: string;

  /** The password was chosen by somebody else: nothing but changing it is allowed. */
  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword!: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'last_access_at', nullable: true })
  lastAccessAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
