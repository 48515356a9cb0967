import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { Clock, type IsoDay } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { type CreditOverride, lastExpiry, MOST_OVERRIDE_DAYS } from '../domain/credit-override.js';
import { overrideInForce, overrideRulesBroken } from '../domain/errors.js';
import { findOverrideInForce, insertOverride } from '../persistence/overrides.js';
import { TellOverride } from './tell-override.js';
import { viewOverride } from './override-view.js';

export interface GrantRequest {
  readonly code: string;
  readonly reason: string;
  readonly expiresOn: IsoDay;
  readonly principal: Principal;
  readonly ip: string | null;
}

/** Makes a client's credit state green until a day, whatever the rules say. One in force per client. */
@Injectable()
export class GrantOverride {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly tellOverride: TellOverride,
  ) {}

  /**
   * @throws `clients.not-found`, `accounts.override-rules-broken`, `accounts.override-in-force` with the one that is
   */
  execute({ code, reason, expiresOn, principal, ip }: GrantRequest): Promise<CreditOverride> {
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const today = this.clock.today();
      refuseDay(expiresOn, today);
      const client = await this.clients.requireByCode(tx, code);
      const wanted = { clientId: client.id, reason, startsOn: today, expiresOn };
      const override = await insertOverride(tx, wanted, principal, now);
      if (!override) throw taken(await findOverrideInForce(tx, client.id, today), today);
      await this.tellOverride.execute(tx, 'granted', { client, override }, { principal, ip });
      return override;
    });
  }
}

function refuseDay(expiresOn: IsoDay, today: IsoDay): void {
  if (expiresOn >= today && expiresOn <= lastExpiry(today)) return;
  const detail =
    expiresOn < today
      ? 'Elija hoy o un día posterior.'
      : `Elija un día dentro de los próximos ${MOST_OVERRIDE_DAYS}.`;
  throw new ApplicationError(overrideRulesBroken, 'Corrija los datos marcados.', {
    errors: [{ pointer: '/expiresOn', code: 'expiry-out-of-range', detail }],
  });
}

function taken(present: CreditOverride | undefined, today: IsoDay): ApplicationError {
  return new ApplicationError(overrideInForce, 'Revóquela antes de autorizar otra.', {
    members: { current: present ? viewOverride(present, today) : null },
  });
}
