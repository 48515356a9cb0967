import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import { COMBINATIONS, DIMENSIONS, keepCombinationsSql } from './combinations.js';

/** Every column of `client_rows` that is computed from the domains' facts; `search_text` lies in `client_search`. */
const COLUMNS = [
  'code',
  'account',
  'legal_name',
  'trade_name',
  'document_type',
  'document_number',
  'contributor_type',
  'situation',
  'city',
  'province',
  'phone',
  'email',
  'branch',
  'salesperson',
  'registered_on',
  'service_type_ids',
  'release_ids',
  'modules',
  'balance_ars',
  'balance_usd',
  'balance_eur',
  'overdue_ars',
  'overdue_usd',
  'overdue_eur',
  'oldest_due_on',
  'credit_state',
  'last_contact_on',
  'next_change_on',
];

/** A row for each client of $1 as it has to be on day $2: the only place where the domains' facts meet. */
const FRESH_ROWS = `
  select c.client_id, c.code, c.account, c.legal_name, c.trade_name, c.document_type, c.document_number,
         c.contributor_type,
         case when c.cancelled then 'cancelled' when s.in_force then 'with-services' else 'without-services' end as situation,
         c.city, c.province, c.phone, c.email, c.branch, c.salesperson, c.registered_on,
         coalesce(s.service_type_ids, '{}') as service_type_ids, coalesce(i.release_ids, '{}') as release_ids,
         coalesce(s.modules, '{}') as modules,
         a.balance_ars, a.balance_usd, a.balance_eur, a.overdue_ars, a.overdue_usd, a.overdue_eur,
         a.oldest_due_on, a.credit_state, b.last_contact_on, c.search_text,
         least(c.next_change_on, s.next_change_on, a.next_change_on) as next_change_on
    from clients.client_facts($1, $2) c
    left join contracted_services.client_facts($1, $2) s using (client_id)
    left join accounts.client_facts($1, $2) a using (client_id)
    left join solutions.client_facts($1, $2) i using (client_id)
    left join bitacora.client_facts($1, $2) b using (client_id)`;

const list = (prefix: string) => COLUMNS.map((column) => `${prefix}${column}`).join(', ');

/** What a written row tells of its combinations. */
const WRITTEN = [
  'client_id',
  ...DIMENSIONS.flatMap((dimension) => [
    COMBINATIONS[dimension].id,
    ...Object.keys(COMBINATIONS[dimension].columns),
  ]),
].join(', ');

const REFRESH = `
  with fresh as materialized (${FRESH_ROWS}), rows as (
    insert into client_panel.client_rows as r (client_id, ${list('')})
    select client_id, ${list('')} from fresh order by client_id
    on conflict (client_id) do update
       set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}, version = r.version + 1
     where (${list('r.')}) is distinct from (${list('excluded.')})
    returning ${WRITTEN}
  ), ${keepCombinationsSql('rows')}, texts as (
    insert into client_panel.client_search as t (client_id, search_text)
    select client_id, search_text from fresh order by client_id
    on conflict (client_id) do update set search_text = excluded.search_text
     where t.search_text <> excluded.search_text
    returning client_id, search_text
  ), words as (
    insert into client_panel.search_words (word)
    select distinct spoken.word from texts, client_panel.words_of(search_text) spoken (word)
     where not exists (select from client_panel.search_words known where known.word = spoken.word)
     order by word on conflict do nothing
  )
  select count(*)::int as written from (select client_id from rows union select client_id from texts) written`;

/**
 * Recomputes the rows of a set of clients and writes those that differ; gives how many did. The rows are
 * locked by a statement of its own first: the next one then sees what a concurrent transaction, which held
 * a row, has committed, and cannot write back what it had read before.
 */
export async function refreshRows(tx: Tx, clientIds: readonly string[], today: IsoDay): Promise<number> {
  await tx.execute(
    `select 1 from client_panel.client_rows where client_id = any ($1) order by client_id for update`,
    [clientIds],
  );
  const [counted] = await tx.query<{ written: number }>(REFRESH, [clientIds, today]);
  return counted?.written ?? 0;
}

/** The next clients after `after` in order of id, for work that walks over all of them. */
export async function clientIdsAfter(q: Queryable, after: string | null, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select id from clients.clients where $1::uuid is null or id > $1 order by id limit $2`,
    [after, limit],
  );
  return rows.map((row) => row.id);
}

/** Clients chosen at random, each as likely as any other. */
export async function sampleClientIds(q: Queryable, size: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(`select id from clients.clients order by random() limit $1`, [
    size,
  ]);
  return rows.map((row) => row.id);
}

export interface RowDifference {
  code: string;
  /** Columns whose value differs, or `missing` when there is no row. */
  columns: string[];
}

/** Compares the kept rows of some clients with a fresh computation. */
export async function differingRows(
  q: Queryable,
  clientIds: readonly string[],
  today: IsoDay,
): Promise<RowDifference[]> {
  const differing = [...COLUMNS.map((column) => `r.${column}`), 't.search_text'].map((kept) => {
    const column = kept.slice(2);
    return `case when ${kept} is distinct from fresh.${column} then '${column}' end`;
  });
  return q.query<RowDifference>(
    `select code, columns from (
       select fresh.code,
              case when r.client_id is null then array['missing']
                   else array_remove(array[${differing.join(', ')}], null) end as columns
         from (${FRESH_ROWS}) fresh
         left join client_panel.client_rows r using (client_id)
         left join client_panel.client_search t using (client_id)) compared
      where columns <> '{}' order by code`,
    [clientIds, today],
  );
}

/** Rows of clients that a day's beginning changes. */
export async function rowsDueOn(q: Queryable, today: IsoDay, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select client_id as id from client_panel.client_rows where next_change_on <= $1 order by client_id limit $2`,
    [today, limit],
  );
  return rows.map((row) => row.id);
}
