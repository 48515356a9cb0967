import { Injectable } from '@nestjs/common';
import { Transactor } from '../../platform/database/transactor.js';
import { Audit } from './audit.js';
import { PrincipalCache } from './principal-cache.js';
import type { SessionPrincipal } from './principals.js';

/** Ends the caller's own session. */
@Injectable()
export class SignOut {
  constructor(
    private readonly transactor: Transactor,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  async execute(principal: SessionPrincipal, ip: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      await tx.execute(`delete from access.sessions where id = $1`, [principal.sessionId]);
      await this.audit.record(tx, {
        principal,
        action: 'access.signed-out',
        entity: 'user',
        entityId: principal.id,
        ip,
      });
    });
    this.cache.clear();
  }
}
