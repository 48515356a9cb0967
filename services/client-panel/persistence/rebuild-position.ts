import type { Queryable, Tx } from '../../platform/database/tx.js';

/** How far a rebuild has come. */
export interface RebuildPosition {
  /** The last client done, in order of id. */
  afterClient: string;
  clients: number;
  changed: number;
}

/** Where an interrupted rebuild stopped; undefined when none did. */
export async function readRebuildPosition(q: Queryable): Promise<RebuildPosition | undefined> {
  const [position] = await q.query<RebuildPosition>(
    `select after_client as "afterClient", clients, changed from client_panel.rebuilds`,
  );
  return position;
}

export async function saveRebuildPosition(tx: Tx, position: RebuildPosition): Promise<void> {
  await tx.execute(
    `insert into client_panel.rebuilds (after_client, clients, changed) values ($1, $2, $3)
     on conflict (only_one) do update
        set after_client = excluded.after_client, clients = excluded.clients, changed = excluded.changed`,
    [position.afterClient, position.clients, position.changed],
  );
}

export async function clearRebuildPosition(tx: Tx): Promise<void> {
  await tx.execute(`delete from client_panel.rebuilds`);
}
