import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { Principal } from '../../platform/http/principal.js';
import type { MassChange } from '../domain/mass-change.js';
import { type ClientSet, FINGERPRINT } from './mass-change-preview.js';

/** One transaction's worth: few enough to stop soon and to hold nobody up, enough to be written in sets. */
export const BATCH_SIZE = 2_000;
/** So many failures in a row are no accident. */
const MOST_FAILURES = 5;

const MASS_CHANGE = `
  select m.id, m.state, m.assigned, m.undoes, u.id as "undoneBy", m.total, m.changed, m.same, m.omitted,
         m.author_kind as "authorKind", m.author_id as "authorId", m.author_name as "authorName",
         m.requested_at as "requestedAt", m.ended_at as "endedAt"
    from clients.mass_changes m
    left join clients.mass_changes u on u.undoes = m.id and u.state in ('running', 'done')`;

export async function findMassChange(q: Queryable, id: string): Promise<MassChange | undefined> {
  const [found] = await q.query<MassChange>(`${MASS_CHANGE} where m.id = $1`, [id]);
  return found;
}

export async function findRequested(
  q: Queryable,
  { id }: Principal,
  requestKey: string,
): Promise<MassChange | undefined> {
  const [found] = await q.query<MassChange>(`${MASS_CHANGE} where m.author_id = $1 and m.request_key = $2`, [
    id,
    requestKey,
  ]);
  return found;
}

export interface NewMassChange {
  assigned: Readonly<Record<string, unknown>>;
  undoes: string | null;
  principal: Principal;
  requestKey: string;
  now: Date;
}

/** Takes a mass change down. @returns its id; undefined when its key, or an undo of the same, is there already */
export async function insertMassChange(
  tx: Tx,
  { assigned, undoes, principal, requestKey, now }: NewMassChange,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into clients.mass_changes
       (assigned, undoes, request_key, author_kind, author_id, author_name, requested_at, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing returning id`,
    [JSON.stringify(assigned), undoes, requestKey, principal.kind, principal.id, principal.name, now],
  );
  return row?.id;
}

/** Writes down who the clients are, as one statement finds them: what changes later changes nobody's place in it. */
export async function freezeClients(
  tx: Tx,
  id: string,
  clients: ClientSet,
): Promise<{ total: number; fingerprint: string }> {
  const own = `$${clients.values.length + 1}`;
  const [frozen] = await tx.query<{ total: number; fingerprint: string }>(
    // Slices of one sorted list: a fifth of the time that numbering and grouping the rows takes.
    `with chosen as materialized (
       select array_agg(client_id order by client_id) as ids, count(*)::int as total,
              ${FINGERPRINT('client_id')} as fingerprint
         from (${clients.text}) clients
     ), batches as (
       insert into clients.mass_change_batches (mass_change_id, number, client_ids)
       select ${own}, number, ids[number * ${BATCH_SIZE} + 1 : (number + 1) * ${BATCH_SIZE}]
         from chosen, generate_series(0, (total - 1) / ${BATCH_SIZE}) number where total > 0
     ), noted as (
       update clients.mass_changes set total = chosen.total from chosen where id = ${own}
     )
     select total, fingerprint from chosen`,
    [...clients.values, id],
  );
  return frozen ?? { total: 0, fingerprint: '0' };
}

/** The same for an undo: whom the mass change `undone` changed, but for those to whom an undo that was cut short gave back. */
export function freezeChanged(tx: Tx, id: string, undone: string): Promise<{ total: number }> {
  return freezeClients(tx, id, {
    text: `select client_id from clients.mass_change_results
            where mass_change_id = $1 and outcome = 'changed' and client_id not in (
              select r.client_id from clients.mass_change_results r
                join clients.mass_changes u on u.id = r.mass_change_id
               where u.undoes = $1 and r.outcome = 'changed')`,
    values: [undone],
  });
}

export interface MassChangeBatch {
  readonly number: number;
  readonly clientIds: string[];
}

/** The next batch of a mass change that goes on, held until the transaction ends; whoever waited for it finds none. */
export async function takeBatch(tx: Tx, id: string): Promise<MassChangeBatch | undefined> {
  const [batch] = await tx.query<MassChangeBatch>(
    `select b.number, b.client_ids as "clientIds"
       from clients.mass_change_batches b join clients.mass_changes m on m.id = b.mass_change_id
      where m.id = $1 and m.state = 'running' and b.done_at is null
      order by b.number limit 1 for update of b`,
    [id],
  );
  return batch;
}

export interface BatchCounts {
  readonly changed: number;
  readonly same: number;
  readonly omitted: number;
}

/** Ticks a batch off; the last one ends the mass change, unless somebody stopped it meanwhile. */
export async function finishBatch(
  tx: Tx,
  id: string,
  batch: MassChangeBatch,
  { changed, same, omitted }: BatchCounts,
  now: Date,
): Promise<void> {
  await tx.execute(
    `update clients.mass_change_batches set done_at = $3 where mass_change_id = $1 and number = $2`,
    [id, batch.number, now],
  );
  await tx.execute(
    `with left_over as (
       select count(*) as batches from clients.mass_change_batches where mass_change_id = $1 and done_at is null)
     update clients.mass_changes
        set changed = changed + $2, same = same + $3, omitted = omitted + $4, failures = 0, touched_at = $5,
            state = case when state = 'running' and batches = 0 then 'done' else state end,
            ended_at = case when batches = 0 then coalesce(ended_at, $5) else ended_at end
       from left_over where id = $1`,
    [id, changed, same, omitted, now],
  );
}

/** Ends one that goes on after the batch that is being written. @returns false when it had ended */
export async function stopMassChange(tx: Tx, id: string, now: Date): Promise<boolean> {
  const stopped = await tx.execute(
    `update clients.mass_changes set state = 'stopped', ended_at = $2 where id = $1 and state = 'running'`,
    [id, now],
  );
  return stopped === 1;
}

/** A batch failed: it is tried again, unless that has been in vain too often. */
export async function noteFailure(q: Queryable, id: string, now: Date): Promise<void> {
  await q.query(
    `update clients.mass_changes
        set failures = failures + 1, touched_at = $2::timestamptz,
            state = case when failures + 1 >= ${MOST_FAILURES} then 'failed' else state end,
            ended_at = case when failures + 1 >= ${MOST_FAILURES} then $2::timestamptz end
      where id = $1 and state = 'running'`,
    [id, now],
  );
}

/** Those that go on but have not been heard of since: their worker may have been killed. */
export async function findSilent(q: Queryable, since: Date): Promise<{ id: string; done: number }[]> {
  return q.query<{ id: string; done: number }>(
    `select id, changed + same + omitted as done from clients.mass_changes
      where state = 'running' and touched_at < $1 order by touched_at`,
    [since],
  );
}
