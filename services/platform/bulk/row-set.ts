import { type BulkContext, BEFORE_IMAGES_TABLE, REJECTIONS_TABLE } from './bulk-contract.js';
import type { Tx } from '../database/tx.js';

/** A rule whose rows are not written. `when` and `value` are SQL over the prepared row `r`. */
export interface RejectionRule {
  readonly column: string;
  readonly code: string;
  readonly when: string;
  /** Spanish, what is wrong. */
  readonly reason: string;
}

/** How a kind of row is prepared, judged and written. SQL is ours throughout; values are parameters. */
export interface RowSet {
  readonly entity: string;
  /** The table written, and the temporary one with its candidate rows. */
  readonly table: string;
  readonly rows: string;
  /** Columns compared and written, besides origin, data date and version. */
  readonly columns: readonly string[];
  /** Those of `columns` that belong to the panel: a file fills them only while they are empty. */
  readonly panelColumns?: readonly string[];
  /** What is written down of each changed row. */
  readonly history?: {
    readonly columns: readonly string[];
    /** Reads `written (id, before, after)`: those of the columns that changed, as jsonb; $3 is the import's run. */
    readonly insert: string;
  };
  /** Columns that the database derives, as they go in first. */
  readonly derived?: {
    readonly onInsert: Readonly<Record<string, string>>;
    readonly onUpdate: Readonly<Record<string, string>>;
  };
}

/**
 * Makes the temporary table of candidates from `select`, which gives `row_number`, `id` (new ones get theirs
 * here), `existing` and the columns of the set.
 */
export async function prepareRows(tx: Tx, set: RowSet, select: string, values: unknown[]): Promise<void> {
  await tx.execute(`drop table if exists pg_temp.${set.rows}`);
  await tx.execute(`create temporary table ${set.rows} on commit drop as ${select}`, values);
  // The number of rows is what the planner lacks; statistics of every column would cost more than they save.
  await tx.execute(`analyze ${set.rows} (id, row_number)`);
}

/** Takes out the rows that break a rule; each is told the first rule that it breaks. */
export async function rejectRows(tx: Tx, set: RowSet, rules: readonly RejectionRule[]): Promise<void> {
  const broken = rules.map((rule, i) => `when ${rule.when} then ${i}`).join('\n');
  const texts = rules
    .map((rule, i) => `(${i}, '${rule.column}', '${rule.code}', '${rule.reason}')`)
    .join(', ');
  const cells = rules.map((rule, i) => `when ${i} then r.${rule.column}::text`).join(' ');
  await tx.execute(`
    with judged as (
      select r.row_number, case ${broken} end as rule from ${set.rows} r
    ), rejected as (
      delete from ${set.rows} r using judged
      where judged.row_number = r.row_number and judged.rule is not null
      returning r.row_number, judged.rule, case judged.rule ${cells} end as value
    )
    insert into ${REJECTIONS_TABLE} (row_number, column_name, value, code, reason)
    select j.row_number, t.column_name, j.value, t.code, t.reason
    from rejected j join (values ${texts}) t (rule, column_name, code, reason) on t.rule = j.rule`);
}

/** Takes out the rows that are stored as they come, and gives how many they are. */
export function removeSame(tx: Tx, set: RowSet): Promise<number> {
  const list = (alias: string) => set.columns.map((column) => `${alias}.${column}`).join(', ');
  return tx.execute(`
    delete from ${set.rows} r using ${set.table} t
    where r.existing and t.id = r.id and (${list('t')}) is not distinct from (${list('r')})`);
}

/** Writes what is left: images of how rows were, then changes, then new rows. */
export async function writeRows(
  tx: Tx,
  set: RowSet,
  context: BulkContext,
): Promise<{ new: number; changed: number }> {
  await tx.execute(
    `insert into ${BEFORE_IMAGES_TABLE} (entity, row_id, before)
    select $1, r.id, to_jsonb(t) from ${set.rows} r left join ${set.table} t on r.existing and t.id = r.id`,
    [set.entity],
  );
  const onUpdate = Object.entries(set.derived?.onUpdate ?? {});
  // Read again from the row as it is now: what a person just entered wins over the file.
  const value = (column: string) =>
    set.panelColumns?.includes(column) ? `coalesce(t.${column}, r.${column})` : `r.${column}`;
  const update = `update ${set.table} t
    set ${set.columns.map((column) => `${column} = ${value(column)}`).join(', ')},
      ${onUpdate.map(([column, sql]) => `${column} = ${sql},`).join(' ')}
      origin = $1, data_as_of = $2, updated_at = now(), version = t.version + 1
    from ${set.rows} r where r.existing and t.id = r.id`;
  const changed = await (set.history
    ? updateAndRecord(tx, update, set.history, context)
    : tx.execute(update, [context.origin, context.dataAsOf]));
  const onInsert = Object.entries(set.derived?.onInsert ?? {});
  const columns = [...set.columns, ...onInsert.map(([column]) => column)];
  const cells = [...set.columns.map((column) => `r.${column}`), ...onInsert.map(([, sql]) => sql)];
  const added = await tx.execute(
    `insert into ${set.table} (id, origin, data_as_of, ${columns.join(', ')})
    select r.id, $1, $2, ${cells.join(', ')} from ${set.rows} r where not r.existing order by r.row_number`,
    [context.origin, context.dataAsOf],
  );
  return { new: added, changed };
}

