import { Injectable } from '@nestjs/common';
import { creditOverrideGranted, creditOverrideRevoked } from '../../../shared/contracts/events/accounts.js';
import { Audit } from '../../access/public.js';
import type { ClientSummary } from '../../clients/public.js';
import type { Tx } from '../../platform/database/tx.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { CreditOverride } from '../domain/credit-override.js';

const EVENTS = { granted: creditOverrideGranted, revoked: creditOverrideRevoked };

/** Tells the grid, the other domains and the audit that an override began or was ended. */
@Injectable()
export class TellOverride {
  constructor(
    private readonly facts: ClientFacts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    tx: Tx,
    what: 'granted' | 'revoked',
    { client, override }: { client: ClientSummary; override: CreditOverride },
    { principal, ip }: { principal: Principal; ip: string | null },
  ): Promise<void> {
    const { id: overrideId, expiresOn, version } = override;
    await this.facts.clientsChanged(tx, [client.id]);
    await this.outbox.append(tx, EVENTS[what], {
      overrideId,
      clientId: client.id,
      code: client.code,
      expiresOn,
      version,
    });
    await this.audit.record(tx, {
      principal,
      action: `accounts.credit-override-${what}`,
      entity: 'client',
      entityId: client.id,
      detail: { overrideId, expiresOn, reason: override.revoked?.reason ?? override.reason },
      ip,
    });
  }
}
