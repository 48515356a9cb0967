import type { Queryable } from '../../platform/database/tx.js';
import type { OmissionReason, Outcome } from '../domain/mass-change.js';
import { assignmentWishes, judgement } from './mass-change-judgement.js';

/** Clients as SQL that gives their `client_id`s, each once; its placeholders begin at $1. */
export interface ClientSet {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Clients of which the same would become. */
export interface PreviewGroup {
  readonly outcome: Outcome;
  readonly reason: OmissionReason | null;
  readonly clients: number;
  readonly examples: readonly {
    readonly code: string;
    readonly legalName: string;
    /** Columns that would change, or for which the client is left out. */
    readonly fields: readonly string[];
    readonly before: Readonly<Record<string, unknown>>;
  }[];
}

const MOST_EXAMPLES = 50;

/** SQL: says whether two sets of clients are the same, whatever their order. */
export const FINGERPRINT = (ids: string) => `coalesce(bit_xor(uuid_hash_extended(${ids}, 0)), 0)::text`;

/** What would become of each client, and the fingerprint of who they are; one statement, whatever their number. */
export async function previewAssignment(
  q: Queryable,
  clients: ClientSet,
  assigned: Readonly<Record<string, unknown>>,
): Promise<{ fingerprint: string; groups: PreviewGroup[] }> {
  const columns = Object.keys(assigned);
  const wishes = assignmentWishes(columns, clients.text, `$${clients.values.length + 1}`);
  const before = columns.map((column) => `'${column}', c.${column}`).join(', ');
  const rows = await q.query<{ fingerprint: string; groups: PreviewGroup[] | null }>(
    `with judged as materialized (${judgement(wishes)}), groups as (
       select outcome, reason, count(*)::int as clients from judged group by outcome, reason)
     select (select ${FINGERPRINT('id')} from judged) as fingerprint, jsonb_agg(jsonb_build_object(
              'outcome', outcome, 'reason', reason, 'clients', clients, 'examples', examples)
              order by outcome, clients desc) as groups
       from groups cross join lateral (
         select jsonb_agg(jsonb_build_object('code', c.code, 'legalName', c.legal_name, 'fields', few.fields,
                  'before', jsonb_build_object(${before})) order by c.code) as examples
           from (select id, fields from judged
                  where judged.outcome = groups.outcome and judged.reason is not distinct from groups.reason
                  limit ${MOST_EXAMPLES}) few
           join clients.clients c using (id)) shown`,
    [...clients.values, JSON.stringify(assigned)],
  );
  return { fingerprint: rows[0]?.fingerprint ?? '0', groups: rows[0]?.groups ?? [] };
}
