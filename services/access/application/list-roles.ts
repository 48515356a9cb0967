import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { roleNotFound } from '../domain/errors.js';
import type { RoleView } from '../domain/users.js';

const SELECT_ROLES = `
  select r.key, r.label, r.version,
         array(select p.permission from access.role_permissions p where p.role_key = r.key order by 1) as permissions
    from access.roles r`;

/** Reads roles with what each may do. */
@Injectable()
export class ListRoles {
  constructor(private readonly database: Database) {}

  execute(): Promise<RoleView[]> {
    return this.database.query<RoleView>(`${SELECT_ROLES} order by r.position`);
  }

  /** @throws `access.role-not-found` */
  async one(key: string): Promise<RoleView> {
    const [role] = await this.database.query<RoleView>(`${SELECT_ROLES} where r.key = $1`, [key]);
    if (!role) throw new ApplicationError(roleNotFound, 'Elija un rol de la lista.');
    return role;
  }
}
