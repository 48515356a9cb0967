import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type ApiConfig, CONFIG } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { userNotFound } from '../domain/errors.js';
import type { UserView } from '../domain/users.js';

const SELECT_USERS = `
  select u.id, u.email, u.name, u.role_key as "role", r.label as "roleLabel",
         case when u.disabled_at is null then 'active' else 'disabled' end as state,
         u.must_change_password as "mustChangePassword", u.last_access_at as "lastAccessAt",
         (select count(*)::int from access.sessions s
           where s.user_id = u.id and s.expires_at > $1 and s.last_seen_at > $2) as "openSessions",
         u.version, platform.fold(u.name) as "sortKey"
    from access.users u join access.roles r on r.key = u.role_key`;

type Row = UserView & { sortKey: string };

/** Where a page ends: the folded name and id of its last user. */
export type UserCursor = readonly [sortKey: string, id: string];

export interface UserPage {
  users: UserView[];
  next: UserCursor | undefined;
  total: number;
}

/** Reads users, in the order of their names. */
@Injectable()
export class ListUsers {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<ApiConfig, 'SESSION_HOURS'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(limit: number, after: UserCursor | undefined): Promise<UserPage> {
    const rows = await this.database.query<Row>(
      `${SELECT_USERS}
        where $3::text is null or (platform.fold(u.name), u.id) > ($3, $4::uuid)
        order by platform.fold(u.name), u.id limit $5`,
      [...this.liveSessions(), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from access.users`,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      users: page.map(toView),
      next: rows.length > limit && last ? [last.sortKey, last.id] : undefined,
      total: count?.total ?? 0,
    };
  }

  /** @throws `access.user-not-found` */
  async one(id: string): Promise<UserView> {
    const [row] = await this.database.query<Row>(`${SELECT_USERS} where u.id = $3`, [
      ...this.liveSessions(),
      id,
    ]);
    if (!row) throw new ApplicationError(userNotFound, 'Vuelva a la lista y elija uno.');
    return toView(row);
  }

  private liveSessions(): [Date, Date] {
    const now = this.clock.now();
    return [now, new Date(now.getTime() - this.config.SESSION_HOURS * 3_600_000)];
  }
}

function toView({ sortKey: _sortKey, ...view }: Row): UserView {
  return view;
}
