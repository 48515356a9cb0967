import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type ApiConfig, CONFIG } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { hashToken, INTEGRATION_TOKEN_PREFIX } from '../domain/secrets.js';
import { PrincipalCache } from './principal-cache.js';
import type { SessionPrincipal, TokenPrincipal } from './principals.js';

/** Last use is noted at most this often, so that reading does not become writing. */
const NOTE_USE_EVERY_MILLISECONDS = 60_000;

const FIND_SESSION = {
  name: 'access-find-session',
  text: `select s.id as session_id, s.last_seen_at, u.id, u.name, u.email, u.role_key, r.label as role_label,
                u.must_change_password,
                array(select p.permission from access.role_permissions p where p.role_key = u.role_key) as permissions
           from access.sessions s
           join access.users u on u.id = s.user_id and u.disabled_at is null
           join access.roles r on r.key = u.role_key
          where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
};

const FIND_TOKEN = {
  name: 'access-find-token',
  text: `select id, name, scopes, last_used_at from access.integration_tokens
          where token_hash = $1 and revoked_at is null and (expires_on is null or expires_on >= $2)`,
};

interface SessionRow {
  session_id: string;
  last_seen_at: Date;
  id: string;
  name: string;
  email: string;
  role_key: string;
  role_label: string;
  must_change_password: boolean;
  permissions: string[];
}

interface TokenRow {
  id: string;
  name: string;
  scopes: string[];
  last_used_at: Date | null;
}

/** Finds out who presents a secret. One indexed query, or none for a few seconds after it. */
@Injectable()
export class Authentication {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<ApiConfig, 'SESSION_HOURS'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cache: PrincipalCache,
  ) {}

  /** The session of a cookie; undefined when it does not exist, ended, or its user is disabled. */
  session(token: string): Promise<SessionPrincipal | undefined> {
    const hash = hashToken(token);
    return this.cache.get(hash, () => this.findSession(hash));
  }

  /** The integration token of an Authorization header; undefined when unknown, revoked or past its last day. */
  async integrationToken(token: string): Promise<TokenPrincipal | undefined> {
    if (!token.startsWith(INTEGRATION_TOKEN_PREFIX)) return undefined;
    const hash = hashToken(token);
    return this.cache.get(hash, () => this.findToken(hash));
  }

  private async findSession(hash: Buffer): Promise<SessionPrincipal | undefined> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.config.SESSION_HOURS * 3_600_000);
    const [row] = await this.database.query<SessionRow>(FIND_SESSION, [hash, now, idleSince]);
    if (!row) return undefined;
    if (isOld(row.last_seen_at, now)) await this.noteSession(row.session_id, now);
    return {
      kind: 'user',
      id: row.id,
      name: row.name,
      email: row.email,
      permissions: new Set(row.must_change_password ? [] : row.permissions),
      sessionId: row.session_id,
      role: row.role_key,
      roleLabel: row.role_label,
      mustChangePassword: row.must_change_password,
    };
  }

  private async findToken(hash: Buffer): Promise<TokenPrincipal | undefined> {
    const now = this.clock.now();
    const [row] = await this.database.query<TokenRow>(FIND_TOKEN, [hash, this.clock.today()]);
    if (!row) return undefined;
    if (!row.last_used_at || isOld(row.last_used_at, now)) {
      await this.database.query(`update access.integration_tokens set last_used_at = $2 where id = $1`, [
        row.id,
        now,
      ]);
    }
    return { kind: 'token', id: row.id, name: row.name, email: null, permissions: new Set(row.scopes) };
  }

  private async noteSession(sessionId: string, now: Date) {
    await this.database.query(
      `with seen as (update access.sessions set last_seen_at = $2 where id = $1 returning user_id)
       update access.users set last_access_at = $2 where id = (select user_id from seen)`,
      [sessionId, now],
    );
  }
}

function isOld(instant: Date, now: Date): boolean {
  return now.getTime() - instant.getTime() > NOTE_USE_EVERY_MILLISECONDS;
}
