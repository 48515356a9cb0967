import type { Tx } from '../../platform/database/tx.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ChangeKind } from '../domain/client-change.js';
import { CLIENT_FIELDS, type ClientField, type ClientValues } from '../domain/client-fields.js';
import { clientMarks } from './client-marks.js';

/** What the history says of a change beside its values. */
export interface ChangeNote {
  kind: ChangeKind;
  principal: Principal;
  now: Date;
  reason?: string;
  /** The change that this one takes back. */
  undoes?: string;
}

const COLUMNS = Object.values(CLIENT_FIELDS);
const IMAGE = (of: string) =>
  `(select jsonb_object_agg(name, ${of} -> name) from jsonb_object_keys($2::jsonb) name)`;

/** The row with the new values in place is judged again, so that its marks stay true. */
const UPDATE = {
  name: 'clients-update',
  text: `
    with written as (
      update clients.clients c
         set ${COLUMNS.map((column) => `${column} = p.${column}`).join(', ')},
             observations = ${clientMarks('p')}, updated_at = $3, version = c.version + 1
        from clients.clients o cross join lateral jsonb_populate_record(o, $2::jsonb) p
       where o.id = $1 and c.id = o.id
      returning c.id, to_jsonb(old) as before, to_jsonb(new) as after)
    insert into clients.client_changes
      (client_id, kind, before, after, occurred_at, author_kind, author_id, author_name, reason, undoes)
    select id, $4, ${IMAGE('before')}, ${IMAGE('after')}, $3, $5, $6, $7, $8, $9 from written
    returning id`,
};

/** A code that another client has, or an identity that is there already, gives no row. */
const INSERT = {
  name: 'clients-insert',
  text: `
    with written as (
      insert into clients.clients
        (origin, external_id, account, subaccount, observations, updated_at, ${COLUMNS.join(', ')})
      select $1, $10, $11, $12, ${clientMarks('p')}, $3, ${COLUMNS.map((column) => `p.${column}`).join(', ')}
        from jsonb_populate_record(null::clients.clients, '{"phones": [], "emails": []}' || $2::jsonb) p
      on conflict do nothing
      returning id, code)
    insert into clients.client_changes
      (client_id, kind, before, after, occurred_at, author_kind, author_id, author_name, reason, undoes)
    select id, $4, '{}', jsonb_strip_nulls($2::jsonb), $3, $5, $6, $7, $8, $9 from written
    returning id, (select code from written) as code`,
};

export interface ClientIdentity {
  origin: string;
  externalId: string;
  account: number;
  subaccount: number;
}

/** Writes a new client, and the beginning of its history. @returns undefined when its code or identity is taken */
export async function insertClient(
  tx: Tx,
  { origin, externalId, account, subaccount }: ClientIdentity,
  values: Partial<ClientValues>,
  note: ChangeNote,
): Promise<{ code: string; changeId: string } | undefined> {
  const [written] = await tx.query<{ id: string; code: string }>(INSERT, [
    origin,
    JSON.stringify(columnsOf(values)),
    ...noteValues(note),
    externalId,
    account,
    subaccount,
  ]);
  return written && { code: written.code, changeId: written.id };
}

/** Writes the values given over those of a locked client, and in its history. @returns the id of the change */
export async function updateClient(
  tx: Tx,
  id: string,
  values: Partial<ClientValues>,
  note: ChangeNote,
): Promise<string> {
  const [change] = await tx.query<{ id: string }>(UPDATE, [
    id,
    JSON.stringify(columnsOf(values)),
    ...noteValues(note),
  ]);
  if (!change) throw new Error(`Client ${id} went away while it was locked`);
  return change.id;
}

function noteValues({ kind, principal, now, reason, undoes }: ChangeNote): unknown[] {
  return [now, kind, principal.kind, principal.id, principal.name, reason ?? null, undoes ?? null];
}

function columnsOf(values: Partial<ClientValues>): Record<string, unknown> {
  const given = Object.entries(values) as [ClientField, unknown][];
  return Object.fromEntries(given.map(([field, value]) => [CLIENT_FIELDS[field], value]));
}
