import { Injectable } from '@nestjs/common';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { Audit } from './audit.js';
import { endSessions, lockUser } from './find-user.js';
import { PrincipalCache } from './principal-cache.js';

/** Ends every session of a user. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly transactor: Transactor,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /** @throws `access.user-not-found` */
  async execute(id: string, principal: Principal, ip: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      await lockUser(tx, id);
      const endedSessions = await endSessions(tx, id);
      await this.audit.record(tx, {
        principal,
        action: 'access.signed-out-everywhere',
        entity: 'user',
        entityId: id,
        detail: { endedSessions },
        ip,
      });
    });
    this.cache.clear();
  }
}
