import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import type { Permission } from '../../platform/http/permissions.js';
import type { Principal } from '../../platform/http/principal.js';
import { scopeNotHeld } from '../domain/errors.js';
import { hashToken, newIntegrationToken } from '../domain/secrets.js';
import { IntegrationToken } from '../persistence/integration-token.entity.js';
import { Audit } from './audit.js';

export interface NewToken {
  name: string;
  scopes: Permission[];
  /** Last Buenos Aires day on which it works; null: no end. */
  expiresOn: string | null;
}

/** Makes an integration token. */
@Injectable()
export class CreateToken {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives the secret, which cannot be read again. Nobody hands out more than they hold, except who
   * administers users and could give any role to anybody.
   * @throws `access.scope-not-held`, `request.invalid` when the last day is past.
   */
  async execute(token: NewToken, principal: Principal, ip: string): Promise<{ id: string; secret: string }> {
    const scopes = [...new Set(token.scopes)].sort();
    const missing = scopes.filter((scope) => !principal.permissions.has(scope));
    if (missing.length > 0 && !principal.permissions.has('users')) {
      throw new ApplicationError(scopeNotHeld, `Le faltan: ${missing.join(', ')}.`);
    }
    if (token.expiresOn !== null && token.expiresOn < this.clock.today()) {
      throw new ApplicationError(validationFailed, 'Revise los datos marcados.', {
        errors: [{ pointer: '/expiresOn', code: 'past', detail: 'La fecha ya pasó.' }],
      });
    }
    const secret = newIntegrationToken();
    const id = await this.transactor.run(async (tx) => {
      const { identifiers } = await tx.manager.insert(IntegrationToken, {
        name: token.name,
        scopes,
        expiresOn: token.expiresOn,
        tokenHash: hashToken(secret),
        createdBy: principal.kind === 'user' ? principal.id : null,
        createdAt: this.clock.now(),
      });
      const newId = String(identifiers[0]?.id);
      await this.audit.record(tx, {
        principal,
        action: 'access.token-created',
        entity: 'integration-token',
        entityId: newId,
        detail: { after: { name: token.name, scopes, expiresOn: token.expiresOn } },
        ip,
      });
      return newId;
    });
    return { id, secret };
  }
}
