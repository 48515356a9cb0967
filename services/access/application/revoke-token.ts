import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { tokenNotFound } from '../domain/errors.js';
import { IntegrationToken } from '../persistence/integration-token.entity.js';
import { Audit } from './audit.js';
import { PrincipalCache } from './principal-cache.js';

/** Takes an integration token out of use for ever. Repeating it changes nothing. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly cache: PrincipalCache,
    private readonly audit: Audit,
  ) {}

  /** @throws `access.token-not-found` */
  async execute(id: string, principal: Principal, ip: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const token = await tx.manager.findOne(IntegrationToken, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!token) throw new ApplicationError(tokenNotFound, 'Vuelva a la lista y elija una.');
      if (token.revokedAt) return;
      await tx.manager.update(IntegrationToken, id, { revokedAt: this.clock.now() });
      await this.audit.record(tx, {
        principal,
        action: 'access.token-revoked',
        entity: 'integration-token',
        entityId: id,
        detail: { name: token.name },
        ip,
      });
    });
    this.cache.clear();
  }
}
