import type { Queryable } from '../../platform/database/tx.js';
import type { ClientChange } from '../domain/client-change.js';
import { CLIENT_FIELDS, type ClientField } from '../domain/client-fields.js';

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const CHANGE = `
  select c.id, c.kind, c.before, c.after, c.occurred_at as "occurredAt", c.author_kind as "authorKind",
         c.author_name as "authorName", c.reason, c.undoes, u.id as "undoneBy"
    from clients.client_changes c left join clients.client_changes u on u.undoes = c.id`;

/** A client's changes, newest first, only those that touched `field` when it is given; `before` is the last id of the page before. */
export function readChanges(
  q: Queryable,
  clientId: string,
  { before = LAST_ID, field, limit }: { before?: string; field?: ClientField; limit: number },
): Promise<ClientChange[]> {
  return q.query<ClientChange>(
    {
      name: 'clients-changes',
      text: `${CHANGE} where c.client_id = $1 and c.id < $2 and ($3::text is null or c.after ? $3)
              order by c.id desc limit $4`,
    },
    [clientId, before, field === undefined ? null : CLIENT_FIELDS[field], limit],
  );
}