async function updateAndRecord(
  tx: Tx,
  update: string,
  { columns, insert }: NonNullable<RowSet['history']>,
  context: BulkContext,
): Promise<number> {
  const [counted] = await tx.query<{ changed: number }>(
    `with written as (${update} returning t.id, ${changedImage(columns, 'old')} as before, ${changedImage(columns, 'new')} as after),
      recorded as (${insert})
    select count(*)::int as changed from written`,
    [context.origin, context.dataAsOf, context.runId ?? null],
  );
  return counted?.changed ?? 0;
}

/**
 * SQL for RETURNING: those of the columns that an update changed, as jsonb. Built from the few that differ: whole images
 * taken apart again would cost more than the update.
 */
export function changedImage(columns: readonly string[], version: 'old' | 'new'): string {
  return columns
    .map((column) => {
      const differs = `old.${column} is distinct from new.${column}`;
      return `case when ${differs} then jsonb_build_object('${column}', ${version}.${column}) else '{}' end`;
    })
    .join(' || ');
}

/** Whether the source has a column at all. */
export function carries(context: BulkContext, column: string): boolean {
  return context.carriedColumns?.has(column) ?? true;
}

/**
 * The cell of a column that its source owns: what the staged row `s` says, or what the stored row holds when the
 * source has no such column. `stored` is the alias of the stored row.
 */
export function cell(context: BulkContext, column: string, stored: string): string {
  return `${carries(context, column) ? 's' : stored}.${column}`;
}

/** Those cells as a select list. */
export function cells(context: BulkContext, columns: readonly string[], stored: string): string {
  return columns.map((column) => `${cell(context, column, stored)} as ${column}`).join(', ');
}

/** Earlier rows of a key that comes again in the same batch: the last one is the one that counts. */
export function superseded(...key: string[]): string {
  return `lead(s.row_number) over (partition by ${key.map((column) => `s.${column}`).join(', ')} order by s.row_number) is not null`;
}

/** The marks whose condition holds, in the order given. */
export function observations(marks: Readonly<Record<string, string>>): string {
  const cells = Object.entries(marks).map(([mark, when]) => `case when ${when} then '${mark}' end`);
  return `array_remove(array[${cells.join(', ')}]::text[], null)`;
}

export const DUPLICATE_REASON = 'La misma clave está otra vez más abajo en el archivo; vale la última fila';

/** A required cell that came empty. */
export function missing(column: string): RejectionRule {
  return { column, code: 'missing-value', when: `r.${column} is null`, reason: 'Falta un dato obligatorio' };
}

/** A cell outside a closed list. */
export function outside(
  column: string,
  values: readonly string[],
  code: string,
  reason: string,
): RejectionRule {
  const list = values.map((value) => `'${value}'`).join(', ');
  return { column, code, when: `(r.${column} in (${list})) is not true`, reason };
}

/** An amount that is absent, negative or beyond what the ledger holds. */
export function unusableAmount(column: string): RejectionRule[] {
  return [
    missing(column),
    { column, code: 'amount-negative', when: `r.${column} < 0`, reason: 'El importe no puede ser negativo' },
    {
      column,
      code: 'amount-too-large',
      when: `r.${column} >= 1e16`,
      reason: 'El importe es demasiado grande',
    },
  ];
}

/** The client of a row: known by the origin of the import and the client's id there. `s` is the staged row. */
export const CLIENT_OF_ROW = `left join clients.clients c on c.origin = $1 and c.external_id = s.client_external_id`;

/** Rows that belong to a client and have an identity of their own in their origin. */
export const CLIENT_ROW_RULES: readonly RejectionRule[] = [
  {
    column: 'external_id',
    code: 'missing-value',
    when: 'r.external_id is null',
    reason: 'Falta un dato obligatorio',
  },
  { column: 'external_id', code: 'duplicate-in-file', when: 'r.superseded', reason: DUPLICATE_REASON },
  {
    column: 'client_external_id',
    code: 'client-unknown',
    when: 'r.client_id is null',
    reason: 'El cliente no existe',
  },
];

/** The clients of the rows that are going to be written, and those that changed rows belonged to before. */
export async function clientsOfRows(tx: Tx, set: RowSet): Promise<string[]> {
  const touched = await tx.query<{ id: string }>(
    `select client_id as id from ${set.rows}
      union select t.client_id from ${set.rows} r join ${set.table} t on r.existing and t.id = r.id`,
  );
  return touched.map((row) => row.id);
}
