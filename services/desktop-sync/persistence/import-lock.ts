import type { Database } from '../../platform/database/database.js';

/**
 * Runs `work` while no other process of this installation imports. The lock belongs to a connection of its
 * own, so that it ends with the process, however it ends.
 * @returns undefined when another import holds it
 */
export async function withImportLock<T>(
  database: Database,
  work: () => Promise<T>,
): Promise<{ result: T } | undefined> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('panel:desktop-sync:import')) as held`,
    );
    if (!rows[0]?.held) return undefined;
    try {
      return { result: await work() };
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('panel:desktop-sync:import'))`).catch(onError);
    }
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
