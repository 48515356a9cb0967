import type { BulkContext, BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import * as rows from '../../../platform/bulk/row-set.js';
import type { Tx } from '../../../platform/database/tx.js';
import { clientMarks } from '../client-marks.js';
import { assignCodes } from './assign-codes.js';

/** What the ERP owns as far as its files carry it, besides key and code. */
const TEXT_COLUMNS = {
  legal_name: 'text',
  trade_name: 'text',
  contributor_type: 'int',
  document_type: 'int',
  document_number: 'text',
  branch: 'text',
  street: 'text',
  street_number: 'text',
  floor: 'text',
  apartment: 'text',
  city: 'text',
  postal_code: 'text',
  province: 'int',
  country: 'text',
  salesperson: 'text',
  industry: 'text',
  registered_on: 'date',
  cancelled_on: 'date',
  cancellation_reason: 'text',
};
const LIST_COLUMNS = { phones: 'text[]', emails: 'text[]' };
const OWNABLE = [...Object.keys(TEXT_COLUMNS), ...Object.keys(LIST_COLUMNS)];

const SET: rows.RowSet = {
  entity: 'clients',
  table: 'clients.clients',
  rows: 'clients_client_rows',
  columns: ['external_id', 'account', 'subaccount', ...OWNABLE, 'notes', 'observations', 'origin_columns'],
  panelColumns: ['notes'],
  history: {
    columns: ['account', 'subaccount', ...OWNABLE, 'notes'],
    insert: `
      insert into clients.client_changes (client_id, kind, before, after, occurred_at, author_kind, author_id)
      select id, 'imported', before, after, now(), 'import', $3::uuid from written where before <> '{}'`,
  },
};

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('external_id'),
  { column: 'external_id', code: 'duplicate-in-file', when: 'r.superseded', reason: rows.DUPLICATE_REASON },
  { ...rows.missing('legal_name'), when: `coalesce(r.legal_name, '') = ''` },
  {
    column: 'account',
    code: 'code-invalid',
    when: 'r.account not between 0 and 999999 or r.subaccount not between 0 and 99',
    reason: 'La cuenta tiene hasta 6 cifras y la subcuenta hasta 2',
  },
  {
    // Also when that client leaves the code in this very batch: the next import finds it free.
    column: 'account',
    code: 'code-taken',
    when: `r.code_repeated or exists (
      select 1 from clients.clients other
       where other.account = r.account and other.subaccount = r.subaccount and other.id <> r.id)`,
    reason: 'Otro cliente ya tiene ese código',
  },
];

const NO_CODE_LEFT: rows.RejectionRule = {
  column: 'account',
  code: 'codes-exhausted',
  when: 'r.account is null',
  reason: 'No queda ninguna cuenta libre para clientes sin código',
};

/**
 * Clients as their ERP registers them. What a file carries becomes the ERP's, unless the panel filled it in before; notes
 * are always the panel's. A file fills what is the panel's only while it is empty.
 */
export const clientsTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    account: 'int',
    subaccount: 'int',
    ...TEXT_COLUMNS,
    ...LIST_COLUMNS,
    notes: 'text',
  },
  async upsertMany(tx, staging, context) {
    await holdShared(tx, staging, context);
    await rows.prepareRows(tx, SET, candidates(staging, context), [context.origin]);
    await rows.rejectRows(tx, SET, RULES);
    await assignCodes(tx, SET.rows);
    await rows.rejectRows(tx, SET, [NO_CODE_LEFT]);
    const same = await rows.removeSame(tx, SET);
    const touched = await tx.query<{ id: string }>(`select id from ${SET.rows}`);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: touched.map((row) => row.id) };
  },
};

/**
 * Where the panel may own something that the file carries, what a person edits meanwhile comes before or after the batch
 * and is not lost between its reading and its writing.
 */
function holdShared(tx: Tx, staging: string, context: BulkContext): Promise<unknown> {
  return tx.execute(
    `select 1 from clients.clients c
      where c.origin = $1 and c.external_id in (select s.external_id from ${staging} s)
        and c.origin_columns <> ${carriedList(context)}
      order by c.id for update`,
    [context.origin],
  );
}

function candidates(staging: string, context: BulkContext): string {
  return `
    select p.*, ${clientMarks('p')} as observations,
      not p.superseded and p.account is not null and row_number() over (
        partition by p.account, p.subaccount, p.superseded order by p.row_number) > 1 as code_repeated
    from (
      select s.row_number, coalesce(c.id, uuidv7()) as id, c.id is not null as existing,
        ${rows.superseded('external_id')} as superseded, s.external_id,
        coalesce(s.account, c.account) as account, coalesce(s.subaccount, c.subaccount, 0) as subaccount,
        ${OWNABLE.map((column) => `${ownedCell(context, column)} as ${column}`).join(', ')},
        coalesce(c.notes, s.notes) as notes, ${ownedColumns(context)} as origin_columns
      from ${staging} s
      left join clients.clients c on c.origin = $1 and c.external_id = s.external_id
      cross join lateral (
        -- Said once per row: without the offset the planner would say it again for every column.
        select c.id is null or c.origin_columns = ${carriedList(context)} as whole offset 0
      ) origin_owns
    ) p`;
}

/** What a column holds after the file: the file's cell, unless it has none or the panel filled the column in. */
function ownedCell(context: BulkContext, column: string): string {
  const filled = (cell: string) => (column in LIST_COLUMNS ? `coalesce(${cell}, '{}')` : cell);
  if (!rows.carries(context, column)) return filled(`c.${column}`);
  return `case when origin_owns.whole or ${takes(column)} then ${filled(`s.${column}`)} else c.${column} end`;
}

function ownedColumns(context: BulkContext): string {
  const cells = OWNABLE.map((column) => {
    const owned = rows.carries(context, column) ? takes(column) : owns(column);
    return `case when ${owned} then '${column}' end`;
  });
  return `case when c.id is null then ${carriedList(context)} when origin_owns.whole then c.origin_columns
    else array_remove(array[${cells.join(', ')}], null) end`;
}

const owns = (column: string) => `'${column}' = any (c.origin_columns)`;

/** Whether the origin owns a carried column after the file: it did, or nobody had filled it in. */
function takes(column: string): string {
  return `${owns(column)} or c.${column} is null${column in LIST_COLUMNS ? ` or c.${column} = '{}'` : ''}`;
}

/** Always in the same order: lists of the same columns are equal. */
function carriedList(context: BulkContext): string {
  const carried = OWNABLE.filter((column) => rows.carries(context, column));
  return `array[${carried.map((column) => `'${column}'`).join(', ')}]::text[]`;
}
