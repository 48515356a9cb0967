import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { newOneTimePassword } from '../domain/secrets.js';
import { User } from '../persistence/user.entity.js';
import { Audit } from './audit.js';
import { endSessions, lockUser } from './find-user.js';
import { PasswordHasher } from './password-hasher.js';
import { PrincipalCache } from './principal-cache.js';

/** Gives a user a one-time password and ends the user's sessions. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /** Gives the password, which is not kept and cannot be read again. @throws `access.user-not-found` */
  async execute(id: string, principal: Principal, ip: string): Promise<string> {
    const password = newOneTimePassword();
    const passwordHash = await this.hasher.hash(password);
    await this.transactor.run(async (tx) => {
      const user = await lockUser(tx, id);
      await tx.manager.update(User, id, {
        passwordHash,
        mustChangePassword: true,
        updatedAt: this.clock.now(),
        version: user.version + 1,
      });
      const endedSessions = await endSessions(tx, id);
      await this.audit.record(tx, {
        principal,
        action: 'access.password-reset',
        entity: 'user',
        entityId: id,
        detail: { endedSessions },
        ip,
      });
    });
    this.cache.clear();
    return password;
  }
}
