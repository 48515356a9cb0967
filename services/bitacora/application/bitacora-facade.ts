import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';

/** A contact had with the client, as its latest correction tells it. */
export interface LatestContact {
  readonly id: string;
  /** Call, visit, complaint, ... in the words of whoever recorded it. */
  readonly kind: string;
  readonly occurredAt: Date;
  readonly author: string | null;
  readonly text: string;
}

/** The other domains' way to the bitácora. */
@Injectable()
export class BitacoraFacade {
  /** The latest contacts had with a client, newest first; notes, system events and dates in the future are none. */
  latestContacts(q: Queryable, clientId: string, limit: number): Promise<LatestContact[]> {
    return q.query<LatestContact>(
      {
        name: 'bitacora-latest-contacts',
        text: `select i.id, coalesce(c.kind, i.kind) as kind, coalesce(c.occurred_at, i.occurred_at) as "occurredAt",
                      case when c.id is null then i.author else c.author end as author, coalesce(c.text, i.text) as text
                 from bitacora.interactions i
                 left join lateral (
                   select a.id, a.kind, a.occurred_at, a.author, a.text, a.observations from bitacora.interactions a
                    where a.annotates_id = i.id and a.revision > 0 order by a.revision desc limit 1) c on true
                where i.client_id = $1 and i.nature = 'contact'
                  and not coalesce(c.observations, i.observations) @> '{occurred-in-future}'
                order by coalesce(c.occurred_at, i.occurred_at) desc, i.id desc limit $2`,
      },
      [clientId, limit],
    );
  }
}
