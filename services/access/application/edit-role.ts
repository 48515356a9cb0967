import { Injectable } from '@nestjs/common';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Permission } from '../../platform/http/permissions.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { roleNotFound } from '../domain/errors.js';
import { lockAdministrators, requireAnAdministrator } from './administrators.js';
import { Audit } from './audit.js';
import { PrincipalCache } from './principal-cache.js';

/** Changes what a role may do. */
@Injectable()
export class EditRole {
  constructor(
    private readonly transactor: Transactor,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /** @throws `request.version-conflict`, `access.role-not-found`, `access.last-administrator` */
  async execute(
    key: string,
    version: number,
    permissions: readonly Permission[],
    principal: Principal,
    ip: string,
  ): Promise<void> {
    await this.transactor.run(async (tx) => {
      await lockAdministrators(tx);
      const before = await permissionsOf(tx, key);
      const changed = await tx.execute(
        `update access.roles set version = version + 1 where key = $1 and version = $2`,
        [key, version],
      );
      if (changed === 0) throw await this.whyNot(tx, key, before);
      await tx.execute(`delete from access.role_permissions where role_key = $1`, [key]);
      await tx.execute(
        `insert into access.role_permissions (role_key, permission) select distinct $1, unnest($2::text[])`,
        [key, permissions],
      );
      await requireAnAdministrator(tx);
      await this.audit.record(tx, {
        principal,
        action: 'access.role-edited',
        entity: 'role',
        entityId: key,
        detail: { before, after: await permissionsOf(tx, key) },
        ip,
      });
    });
    this.cache.clear();
  }

  private async whyNot(tx: Tx, key: string, permissions: string[]): Promise<ApplicationError> {
    const [role] = await tx.query<{ version: number }>(`select version from access.roles where key = $1`, [
      key,
    ]);
    if (role) return conflictWith(role.version, { permissions });
    return new ApplicationError(roleNotFound, 'Elija un rol de la lista.');
  }
}

async function permissionsOf(tx: Tx, key: string): Promise<string[]> {
  const rows = await tx.query<{ permission: string }>(
    `select permission from access.role_permissions where role_key = $1 order by 1`,
    [key],
  );
  return rows.map((row) => row.permission);
}
