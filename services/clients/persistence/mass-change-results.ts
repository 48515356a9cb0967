import type { Queryable } from '../../platform/database/tx.js';
import type { FieldValue } from '../domain/client-change.js';
import type { OmissionReason, Outcome } from '../domain/mass-change.js';

/** What became of one client. */
export interface MassChangeResult {
  readonly clientId: string;
  readonly code: string;
  readonly legalName: string;
  readonly outcome: Outcome;
  readonly reason: OmissionReason | null;
  /** Columns that the reason is about; those changed when there is none. */
  readonly fields: readonly string[];
  /** What the history says; empty when nothing changed. */
  readonly before: Readonly<Record<string, FieldValue>>;
  readonly after: Readonly<Record<string, FieldValue>>;
}

/** Where a page begins: after the last result of the page before. */
export interface ResultPlace {
  readonly outcome: string;
  readonly clientId: string;
}

/** Results by outcome, then in the order in which clients were registered; only those of `outcome` when it is given. */
export function readResults(
  q: Queryable,
  id: string,
  { outcome, after, limit }: { outcome?: Outcome; after?: ResultPlace; limit: number },
): Promise<MassChangeResult[]> {
  return q.query<MassChangeResult>(
    `select r.client_id as "clientId", c.code, c.legal_name as "legalName", r.outcome, r.reason, r.fields,
            coalesce(h.before, '{}') as before, coalesce(h.after, '{}') as after
       from (select * from clients.mass_change_results
              where mass_change_id = $1 and ($2::text is null or outcome = $2)
                and ($3::text is null or (outcome, client_id) > ($3, $4::uuid))
              order by outcome, client_id limit $5) r
       join clients.clients c on c.id = r.client_id
       left join clients.client_changes h on h.id = r.change_id
      order by r.outcome, r.client_id`,
    [id, outcome ?? null, after?.outcome ?? null, after?.clientId ?? null, limit],
  );
}
