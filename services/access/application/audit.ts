import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Principal } from '../../platform/http/principal.js';
import { currentCorrelation } from '../../platform/logging/correlation.js';

/** One thing that somebody did. */
export interface AuditRecord {
  /** Who; `system` for what no person or token asked for, `anonymous` before signing in. */
  principal: Principal | 'system' | 'anonymous';
  /** `<domain>.<past participle phrase>`, for example `accounts.figures-read`. */
  action: string;
  /** Kind of thing acted on, for example `client`, and its id. */
  entity: string;
  entityId: string | null;
  /** Facts such as `{before, after}`. Never passwords, tokens, or the text of a message. */
  detail?: Record<string, unknown>;
  /** Address of the caller; null for background work. */
  ip: string | null;
}

/** The append-only record of writes, sensitive reads, exports and sends. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Writes the entry in the transaction of what it tells of: both are kept, or neither. */
  async record(tx: Tx, { principal, action, entity, entityId, detail = {}, ip }: AuditRecord): Promise<void> {
    const who =
      typeof principal === 'string'
        ? { kind: principal, id: null, name: null }
        : { kind: principal.kind, id: principal.id, name: principal.name };
    await tx.execute(
      {
        name: 'access-audit-record',
        text: `insert into access.audit_entries
          (occurred_at, principal_kind, principal_id, principal_name, action, entity, entity_id, detail, ip, correlation_id)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      },
      [
        this.clock.now(),
        who.kind,
        who.id,
        who.name,
        action,
        entity,
        entityId,
        JSON.stringify(detail),
        ip,
        currentCorrelation() ?? null,
      ],
    );
  }
}
