import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { invalidCredentials } from '../domain/errors.js';
import { hashToken, newSessionToken } from '../domain/secrets.js';
import { Audit } from './audit.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInAttempts } from './sign-in-attempts.js';

export const SESSION_DAYS = 7;
const USER_AGENT_LENGTH = 300;

export interface SignInInput {
  email: string;
  password: string;
  ip: string;
  userAgent: string;
  /** Cookie of a session that this one replaces. */
  previousToken: string | undefined;
}

interface Account {
  id: string;
  name: string;
  email: string;
  password_hash: string;
  disabled_at: Date | null;
}

/** Opens a session for an e-mail and its password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives the token of the new session.
   * @throws `access.invalid-credentials`, the same in answer and in work for an unknown user, a wrong
   * password and a disabled user; `access.too-many-attempts`.
   */
  async execute(input: SignInInput): Promise<string> {
    await this.attempts.begin(input.email, input.ip);
    const [account] = await this.database.query<Account>(
      `select id, name, email, password_hash, disabled_at from access.users where email = $1`,
      [input.email],
    );
    const matches = await this.hasher.matches(account?.password_hash, input.password);
    if (!account || !matches || account.disabled_at) {
      await this.transactor.run((tx) => this.recordFailure(tx, account, input.ip));
      throw new ApplicationError(invalidCredentials, 'Revise el correo y la contraseña e intente de nuevo.');
    }
    const token = newSessionToken();
    await this.transactor.run((tx) => this.open(tx, account, token, input));
    return token;
  }

  private async open(tx: Tx, account: Account, token: string, input: SignInInput) {
    const now = this.clock.now();
    await this.attempts.forget(tx, input.email, input.ip);
    await tx.execute(`delete from access.sessions where expires_at < $1 or token_hash = $2`, [
      now,
      hashToken(input.previousToken ?? ''),
    ]);
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    await tx.execute(
      `insert into access.sessions (token_hash, user_id, started_at, last_seen_at, expires_at, ip, user_agent)
       values ($1, $2, $3, $3, $4, $5, $6)`,
      [hashToken(token), account.id, now, expiresAt, input.ip, input.userAgent.slice(0, USER_AGENT_LENGTH)],
    );
    await tx.execute(`update access.users set last_access_at = $2 where id = $1`, [account.id, now]);
    await this.audit.record(tx, {
      principal: { ...account, kind: 'user', permissions: new Set() },
      action: 'access.signed-in',
      entity: 'user',
      entityId: account.id,
      ip: input.ip,
    });
  }

  private recordFailure(tx: Tx, account: Account | undefined, ip: string): Promise<void> {
    return this.audit.record(tx, {
      principal: 'anonymous',
      action: 'access.sign-in-refused',
      entity: 'user',
      entityId: account?.id ?? null,
      ip,
    });
  }
}
