import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { TokenView } from '../domain/users.js';

export interface TokenPage {
  tokens: TokenView[];
  /** Id of the last token of the page, when more follow. */
  next: string | undefined;
  total: number;
}

/** Reads integration tokens, newest first. Their secrets are not kept anywhere. */
@Injectable()
export class ListTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(limit: number, after: string | undefined): Promise<TokenPage> {
    const rows = await this.read(`where $2::uuid is null or t.id < $2 order by t.id desc limit $3`, [
      after ?? null,
      limit + 1,
    ]);
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from access.integration_tokens`,
    );
    const tokens = rows.slice(0, limit);
    return {
      tokens,
      next: rows.length > limit ? tokens.at(-1)?.id : undefined,
      total: count?.total ?? 0,
    };
  }

  async one(id: string): Promise<TokenView> {
    const [token] = await this.read(`where t.id = $2`, [id]);
    if (!token) throw new Error('The token that was just made is not there');
    return token;
  }

  private read(where: string, values: unknown[]): Promise<TokenView[]> {
    return this.database.query<TokenView>(
      `select t.id, t.name, t.scopes, t.expires_on as "expiresOn",
              case when t.revoked_at is not null then 'revoked' when t.expires_on < $1 then 'expired' else 'active' end as state,
              t.created_at as "createdAt", u.name as "createdBy", t.last_used_at as "lastUsedAt"
         from access.integration_tokens t left join access.users u on u.id = t.created_by ${where}`,
      [this.clock.today(), ...values],
    );
  }
}
