import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { User } from '../persistence/user.entity.js';
import { lockAdministrators, requireAnAdministrator } from './administrators.js';
import { Audit } from './audit.js';
import { endSessions, lockUser } from './find-user.js';
import { PrincipalCache } from './principal-cache.js';

/** Disables a user, whose sessions end, or enables one again. Repeating it changes nothing. */
@Injectable()
export class SetUserState {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /** @throws `access.user-not-found`, `access.last-administrator` */
  async execute(id: string, state: 'active' | 'disabled', principal: Principal, ip: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      await lockAdministrators(tx);
      const user = await lockUser(tx, id);
      if ((user.disabledAt === null) === (state === 'active')) return;
      const now = this.clock.now();
      const disabledAt = state === 'disabled' ? now : null;
      await tx.manager.update(User, id, { disabledAt, updatedAt: now, version: user.version + 1 });
      const endedSessions = await endSessions(tx, id);
      await requireAnAdministrator(tx);
      await this.audit.record(tx, {
        principal,
        action: state === 'disabled' ? 'access.user-disabled' : 'access.user-enabled',
        entity: 'user',
        entityId: id,
        detail: { endedSessions },
        ip,
      });
    });
    this.cache.clear();
  }
}
