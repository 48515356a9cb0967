import { Injectable } from '@nestjs/common';
import { clientChanged } from '../../../shared/contracts/events/clients.js';
import { Audit } from '../../access/public.js';
import type { Tx } from '../../platform/database/tx.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { ChangeKind } from '../domain/client-change.js';
import type { ClientField } from '../domain/client-fields.js';
import { readClient } from '../persistence/client-reader.js';
import type { ChangedClient } from './client-view.js';

interface WrittenChange {
  changeId: string;
  kind: ChangeKind;
  fields: ClientField[];
}

/** Tells the grid, the other screens and the audit of a change that a person made to a client. */
@Injectable()
export class TellChange {
  constructor(
    private readonly facts: ClientFacts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @returns the client as it is now */
  async execute(
    tx: Tx,
    code: string,
    { changeId, kind, fields }: WrittenChange,
    { principal, ip }: { principal: Principal; ip: string | null },
  ): Promise<ChangedClient> {
    const client = await readClient(tx, code);
    if (!client) throw new Error(`Client ${code} went away while it was changed`);
    const { id: clientId, version } = client;
    await this.facts.clientsChanged(tx, [clientId]);
    await this.outbox.append(tx, clientChanged, { clientId, code, version, fields });
    await this.audit.record(tx, {
      principal,
      action: `clients.client-${kind}`,
      entity: 'client',
      entityId: clientId,
      detail: { fields, changeId },
      ip,
    });
    return { client, changeId };
  }
}
