import type { Queryable } from '../../platform/database/tx.js';
import { COMBINATIONS, type Dimension, DIMENSIONS } from './combinations.js';
import { combinedSql, dimensionSql, type GridFilter, isGiven, searchSql, UNFILTERED } from './filter-sql.js';
import { EXACT_TOTAL_LIMIT } from './page-sql.js';
import { run, SqlValues, type Statement } from './statement.js';

/** Everything that a filter can choose, by what it is called in a filter, where its combinations are. */
const GROUPS = {
  traits: ['situations', 'provinces', 'contributorTypes', 'creditStates', 'overdueIn'],
  staff: ['branches', 'salespeople'],
  serviceTypes: ['serviceTypes'],
  releases: ['releases'],
  modules: ['lacksModules'],
} as const satisfies Record<Dimension, readonly string[]>;
export type OptionGroup = (typeof GROUPS)[Dimension][number];
const OPTION_GROUPS: readonly OptionGroup[] = DIMENSIONS.flatMap((dimension) => [...GROUPS[dimension]]);

/** What a group's choice is called once the filter is understood. */
const CHOICES = {
  situations: 'situations',
  provinces: 'provinces',
  contributorTypes: 'contributorTypes',
  creditStates: 'creditStates',
  overdueIn: 'overdueIn',
  branches: 'branches',
  salespeople: 'salespeople',
  serviceTypes: 'serviceTypeSets',
  releases: 'releaseSets',
  lacksModules: 'moduleSets',
} as const satisfies Record<OptionGroup, Exclude<keyof GridFilter, 'search'>>;

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

/** What an option of the other groups keeps, said of combinations. */
const CONDITIONS: Partial<
  Record<OptionGroup, (option: string, values: SqlValues, known: KnownOptions) => string>
> = {
  overdueIn: (option) => `overdue_${option.toLowerCase()} > 0`,
  releases: (option, values, { releases }) => `release_ids && ${values.add(releases.get(option))}::uuid[]`,
  lacksModules: (option, values) => `not modules @> array[${values.add(option)}::text]`,
};

const isChosen = (filter: GridFilter, group: OptionGroup) => isGiven(filter, CHOICES[group]);

function without(filter: GridFilter, groups: readonly OptionGroup[]): GridFilter {
  const cleared = groups.map((group) => [CHOICES[group], UNFILTERED[CHOICES[group]]]);
  return { ...filter, ...Object.fromEntries(cleared) };
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
  const counted = await Promise.all(
    passesOf(filter, known).map((pass) => run<OptionCount>(q, countsSql(filter, pass, known))),
  );
  for (const { group, option, count } of counted.flat()) {
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

/** Clients that are counted together, by their combinations in some dimensions. */
interface Pass {
  dimensions: readonly Dimension[];
  filter: GridFilter;
}

/**
 * What is chosen in one dimension leaves out clients in the others, and in its own only combinations: so each dimension
 * with a choice needs a pass of its own, and those without one share a pass.
 */
function passesOf(filter: GridFilter, known: KnownOptions): Pass[] {
  const asked = DIMENSIONS.filter((dimension) => dimension === WHOLE || hasOptions(dimension, known));
  const isFree = (dimension: Dimension) => GROUPS[dimension].every((group) => !isChosen(filter, group));
  const free = asked.filter(isFree);
  const apart = asked
    .filter((dimension) => !isFree(dimension))
    .map((dimension) => ({
      dimensions: [dimension],
      filter: without(filter, GROUPS[dimension]),
    }));
  return free.length > 0 ? [{ dimensions: free, filter }, ...apart] : apart;
}

/** Every client has traits: their combinations give the total. */
const WHOLE: Dimension = 'traits';

function hasOptions(dimension: Dimension, known: KnownOptions): boolean {
  return GROUPS[dimension].some((group: OptionGroup) => optionsOf(known, group).length > 0);
}

/** Clients are counted by combinations, reading one index; options by combinations, of which there are few. */
function countsSql(whole: GridFilter, { dimensions, filter }: Pass, known: KnownOptions): Statement {
  const values = new SqlValues();
  const where = [...combinedSql(filter, values), ...searchSql(filter.search, values)].join(' and ') || 'true';
  const ids = dimensions.map((dimension) => COMBINATIONS[dimension].id);
  const selects = dimensions.flatMap((dimension) => dimensionCounts(dimension, whole, known, values));
  const text = `
    with counted as materialized (
      select ${ids.join(', ')}, count(*) as clients from client_panel.client_rows where ${where}
       group by grouping sets (${ids.map((id) => `(${id})`).join(', ')}))
    ${selects.join('\n    union all ')}`;
  return { text, values: values.values };
}

/** Statements that count the options of a dimension among its combinations. */
function dimensionCounts(
  dimension: Dimension,
  whole: GridFilter,
  known: KnownOptions,
  values: SqlValues,
): string[] {
  const { id, table } = COMBINATIONS[dimension];
  const base = (filter: GridFilter) => {
    const where = dimensionSql(dimension, filter, values);
    return `(select * from counted join ${table} on ${table}.id = ${id} ${where.length > 0 ? `where ${where.join(' and ')}` : ''}) based`;
  };
  const asked = GROUPS[dimension].filter((group: OptionGroup) => optionsOf(known, group).length > 0);
  // Groups in which nothing is chosen ask about the same clients.
  const together = asked.filter((group) => !isChosen(whole, group));
  const apart = asked.filter((group) => isChosen(whole, group));
  return [
    ...(dimension === WHOLE
      ? [
          `select '${TOTAL}' as "group", null as option, coalesce(sum(clients), 0)::int as count from ${base(whole)}`,
        ]
      : []),
    ...groupCounts(() => base(whole), together, known, values),
    ...apart.flatMap((group) => groupCounts(() => base(without(whole, [group])), [group], known, values)),
  ];
}

function groupCounts(
  base: () => string,
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
    ...(byValue.length > 0 ? [valueCounts(base(), byValue)] : []),
    ...(groups.includes('serviceTypes') ? [serviceTypeCounts(base())] : []),
    ...(byCondition.length > 0
      ? [
          conditionCounts(
            base(),
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
    select case ${which.join(' ')} end as "group", case ${option.join(' ')} end as option, sum(clients)::int as count from ${base}
     group by grouping sets (${columns.map((column) => `(${column})`).join(', ')})) by_value
    where option is not null`;
}

function serviceTypeCounts(base: string): string {
  return `select 'serviceTypes' as "group", service_type_id::text as option, sum(clients)::int as count
    from ${base}, unnest(service_type_ids) service_type_id group by 2`;
}

/** One pass for all conditions, which gives a row with a column for each; turned on its side. */
function conditionCounts(base: string, options: readonly { label: string; condition: string }[]): string {
  const sums = options.map(({ condition }, at) => `sum(clients) filter (where ${condition}) as n${at}`);
  const lines = options.map(({ label }, at) => `(${label.slice(1, -1)}, n${at})`);
  return `select "group", option, coalesce(n, 0)::int as count from (select ${sums.join(', ')} from ${base}) summed
    cross join lateral (values ${lines.join(', ')}) turned ("group", option, n)`;
}
