import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { View, ViewContent } from '../domain/views.js';

const SELECT = `
  select v.id, v.owner_id as "ownerId", v.owner_name as "ownerName", v.name, v.shared, v.filter, v.sort, v.currency,
         v.layout, v.version,
         array(select d.role_key from client_panel.view_defaults d where d.view_id = v.id order by 1) as "defaultFor"
    from client_panel.views v`;

/** A person's own views and the shared ones, by name. */
export function readViews(q: Queryable, ownerId: string): Promise<View[]> {
  return q.query<View>(`${SELECT} where v.owner_id = $1 or v.shared order by v.name, v.id`, [ownerId]);
}

export async function findView(q: Queryable, id: string): Promise<View | undefined> {
  const [view] = await q.query<View>(`${SELECT} where v.id = $1`, [id]);
  return view;
}

/** Holds a view until the transaction ends. */
export async function lockView(tx: Tx, id: string): Promise<View | undefined> {
  await tx.execute(`select from client_panel.views where id = $1 for update`, [id]);
  return findView(tx, id);
}

/** Gives the new view's id; undefined when its owner has one of that name. */
export async function insertView(
  tx: Tx,
  owner: { id: string; name: string },
  view: ViewContent,
  now: Date,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into client_panel.views
       (name, shared, filter, sort, currency, layout, owner_id, owner_name, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
     on conflict (owner_id, platform.fold(name)) do nothing returning id`,
    [...contentOf(view), owner.id, owner.name, now],
  );
  return row?.id;
}

export async function hasName(tx: Tx, ownerId: string, name: string, exceptId: string): Promise<boolean> {
  const rows = await tx.query(
    `select from client_panel.views where owner_id = $1 and platform.fold(name) = platform.fold($2) and id <> $3`,
    [ownerId, name, exceptId],
  );
  return rows.length > 0;
}

export async function updateView(tx: Tx, id: string, view: ViewContent, now: Date): Promise<void> {
  await tx.execute(
    `update client_panel.views set name = $1, shared = $2, filter = $3, sort = $4, currency = $5, layout = $6,
       updated_at = $8, version = version + 1 where id = $7`,
    [...contentOf(view), id, now],
  );
  // What only its owner sees can be nobody else's beginning.
  if (!view.shared) await tx.execute(`delete from client_panel.view_defaults where view_id = $1`, [id]);
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.execute(`delete from client_panel.views where id = $1`, [id]);
}

/** These roles begin with the view, and no others; each role begins with one view at most. */
export async function setDefaultFor(tx: Tx, id: string, roles: readonly string[]): Promise<void> {
  await tx.execute(`delete from client_panel.view_defaults where view_id = $1 and role_key <> all ($2)`, [
    id,
    roles,
  ]);
  await tx.execute(
    `insert into client_panel.view_defaults (role_key, view_id) select role, $1 from unnest($2::text[]) role
       on conflict (role_key) do update set view_id = excluded.view_id`,
    [id, roles],
  );
  await tx.execute(`update client_panel.views set version = version + 1 where id = $1`, [id]);
}

function contentOf({ name, shared, filter, sort, currency, layout }: ViewContent): unknown[] {
  return [name, shared, JSON.stringify(filter), sort, currency, layout && JSON.stringify(layout)];
}
