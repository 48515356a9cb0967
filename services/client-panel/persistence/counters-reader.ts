import type { Queryable } from '../../platform/database/tx.js';
import { CREDIT_STATES, rankSql, SITUATIONS, type SortCurrency } from '../domain/client-filter.js';
import { filterSql, type GridFilter } from './filter-sql.js';
import { EXACT_TOTAL_LIMIT } from './page-sql.js';
import { run, SqlValues, type Statement } from './statement.js';

/** Up to so many clients are read once and counted by every option; of more, each option counts its own, capped. */
const READ_WHOLE = 20_000;

/** The options of a group whose values are known before counting. */
export interface CountedOptions {
  serviceTypes: readonly string[];
  branches: readonly string[];
  salespeople: readonly string[];
  provinces: readonly number[];
  contributorTypes: readonly number[];
  overdueIn: readonly SortCurrency[];
  /** Releases by product. */
  products: ReadonlyMap<string, readonly string[]>;
  /** Counted are the clients that lack the module. */
  lacksModules: readonly string[];
}

export type OptionGroup = keyof CountedOptions | 'situations' | 'creditStates';

/** Clients by option; an option that gives none may be missing. Above `EXACT_TOTAL_LIMIT`, one more than it. */
export type OptionCounts = ReadonlyMap<string, number>;

interface Group {
  /** The filter with the choices of this group ignored. */
  cleared: Partial<GridFilter>;
  isChosen: (filter: GridFilter) => boolean;
  options: (known: CountedOptions) => readonly string[];
  /** The condition of one option. */
  condition: (option: string, values: SqlValues, known: CountedOptions) => string;
  /** Options and counts from `base`, where one pass gives all of them; else each option's condition is counted. */
  onePass?: string;
}

const byColumn = (column: string) => `select ${column}::text, count(*)::int from base group by 1`;
const strings = (list: readonly (string | number)[]) => list.map(String);

const GROUPS: Record<OptionGroup, Group> = {
  situations: {
    cleared: { situations: [] },
    isChosen: ({ situations }) => situations.length > 0,
    options: () => SITUATIONS,
    condition: (option, values) => `situation = ${values.add(option)}`,
    onePass: byColumn('situation'),
  },
  serviceTypes: {
    cleared: { serviceTypes: [] },
    isChosen: ({ serviceTypes }) => serviceTypes.length > 0,
    options: ({ serviceTypes }) => serviceTypes,
    condition: (option, values) => `service_type_ids @> array[${values.add(option)}::uuid]`,
    onePass:
      'select type_id::text, count(*)::int from base cross join unnest(service_type_ids) type_id group by 1',
  },
  branches: {
    cleared: { branches: [] },
    isChosen: ({ branches }) => branches.length > 0,
    options: ({ branches }) => branches,
    condition: (option, values) => `branch = ${values.add(option)}`,
    onePass: byColumn('branch'),
  },
  salespeople: {
    cleared: { salespeople: [] },
    isChosen: ({ salespeople }) => salespeople.length > 0,
    options: ({ salespeople }) => salespeople,
    condition: (option, values) => `salesperson = ${values.add(option)}`,
    onePass: byColumn('salesperson'),
  },
  provinces: {
    cleared: { provinces: [] },
    isChosen: ({ provinces }) => provinces.length > 0,
    options: ({ provinces }) => strings(provinces),
    condition: (option, values) => rankEquals('province', `${values.add(option)}::int`),
    onePass: byColumn('province'),
  },
  contributorTypes: {
    cleared: { contributorTypes: [] },
    isChosen: ({ contributorTypes }) => contributorTypes.length > 0,
    options: ({ contributorTypes }) => strings(contributorTypes),
    condition: (option, values) => rankEquals('contributor_type', `${values.add(option)}::int`),
    onePass: byColumn('contributor_type'),
  },
  creditStates: {
    cleared: { creditStates: [] },
    isChosen: ({ creditStates }) => creditStates.length > 0,
    options: () => CREDIT_STATES,
    condition: (option, values) => rankEquals('credit_state', `${values.add(option)}::text`),
    onePass: byColumn('credit_state'),
  },
  overdueIn: {
    cleared: { overdueIn: [] },
    isChosen: ({ overdueIn }) => overdueIn.length > 0,
    options: ({ overdueIn }) => overdueIn,
    condition: (option) => `overdue_${option.toLowerCase()} > 0`,
  },
  products: {
    cleared: { releases: null },
    isChosen: ({ releases }) => releases !== null,
    options: ({ products }) => [...products.keys()],
    condition: (option, values, { products }) => `release_ids && ${values.add(products.get(option))}::uuid[]`,
  },
  lacksModules: {
    cleared: { lacksModules: [] },
    isChosen: ({ lacksModules }) => lacksModules.length > 0,
    options: ({ lacksModules }) => lacksModules,
    condition: (option, values) => `not modules @> array[${values.add(option)}::text]`,
  },
};
const ALL_GROUPS = Object.keys(GROUPS) as OptionGroup[];

