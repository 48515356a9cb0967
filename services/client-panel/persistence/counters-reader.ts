import type { Queryable } from '../../platform/database/tx.js';
import { criteriaSql, type GridFilter, searchSql } from './filter-sql.js';
import { EXACT_TOTAL_LIMIT } from './page-sql.js';
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

/** Groups whose options are values of a column: one pass counts all of them. */
const VALUES: Partial<Record<OptionGroup, string>> = {
  situations: 'situation',
  branches: 'branch',
  salespeople: 'salesperson',
  provinces: 'province',
  contributorTypes: 'contributor_type',
  creditStates: 'credit_state',
};

/** What an option of the other groups keeps, said of `client_panel.facets`. */
const CONDITIONS: Partial<
  Record<OptionGroup, (option: string, values: SqlValues, known: KnownOptions) => string>
> = {
  overdueIn: (option) => `overdue_${option.toLowerCase()} > 0`,
  releases: (option, values, { releases }) => `release_ids && ${values.add(releases.get(option))}::uuid[]`,
  lacksModules: (option, values) => `not modules @> array[${values.add(option)}::text]`,
};

function isChosen(filter: GridFilter, group: OptionGroup): boolean {
  return group === 'releases' ? filter.releases !== null : filter[group].length > 0;
}

function without(filter: GridFilter, group: OptionGroup): GridFilter {
  return { ...filter, [group]: group === 'releases' ? null : [] };
}

function optionsOf(known: KnownOptions, group: OptionGroup): readonly string[] {
  return group === 'releases' ? [...known.releases.keys()] : known[group];
}

/** How many clients each option would give, the choices of its own group ignored, and how many the whole filter does. */
export async function countOptions(
  q: Queryable,
  filter: GridFilter,
  known: KnownOptions,
): Promise<{ options: Record<OptionGroup, OptionCounts>; total: number }> {
  const options = Object.fromEntries(
    OPTION_GROUPS.map((group): [OptionGroup, Map<string, number>] => [group, new Map()]),
  ) as Record<OptionGroup, Map<string, number>>;
  let total = 0;
  for (const { group, option, count } of await run<OptionCount>(q, countsSql(filter, known))) {
    if (group === TOTAL) total = count;
    else options[group].set(option, Math.min(count, EXACT_TOTAL_LIMIT + 1));
  }
  return { options, total };
}

const TOTAL = 'total';

interface OptionCount {
  group: OptionGroup | typeof TOTAL;
  option: string;
  count: number;
}

/** Clients are counted by their combination of options, of which there are few, and each option by combinations. */
function countsSql(filter: GridFilter, known: KnownOptions): Statement {
  const values = new SqlValues();
  const found = searchSql(filter.search, values);
  const chosen = OPTION_GROUPS.filter((group) => isChosen(filter, group));
  const asked = OPTION_GROUPS.filter((group) => optionsOf(known, group).length > 0);
  // Groups in which nothing is chosen ask about the same clients.
  const together = asked.filter((group) => !chosen.includes(group));
  const apart = asked.filter((group) => chosen.includes(group));
  const bases = [
    { name: 'filtered', filter, groups: together },
    ...apart.map((group) => ({ name: `without_${group}`, filter: without(filter, group), groups: [group] })),
  ];
  const counts = bases.flatMap(({ name, groups }) => countsOf(name, groups, known, values));
  const text = `
    with counted as materialized (
      select facets.*, clients from (
        select facets_id, count(*) as clients from client_panel.client_rows
         where ${found.join(' and ') || 'true'} group by facets_id) by_combination
      join client_panel.facets on facets.id = facets_id),
    ${bases.map((base) => `${base.name} as (select * from counted where ${conditionOf(base.filter, values)})`).join(',\n    ')}
    select '${TOTAL}' as "group", null as option, coalesce(sum(clients), 0)::int as count from filtered
    ${counts.map((select) => `union all ${select}`).join('\n    ')}`;
  return { text, values: values.values };
}

function conditionOf(filter: GridFilter, values: SqlValues): string {
  return criteriaSql(filter, values).join(' and ') || 'true';
}

/** Statements that count the options of some groups among the same combinations. */
function countsOf(
  base: string,
  groups: readonly OptionGroup[],
  known: KnownOptions,
  values: SqlValues,
): string[] {
  const byValue = groups.filter((group) => group in VALUES);
  const byCondition = groups.flatMap((group) => {
    const condition = CONDITIONS[group];
    return condition ? optionsOf(known, group).map((option) => ({ group, option, condition })) : [];
  });
  return [
    ...(byValue.length > 0 ? [valueCounts(base, byValue)] : []),
    ...(groups.includes('serviceTypes') ? [serviceTypeCounts(base)] : []),
    ...(byCondition.length > 0
      ? [
          conditionCounts(
            base,
            byCondition.map(({ group, option, condition }) => ({
              label: `('${group}', ${values.add(option)}::text)`,
              condition: condition(option, values, known),
            })),
          ),
        ]
      : []),
  ];
}

/** One pass with one grouping for each group; `grouping` tells which of them a row is of. */
function valueCounts(base: string, groups: readonly OptionGroup[]): string {
  const columns = groups.map((group) => VALUES[group]);
  const which = groups.map((group) => `when grouping(${VALUES[group]}) = 0 then '${group}'`);
  const option = groups.map((group) => `when grouping(${VALUES[group]}) = 0 then ${VALUES[group]}::text`);
  return `select * from (
    select case ${which.join(' ')} end, case ${option.join(' ')} end as option, sum(clients)::int from ${base}
     group by grouping sets (${columns.map((column) => `(${column})`).join(', ')})) by_value
    where option is not null`;
}

function serviceTypeCounts(base: string): string {
  return `select 'serviceTypes', service_type_id::text, sum(clients)::int
    from ${base}, unnest(service_type_ids) service_type_id group by 2`;
}

/** One pass for all conditions, which gives a row with a column for each; turned on its side. */
function conditionCounts(base: string, options: readonly { label: string; condition: string }[]): string {
  const sums = options.map(({ condition }, at) => `sum(clients) filter (where ${condition}) as n${at}`);
  const lines = options.map(({ label }, at) => `(${label.slice(1, -1)}, n${at})`);
  return `select "group", option, coalesce(n, 0)::int from (select ${sums.join(', ')} from ${base}) summed
    cross join lateral (values ${lines.join(', ')}) turned ("group", option, n)`;
}
