import type { Queryable } from '../../platform/database/tx.js';
import { type Ranked, rankSql } from '../domain/client-filter.js';
import { filterSql, type GridFilter } from './filter-sql.js';
import { countUpTo, EXACT_TOTAL_LIMIT, READ_WHOLE } from './page-sql.js';
import { run, SqlValues, type Statement } from './statement.js';

/** Everything that a filter can choose, by what it is called in a `GridFilter`. */
const OPTION_GROUPS = [
  'situations',
  'serviceTypes',
  'branches',
  'salespeople',
  'provinces',
  'contributorTypes',
  'creditStates',
  'overdueIn',
  'releases',
  'lacksModules',
] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

/**
 * The options to count, as texts. Those of `releases` are products, with the releases of each. Of a module, the
 * clients that lack it are counted.
 */
export type KnownOptions = Readonly<
  Record<Exclude<OptionGroup, 'releases'>, readonly string[]> & {
    releases: ReadonlyMap<string, readonly string[]>;
  }
>;

/** Clients by option; an option that gives none may be missing. Above `EXACT_TOTAL_LIMIT`, one more than it. */
export type OptionCounts = ReadonlyMap<string, number>;

/** What an option keeps, said of `client_panel.client_rows`. */
const CONDITIONS: Record<OptionGroup, (option: string, values: SqlValues, known: KnownOptions) => string> = {
  situations: (option, values) => `situation = ${values.add(option)}`,
  serviceTypes: (option, values) => `service_type_ids @> array[${values.add(option)}::uuid]`,
  branches: (option, values) => `branch = ${values.add(option)}`,
  salespeople: (option, values) => `salesperson = ${values.add(option)}`,
  provinces: (option, values) => sameRank('province', `${values.add(option)}::int`),
  contributorTypes: (option, values) => sameRank('contributor_type', `${values.add(option)}::int`),
  creditStates: (option, values) => sameRank('credit_state', `${values.add(option)}::text`),
  overdueIn: (option) => `overdue_${option.toLowerCase()} > 0`,
  releases: (option, values, { releases }) => `release_ids && ${values.add(releases.get(option))}::uuid[]`,
  lacksModules: (option, values) => `not modules @> array[${values.add(option)}::text]`,
};

/** Groups whose options are values of the rows: one pass over them counts all. */
const GROUPED_VALUES: Partial<Record<OptionGroup, string>> = {
  situations: 'situation',
  serviceTypes: 'unnest(service_type_ids)',
  branches: 'branch',
  salespeople: 'salesperson',
  provinces: 'province',
  contributorTypes: 'contributor_type',
  creditStates: 'credit_state',
};

/** All that conditions and values read: whole rows would take twice the time to put aside. */
const COUNTED_COLUMNS = `situation, service_type_ids, branch, salesperson, province, contributor_type, credit_state,
  overdue_ars, overdue_usd, overdue_eur, release_ids, modules`;

function sameRank(column: Ranked, value: string): string {
  return `${rankSql(column)} = ${rankSql(column, value)}`;
}

function isChosen(filter: GridFilter, group: OptionGroup): boolean {
  return group === 'releases' ? filter.releases !== null : filter[group].length > 0;
}

function without(filter: GridFilter, group: OptionGroup): GridFilter {
  return { ...filter, [group]: group === 'releases' ? null : [] };
}

/** How many clients each option would give, the choices of its own group ignored. */
export async function countOptions(
  q: Queryable,
  filter: GridFilter,
  known: KnownOptions,
): Promise<Record<OptionGroup, OptionCounts>> {
  const chosen = OPTION_GROUPS.filter((group) => isChosen(filter, group));
  // Groups in which nothing is chosen ask the same question and are counted together.
  const unchosen = OPTION_GROUPS.filter((group) => !isChosen(filter, group));
  const parts = await Promise.all([
    countGroups(q, filter, unchosen, known),
    ...chosen.map((group) => countGroups(q, without(filter, group), [group], known)),
  ]);
  const counts = Object.fromEntries(
    OPTION_GROUPS.map((group): [OptionGroup, Map<string, number>] => [group, new Map()]),
  ) as Record<OptionGroup, Map<string, number>>;
  for (const { group, option, count } of parts.flat()) {
    counts[group].set(option, Math.min(count, EXACT_TOTAL_LIMIT + 1));
  }
  return counts;
}

interface OptionCount {
  group: OptionGroup;
  option: string;
  count: number;
}

async function countGroups(
  q: Queryable,
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: KnownOptions,
): Promise<OptionCount[]> {
  const asked = groups.filter((group) => optionsOf(known, group).length > 0);
  if (asked.length === 0) return [];
  const [clients] = await run<{ count: number }>(q, countUpTo(filter, READ_WHOLE + 1));
  const countsOf = (clients?.count ?? 0) <= READ_WHOLE ? wholeCounts : cappedCounts;
  return run<OptionCount>(q, countsOf(filter, asked, known));
}

function optionsOf(known: KnownOptions, group: OptionGroup): readonly string[] {
  return group === 'releases' ? [...known.releases.keys()] : known[group];
}

/** Reads the clients once and counts each group from them. */
export function wholeCounts(
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: KnownOptions,
): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const counts = groups.flatMap((group) => {
    const grouped = GROUPED_VALUES[group];
    if (grouped) return [`select '${group}', (${grouped})::text, count(*)::int from base group by 2`];
    return optionsOf(known, group).map((option) => {
      const condition = CONDITIONS[group](option, values, known);
      return `select '${group}', ${values.add(option)}::text, count(*)::int from base where ${condition}`;
    });
  });
  const text = `
    with base as materialized (select ${COUNTED_COLUMNS} from client_panel.client_rows where ${where})
    select * from (${counts.join(' union all ')}) counted ("group", option, count) where option is not null`;
  return { text, values: values.values };
}

/** Each option is planned and counted by itself, no further than what is shown exactly. */
export function cappedCounts(
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: KnownOptions,
): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const counts = groups.flatMap((group) =>
    optionsOf(known, group).map((option) => {
      const condition = CONDITIONS[group](option, values, known);
      return `select '${group}' as "group", ${values.add(option)}::text as option, (select count(*)::int from (
        select from client_panel.client_rows where ${where} and ${condition} limit ${EXACT_TOTAL_LIMIT + 1}) capped) as count`;
    }),
  );
  return { text: counts.join(' union all '), values: values.values };
}
