import { BEFORE_IMAGES_TABLE, type BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';

const SET: rows.RowSet = {
  entity: 'interactions',
  table: 'bitacora.interactions',
  rows: 'bitacora_interaction_rows',
  columns: ['client_id', 'kind', 'occurred_at', 'author', 'contact_external_id', 'text', 'follow_up_on'],
};

const RULES: readonly rows.RejectionRule[] = [
  ...rows.CLIENT_ROW_RULES,
  { ...rows.missing('kind'), when: `coalesce(r.kind, '') = ''` },
  rows.missing('occurred_at'),
  { ...rows.missing('text'), when: `coalesce(r.text, '') = ''` },
  {
    column: 'client_external_id',
    code: 'client-differs',
    when: 'r.original_client_id <> r.client_id',
    reason: 'Ese registro ya está en la bitácora de otro cliente',
  },
];

/** What the words of a file are: notes and system events are not contacts had with the client. */
const NATURE = `case when platform.fold(s.kind) in ('nota', 'nota interna') then 'note'
                     when platform.fold(s.kind) in ('evento', 'sistema') then 'event' else 'contact' end`;

/**
 * Contacts and events. The bitácora is append-only: a row that says something else than before becomes an
 * annotation to the first one, with the corrected content; what the file said before stays readable.
 */
export const interactionsTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    client_external_id: 'text',
    kind: 'text',
    occurred_at: 'timestamptz',
    author: 'text',
    contact_external_id: 'text',
    text: 'text',
    follow_up_on: 'date',
  },
  async upsertMany(tx, staging, context) {
    const list = (alias: string) => SET.columns.map((column) => `${alias}.${column}`).join(', ');
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, uuidv7() as id, s.client_external_id, s.external_id,
        ${rows.superseded('external_id')} as superseded, original.id as original_id,
        original.client_id as original_client_id, latest.id as latest_id, latest.revision as latest_revision,
        c.id as client_id, p.id as contact_id, ${NATURE} as nature, s.kind, s.occurred_at, s.text,
        ${rows.cells(context, ['author', 'contact_external_id', 'follow_up_on'], 'latest')},
        ${rows.observations({
          'occurred-in-future': `(s.occurred_at at time zone 'America/Argentina/Buenos_Aires')::date > $2::date`,
        })} as observations
      from ${staging} s
      ${rows.CLIENT_OF_ROW}
      left join clients.contacts p on p.origin = $1 and p.external_id = s.contact_external_id
      left join bitacora.interactions original
        on original.origin = $1 and original.external_id = s.external_id and original.revision = 0
      left join lateral (
        select i.* from bitacora.interactions i
         where i.origin = $1 and i.external_id = s.external_id order by i.revision desc limit 1) latest on true`,
      [context.origin, context.today],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await tx.execute(
      `delete from ${SET.rows} r using bitacora.interactions t
        where t.id = r.latest_id and (${list('t')}) is not distinct from (${list('r')})`,
    );
    await tx.execute(
      `insert into ${BEFORE_IMAGES_TABLE} (entity, row_id, before) select $1, id, null from ${SET.rows}`,
      [SET.entity],
    );
    const written = await tx.query<{ client_id: string; annotates_id: string | null }>(
      `insert into bitacora.interactions (id, origin, external_id, revision, nature, annotates_id, contact_id,
         observations, data_as_of, ${SET.columns.join(', ')})
       select r.id, $1, r.external_id, coalesce(r.latest_revision + 1, 0),
         case when r.original_id is null then r.nature else 'annotation' end, r.original_id, r.contact_id,
         r.observations, $2, ${list('r')}
       from ${SET.rows} r order by r.row_number
       returning client_id, annotates_id`,
      [context.origin, context.dataAsOf],
    );
    const changed = written.filter((row) => row.annotates_id !== null).length;
    const clientIds = [...new Set(written.map((row) => row.client_id))];
    return { new: written.length - changed, changed, same, clientIds };
  },
};
