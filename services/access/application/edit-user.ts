import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { User } from '../persistence/user.entity.js';
import { lockAdministrators, requireAnAdministrator } from './administrators.js';
import { Audit } from './audit.js';
import { lockUser, requireRole } from './find-user.js';
import { PrincipalCache } from './principal-cache.js';

export interface UserChanges {
  name?: string;
  role?: string;
}

/** Changes a user's name or role. */
@Injectable()
export class EditUser {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws `request.version-conflict` when `version` is not the present one, `access.user-not-found`,
   * `access.role-not-found`, `access.last-administrator`.
   */
  async execute(
    id: string,
    version: number,
    changes: UserChanges,
    principal: Principal,
    ip: string,
  ): Promise<void> {
    await this.transactor.run(async (tx) => {
      await lockAdministrators(tx);
      const user = await lockUser(tx, id);
      if (user.version !== version) throw conflictWith(user.version, { name: user.name, role: user.role });
      const before = { name: user.name, role: user.role };
      const after = { ...before, ...changes };
      if (changes.role !== undefined) await requireRole(tx, changes.role);
      await tx.manager.update(User, id, { ...after, version: version + 1, updatedAt: this.clock.now() });
      await requireAnAdministrator(tx);
      await this.audit.record(tx, {
        principal,
        action: 'access.user-edited',
        entity: 'user',
        entityId: id,
        detail: { before, after },
        ip,
      });
    });
    this.cache.clear();
  }
}