const rankEquals = (column: Parameters<typeof rankSql>[0], value: string) =>
  `${rankSql(column)} = ${rankSql(column, value)}`;

/** How many clients each option would give, the choices of its own group ignored. */
export async function countOptions(
  q: Queryable,
  filter: GridFilter,
  known: CountedOptions,
): Promise<Record<OptionGroup, OptionCounts>> {
  // Groups in which nothing is chosen ask the same question and are counted together.
  const unchosen = ALL_GROUPS.filter((group) => !GROUPS[group].isChosen(filter));
  const chosen = ALL_GROUPS.filter((group) => GROUPS[group].isChosen(filter));
  const parts = await Promise.all([
    countGroups(q, filter, unchosen, known),
    ...chosen.map((group) => countGroups(q, { ...filter, ...GROUPS[group].cleared }, [group], known)),
  ]);
  return Object.assign({}, ...parts) as Record<OptionGroup, OptionCounts>;
}

async function countGroups(
  q: Queryable,
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: CountedOptions,
): Promise<Partial<Record<OptionGroup, OptionCounts>>> {
  const asked = groups.filter((group) => GROUPS[group].options(known).length > 0);
  if (asked.length === 0) return Object.fromEntries(groups.map((group) => [group, new Map()]));
  const [counted] = await run<{ count: number }>(q, countUpTo(filter, READ_WHOLE + 1));
  const statement =
    (counted?.count ?? 0) <= READ_WHOLE
      ? wholeCounts(filter, asked, known)
      : cappedCounts(filter, asked, known);
  const rows = await run<{ group: OptionGroup; option: string | null; count: number }>(q, statement);
  return Object.fromEntries(
    groups.map((group) => {
      const own = rows.filter((row) => row.group === group);
      return [
        group,
        new Map(own.map(({ option, count }) => [option ?? '', Math.min(count, EXACT_TOTAL_LIMIT + 1)])),
      ];
    }),
  );
}

function countUpTo(filter: GridFilter, limit: number): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const text = `select count(*)::int as count
    from (select from client_panel.client_rows where ${where} limit ${limit}) counted`;
  return { text, values: values.values };
}

/** Reads the clients once; what is grouped from them is exact. */
export function wholeCounts(
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: CountedOptions,
): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const counts = groups.flatMap((group) => {
    const { onePass, options, condition } = GROUPS[group];
    if (onePass) return [`select '${group}', counted.* from (${onePass}) counted`];
    return options(known).map(
      (option) =>
        `select '${group}', ${values.add(option)}::text, count(*)::int from base where ${condition(option, values, known)}`,
    );
  });
  const text = `
    with base as materialized (select * from client_panel.client_rows where ${where})
    select * from (${counts.join(' union all ')}) counted ("group", option, count)`;
  return { text, values: values.values };
}

/** Each option is planned and counted by itself, no further than what is shown exactly. */
export function cappedCounts(
  filter: GridFilter,
  groups: readonly OptionGroup[],
  known: CountedOptions,
): Statement {
  const values = new SqlValues();
  const where = filterSql(filter, values);
  const counts = groups.flatMap((group) =>
    GROUPS[group].options(known).map((option) => {
      const condition = GROUPS[group].condition(option, values, known);
      return `select '${group}' as "group", ${values.add(option)}::text as option, (select count(*)::int from (
        select from client_panel.client_rows where ${where} and ${condition} limit ${EXACT_TOTAL_LIMIT + 1}) capped) as count`;
    }),
  );
  return { text: counts.join(' union all '), values: values.values };
}

/** Every value of a text column, without reading its rows: each step takes the next one from the index. */
export async function distinctValues(q: Queryable, column: 'branch' | 'salesperson'): Promise<string[]> {
  const next = (after: string) =>
    `(select ${column} from client_panel.client_rows where ${column} is not null ${after} order by ${column}, code limit 1)`;
  const rows = await q.query<{ value: string }>({
    name: `client-panel-distinct-${column}`,
    text: `
      with recursive found (value) as (
        ${next('')}
        union all
        select ${next(`and ${column} > found.value`)} from found where found.value is not null
      )
      select value from found where value is not null`,
  });
  return rows.map((row) => row.value);
}
