import { CLIENT_FIELDS } from '../domain/client-fields.js';
import { ASSIGNABLE, type AssignableField } from '../domain/mass-change.js';
import { documentMarks } from './bulk/document-marks.js';

const TYPES = Object.fromEntries(
  (Object.keys(ASSIGNABLE) as AssignableField[]).map((field) => [CLIENT_FIELDS[field], ASSIGNABLE[field]]),
);
/** ARCA's type of somebody without identification: it has no number. */
const UNIDENTIFIED = 99;
/** What the marks of a client's rules are computed from. */
const JUDGED = [
  'contributor_type',
  'document_type',
  'document_number',
  'province',
  'cancelled_on',
  'registered_on',
  'emails',
];

/** SQL: the value of a column in a jsonb object, with the column's type. */
export function typedValue(object: string, column: string): string {
  return `(${object} ->> '${column}')::${TYPES[column]}`;
}

/** SQL: the names of the columns for which the condition holds. */
export function columnsWhere(columns: readonly string[], holds: (column: string) => string): string {
  return `array_remove(array[${columns.map((column) => `case when ${holds(column)} then '${column}' end`).join(', ')}]::text[], null)`;
}

/** What each client is to become, as SQL that gives `client_id`, the columns, `kept text[]` and `undone uuid`. */
export interface Wishes {
  readonly columns: readonly string[];
  readonly sql: string;
  /** Giving back what was is judged by no rule but ownership. */
  readonly judgesRules: boolean;
}

/** One assignment for all clients of `clients` (`client_id`); `values` is the placeholder of the jsonb with them. */
export function assignmentWishes(columns: readonly string[], clients: string, values: string): Wishes {
  const wanted = columns.map((column) => `${typedValue(`${values}::jsonb`, column)} as ${column}`);
  return {
    columns,
    sql: `select client_id, ${wanted.join(', ')}, '{}'::text[] as kept, null::uuid as undone from (${clients}) chosen`,
    judgesRules: true,
  };
}

/**
 * Judges the wish for each client by what `ChangeClient` judges one person's edit by: what is so already, who owns it,
 * which rule it breaks. Preview and work are this one judgement. `more` names further columns over the client `c`, its
 * wish `w` and `r`, the row as it would be.
 */
export function judgement(
  { columns, sql, judgesRules }: Wishes,
  more: Readonly<Record<string, string>> = {},
): string {
  const differs = (column: string) => `c.${column} is distinct from w.${column}`;
  const isLocked = (column: string) => `${differs(column)} and '${column}' = any (c.origin_columns)`;
  const future = JUDGED.map((column) => `${columns.includes(column) ? 'w' : 'c'}.${column}`);
  const touchesType = judgesRules && columns.includes('contributor_type');
  const further = Object.entries(more).map(([name, expression]) => `, ${expression} as ${name}`);
  return `
    select c.id, w.undone,
           case when d.locked <> '{}' or d.rule is not null then 'omitted' when d.differing <> '{}' then 'changed'
                when w.kept <> '{}' then 'omitted' else 'same' end as outcome,
           case when d.locked <> '{}' then 'origin' when d.rule is not null then d.rule
                when w.kept <> '{}' then 'edited-since' end as reason,
           case when d.locked <> '{}' then d.locked when d.rule is not null then '{contributor_type}'
                when w.kept <> '{}' then w.kept else d.differing end as fields${further.join('')}
      from (${sql}) w
      join clients.clients c on c.id = w.client_id
     cross join lateral (select ${future.join(', ')}) r
     cross join lateral (
       select ${columnsWhere(columns, differs)} as differing, ${columnsWhere(columns, isLocked)} as locked,
              ${touchesType ? brokenRule(differs('contributor_type')) : 'null::text'} as rule) d`;
}

/** `identificationErrors` of `domain/record-rules.ts` over the row `r`; a property test holds the two together. */
function brokenRule(touched: string): string {
  const marks = documentMarks('r');
  const refused = (['cuit-missing', 'cuit-invalid', 'cuit-not-foreign'] as const).map(
    (mark) => `when ${marks[mark]} then '${mark}'`,
  );
  const incomplete = `r.document_type is null and r.document_number is not null
    or r.document_type <> ${UNIDENTIFIED} and r.document_number is null`;
  return `case when ${touched} then case ${refused.join(' ')} when ${incomplete} then 'document-incomplete' end end`;
}
