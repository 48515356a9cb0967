import type { Queryable } from '../../platform/database/tx.js';
import type { ClientChange } from '../domain/client-change.js';
import { CLIENT_FIELDS, type ClientField } from '../domain/client-fields.js';

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const CHANGE = `
  select c.id, c.kind, c.before, c.after, c.occurred_at as "occurredAt", c.author_kind as "authorKind",
         c.author_name as "authorName", c.reason, c.undoes, u.id as "undoneBy",
         c.kind not in ('registered', 'imported') and u.id is null
           and not exists (select 1 from jsonb_each(c.after) left_as
                            where to_jsonb(k) -> left_as.key is distinct from left_as.value) as undoable
    from clients.client_changes c
    join clients.clients k on k.id = c.client_id
    left join clients.client_changes u on u.undoes = c.id
   where c.client_id = $1`;

/** A client's changes, newest first, only those that touched `field` when it is given; `before` is the last id of the page before. */
export function readChanges(
  q: Queryable,
  clientId: string,
  { before = LAST_ID, field, limit }: { before?: string; field?: ClientField; limit: number },
): Promise<ClientChange[]> {
  return q.query<ClientChange>(
    {
      name: 'clients-changes',
      text: `${CHANGE} and c.id < $2 and ($3::text is null or c.after ? $3)
              order by c.id desc limit $4`,
    },
    [clientId, before, field === undefined ? null : CLIENT_FIELDS[field], limit],
  );
}

/** One change of a client. */
export async function readChange(
  q: Queryable,
  clientId: string,
  id: string,
): Promise<ClientChange | undefined> {
  const [change] = await q.query<ClientChange>({ name: 'clients-change', text: `${CHANGE} and c.id = $2` }, [
    clientId,
    id,
  ]);
  return change;
}
