import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { wrongCurrentPassword } from '../domain/errors.js';
import { passwordProblem } from '../domain/password-policy.js';
import { Audit } from './audit.js';
import { PasswordHasher } from './password-hasher.js';
import { PrincipalCache } from './principal-cache.js';
import type { SessionPrincipal } from './principals.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** Changes the caller's own password and ends the caller's other sessions. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws `request.invalid` when the new one breaks the policy or is the old one,
   * `access.wrong-current-password`, `access.too-many-attempts`.
   */
  async execute(
    principal: SessionPrincipal,
    { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
    ip: string,
  ): Promise<void> {
    const problem = passwordProblem(newPassword, principal.email);
    if (problem) throw invalidNewPassword(problem.code, problem.detail);
    if (newPassword === currentPassword) throw invalidNewPassword('same', 'Elija una distinta de la actual.');

    await this.attempts.begin(principal.email, ip);
    const [row] = await this.database.query<{ password_hash: string }>(
      `select password_hash from access.users where id = $1`,
      [principal.id],
    );
    if (!(await this.hasher.matches(row?.password_hash, currentPassword))) {
      throw new ApplicationError(wrongCurrentPassword, 'Escriba la contraseña con la que ingresó.', {
        errors: [{ pointer: '/currentPassword', code: 'wrong', detail: 'No es la contraseña actual.' }],
      });
    }

    const passwordHash = await this.hasher.hash(newPassword);
    await this.transactor.run(async (tx) => {
      await this.attempts.forget(tx, principal.email, ip);
      await tx.execute(
        `update access.users set password_hash = $2, must_change_password = false, updated_at = $3,
                version = version + 1 where id = $1`,
        [principal.id, passwordHash, this.clock.now()],
      );
      await tx.execute(`delete from access.sessions where user_id = $1 and id <> $2`, [
        principal.id,
        principal.sessionId,
      ]);
      await this.audit.record(tx, {
        principal,
        action: 'access.own-password-changed',
        entity: 'user',
        entityId: principal.id,
        ip,
      });
    });
    this.cache.clear();
  }
}

function invalidNewPassword(code: string, detail: string): ApplicationError {
  return new ApplicationError(validationFailed, 'Elija otra contraseña.', {
    errors: [{ pointer: '/newPassword', code, detail }],
  });
}
