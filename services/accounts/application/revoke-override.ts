import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { type CreditOverride, overrideState } from '../domain/credit-override.js';
import { overrideEnded, overrideNotFound } from '../domain/errors.js';
import { lockOverride, revokeOverride } from '../persistence/overrides.js';
import { viewOverride } from './override-view.js';
import { TellOverride } from './tell-override.js';

export interface RevokeRequest {
  readonly code: string;
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly principal: Principal;
  readonly ip: string | null;
}

/** Ends an override at once: the state is that of the rules again. */
@Injectable()
export class RevokeOverride {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly tellOverride: TellOverride,
  ) {}

  /** @throws `clients.not-found`, `accounts.override-not-found`, `request.version-conflict`, `accounts.override-ended` */
  execute({ code, id, version, reason, principal, ip }: RevokeRequest): Promise<CreditOverride> {
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const today = this.clock.today();
      const client = await this.clients.requireByCode(tx, code);
      const found = await lockOverride(tx, client.id, id);
      if (!found) throw new ApplicationError(overrideNotFound, 'Vea las autorizaciones del cliente.');
      if (found.version !== version) throw conflictWith(found.version, viewOverride(found, today));
      if (overrideState(found, today) !== 'in-force') {
        throw new ApplicationError(overrideEnded, 'No hace falta revocarla.');
      }
      await revokeOverride(tx, id, reason, principal, now);
      const override = {
        ...found,
        revoked: { at: now, by: principal.name, reason },
        version: version + 1,
      };
      await this.tellOverride.execute(tx, 'revoked', { client, override }, { principal, ip });
      return override;
    });
  }
}
