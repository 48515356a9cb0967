import type { StoredFile } from '../../../platform/files/files.js';
import type { Queryable, Tx } from '../../../platform/database/tx.js';

/** What the document of a voucher belongs to, by the identifiers of the other system. */
export async function findVoucherIds(
  q: Queryable,
  origin: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await q.query<{ id: string; externalId: string }>(
    `select id, external_id as "externalId" from accounts.vouchers where origin = $1 and external_id = any ($2)`,
    [origin, externalIds],
  );
  return new Map(rows.map(({ externalId, id }) => [externalId, id]));
}

/** Gives vouchers their documents; one that has the same already stays as it is. */
export async function writeVoucherFiles(
  tx: Tx,
  files: readonly { voucherId: string; file: StoredFile }[],
  { dataAsOf, now }: { dataAsOf: Date | null; now: Date },
): Promise<{ new: number; changed: number; same: number }> {
  const written = await tx.query<{ isNew: boolean }>(
    `insert into accounts.voucher_files as stored (voucher_id, sha256, size, data_as_of, stored_at)
     select voucher_id, decode(sha256, 'hex'), size, $4, $5
       from unnest($1::uuid[], $2::text[], $3::int[]) as f(voucher_id, sha256, size) order by voucher_id
     on conflict (voucher_id) do update
       set sha256 = excluded.sha256, size = excluded.size, data_as_of = excluded.data_as_of,
           stored_at = excluded.stored_at
       where stored.sha256 <> excluded.sha256
     returning old.voucher_id is null as "isNew"`,
    [
      files.map(({ voucherId }) => voucherId),
      files.map(({ file }) => file.sha256),
      files.map(({ file }) => file.size),
      dataAsOf,
      now,
    ],
  );
  const added = written.filter(({ isNew }) => isNew).length;
  return { new: added, changed: written.length - added, same: files.length - written.length };
}
