import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { emailTaken } from '../domain/errors.js';
import { Audit, type AuditRecord } from './audit.js';
import { requireRole } from './find-user.js';
import { PasswordHasher } from './password-hasher.js';

export interface NewUser {
  /** Lower case. */
  email: string;
  name: string;
  role: string;
  password: string;
  /** Whether somebody else chose the password. */
  mustChangePassword: boolean;
}

/** Adds a member of the staff. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly audit: Audit,
  ) {}

  /** Gives the new user's id. @throws `access.email-taken`, `access.role-not-found` */
  async execute(user: NewUser, by: Pick<AuditRecord, 'principal' | 'ip'>): Promise<string> {
    const passwordHash = await this.hasher.hash(user.password);
    return this.transactor.run(async (tx) => {
      await requireRole(tx, user.role);
      const id = await this.insert(tx, user, passwordHash);
      await this.audit.record(tx, {
        ...by,
        action: 'access.user-created',
        entity: 'user',
        entityId: id,
        detail: { after: { email: user.email, name: user.name, role: user.role } },
      });
      return id;
    });
  }

  private async insert(tx: Tx, user: NewUser, passwordHash: string): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into access.users (email, name, role_key, password_hash, must_change_password, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6) on conflict (email) do nothing returning id`,
      [user.email, user.name, user.role, passwordHash, user.mustChangePassword, this.clock.now()],
    );
    if (row) return row.id;
    throw new ApplicationError(emailTaken, 'Use otro correo o cambie el usuario que ya lo tiene.', {
      errors: [{ pointer: '/email', code: 'taken', detail: 'Ya hay un usuario con este correo.' }],
    });
  }
}
