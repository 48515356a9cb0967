import { changedImage } from '../../platform/bulk/row-set.js';
import type { Tx } from '../../platform/database/tx.js';
import type { MassChange } from '../domain/mass-change.js';
import { clientMarks } from './client-marks.js';
import {
  assignmentWishes,
  columnsWhere,
  judgement,
  typedValue,
  type Wishes,
} from './mass-change-judgement.js';
import type { BatchCounts, MassChangeBatch } from './mass-changes.js';

export interface WrittenBatch extends BatchCounts {
  /** Who changed. */
  readonly clientIds: string[];
}

/**
 * Judges the clients of a batch, changes those that can be, and writes down their history and what became of each. They
 * are locked by a statement of its own first, in the order of their ids: the next one then sees what others committed,
 * and two mass changes of the same clients wait for each other and no more.
 */
export async function writeBatch(
  tx: Tx,
  massChange: MassChange,
  { clientIds }: MassChangeBatch,
  now: Date,
): Promise<WrittenBatch> {
  await tx.execute(`select 1 from clients.clients where id = any ($1) order by id for update`, [clientIds]);
  const columns = Object.keys(massChange.assigned);
  const wishes = massChange.undoes === null ? assigning(columns) : givingBack(columns);
  const [written] = await tx.query<WrittenBatch>(writeSql(wishes, massChange.undoes === null), [
    clientIds,
    massChange.undoes ?? JSON.stringify(massChange.assigned),
    massChange.id,
    now,
    massChange.authorKind,
    massChange.authorId,
    massChange.authorName,
  ]);
  return written ?? { changed: 0, same: 0, omitted: 0, clientIds: [] };
}

function assigning(columns: readonly string[]): Wishes {
  return assignmentWishes(columns, 'select unnest($1::uuid[]) as client_id', '$2');
}

/** What the mass change $2 left, back to what was before it: a field that somebody changed since is kept. */
function givingBack(columns: readonly string[]): Wishes {
  const isKept = (column: string) =>
    `h.after ? '${column}' and (u.id is not null or k.${column} is distinct from ${typedValue('h.after', column)})`;
  const wanted = columns.map(
    (column) =>
      `case when h.after ? '${column}' and not (${isKept(column)}) then ${typedValue('h.before', column)}
            else k.${column} end as ${column}`,
  );
  return {
    columns,
    judgesRules: false,
    sql: `
      select k.id as client_id, ${wanted.join(', ')}, ${columnsWhere(columns, isKept)} as kept, h.id as undone
        from clients.mass_change_results done
        join clients.client_changes h on h.id = done.change_id
        join clients.clients k on k.id = done.client_id
        left join clients.client_changes u on u.undoes = h.id
       where done.mass_change_id = $2::uuid and done.outcome = 'changed' and done.client_id = any ($1)`,
  };
}

function writeSql(wishes: Wishes, isAssignment: boolean): string {
  const { columns } = wishes;
  const wanted = Object.fromEntries(columns.map((column) => [column, `w.${column}`]));
  const judged = judgement(wishes, { ...wanted, observations: clientMarks('r') });
  const count = (outcome: string) => `(count(*) filter (where outcome = '${outcome}'))::int as ${outcome}`;
  return `
    with judged as materialized (${judged}), written as (
      update clients.clients c
         set ${[...columns, 'observations'].map((column) => `${column} = j.${column}`).join(', ')},
             updated_at = $4, version = c.version + 1
        from judged j where j.outcome = 'changed' and c.id = j.id
      returning c.id, j.undone, ${changedImage(columns, 'old')} as before, ${changedImage(columns, 'new')} as after
    ), recorded as (
      insert into clients.client_changes
        (client_id, kind, before, after, occurred_at, author_kind, author_id, author_name, undoes)
      select id, '${isAssignment ? 'assigned' : 'undone'}', before, after, $4, $5, $6, $7, undone from written order by id
      returning id as change_id, client_id
    ), results as (
      insert into clients.mass_change_results (mass_change_id, outcome, client_id, reason, fields, change_id)
      select $3, outcome, judged.id, reason, fields, change_id
        from judged left join recorded on client_id = judged.id order by outcome, judged.id
    )
    select ${['changed', 'same', 'omitted'].map(count).join(', ')},
           coalesce(array_agg(id order by id) filter (where outcome = 'changed'), '{}') as "clientIds"
      from judged`;
}
