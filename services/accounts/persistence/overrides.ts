import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { Principal } from '../../platform/http/principal.js';
import type { CreditOverride } from '../domain/credit-override.js';

interface OverrideRow extends Omit<CreditOverride, 'revoked'> {
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly revokeReason: string | null;
}

const SELECT = `
  select o.id, o.reason, o.starts_on as "startsOn", o.expires_on as "expiresOn", o.granted_at as "grantedAt",
    o.granted_by as "grantedBy", o.revoked_at as "revokedAt", o.revoked_by as "revokedBy",
    o.revoke_reason as "revokeReason", o.version
  from accounts.credit_overrides o`;

/** A client's overrides before one (or the newest), newest first. */
export async function readOverrides(
  q: Queryable,
  clientId: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<CreditOverride[]> {
  const rows = await q.query<OverrideRow>(
    `${SELECT} where o.client_id = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`,
    [clientId, before ?? null, limit],
  );
  return rows.map(toOverride);
}

/** The client's override in force on a day. */
export async function findOverrideInForce(
  q: Queryable,
  clientId: string,
  today: IsoDay,
): Promise<CreditOverride | undefined> {
  const [row] = await q.query<OverrideRow>(
    {
      name: 'accounts-override-in-force',
      text: `${SELECT} where o.client_id = $1 and o.revoked_at is null and $2::date between o.starts_on and o.expires_on`,
    },
    [clientId, today],
  );
  return row && toOverride(row);
}

/** Holds a client's override until the transaction ends. */
export async function lockOverride(
  tx: Tx,
  clientId: string,
  id: string,
): Promise<CreditOverride | undefined> {
  const [row] = await tx.query<OverrideRow>(`${SELECT} where o.client_id = $1 and o.id = $2 for update`, [
    clientId,
    id,
  ]);
  return row && toOverride(row);
}

export interface NewOverride {
  readonly clientId: string;
  readonly reason: string;
  readonly startsOn: IsoDay;
  readonly expiresOn: IsoDay;
}

/** @returns undefined when its days meet those of another that nobody revoked */
export async function insertOverride(
  tx: Tx,
  { clientId, reason, startsOn, expiresOn }: NewOverride,
  by: Principal,
  now: Date,
): Promise<CreditOverride | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into accounts.credit_overrides
       (client_id, reason, starts_on, expires_on, granted_at, granted_by_kind, granted_by_id, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint credit_overrides_one_in_force do nothing returning id`,
    [clientId, reason, startsOn, expiresOn, now, by.kind, by.id, by.name],
  );
  return row && lockOverride(tx, clientId, row.id);
}

export async function revokeOverride(
  tx: Tx,
  id: string,
  reason: string,
  by: Principal,
  now: Date,
): Promise<void> {
  await tx.execute(
    `update accounts.credit_overrides set revoked_at = $2, revoke_reason = $3, revoked_by_kind = $4,
       revoked_by_id = $5, revoked_by = $6, version = version + 1 where id = $1`,
    [id, now, reason, by.kind, by.id, by.name],
  );
}

function toOverride({ revokedAt, revokedBy, revokeReason, ...row }: OverrideRow): CreditOverride {
  const revoked =
    revokedAt !== null && revokedBy !== null && revokeReason !== null
      ? { at: revokedAt, by: revokedBy, reason: revokeReason }
      : null;
  return { ...row, revoked };
}
