/**
 * Clients are counted by their combinations of options, in five tables of which each is small: what belongs together is
 * combined, and no more. `client_rows` names the five combinations of a client in columns that the database generates.
 */
export const DIMENSIONS = ['traits', 'staff', 'serviceTypes', 'releases', 'modules'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface Combinations {
  /** Column of `client_rows`. */
  readonly id: string;
  readonly table: string;
  /** Columns of the table, with what they hold of a row. Conditions on rows hold of combinations too. */
  readonly columns: Readonly<Record<string, string>>;
}

export const COMBINATIONS: Readonly<Record<Dimension, Combinations>> = {
  traits: {
    id: 'traits_id',
    table: 'client_panel.traits',
    columns: {
      situation: 'situation',
      province: 'province',
      contributor_type: 'contributor_type',
      credit_state: 'credit_state',
      // Of debts only whether there are any, as numbers.
      overdue_ars: '(overdue_ars is not null and overdue_ars > 0)::int',
      overdue_usd: '(overdue_usd is not null and overdue_usd > 0)::int',
      overdue_eur: '(overdue_eur is not null and overdue_eur > 0)::int',
    },
  },
  staff: {
    id: 'staff_id',
    table: 'client_panel.staff',
    columns: { branch: 'branch', salesperson: 'salesperson' },
  },
  serviceTypes: {
    id: 'service_types_id',
    table: 'client_panel.service_type_sets',
    columns: { service_type_ids: 'service_type_ids' },
  },
  releases: {
    id: 'releases_id',
    table: 'client_panel.release_sets',
    columns: { release_ids: 'release_ids' },
  },
  modules: {
    id: 'modules_id',
    table: 'client_panel.module_sets',
    columns: { modules: 'modules' },
  },
};

/**
 * Adds the combinations of rows that are not known yet, as parts of a statement that has the rows as `from`. In order,
 * so that two transactions that bring the same new ones wait for each other and no more.
 */
export function keepCombinationsSql(from: string): string {
  return DIMENSIONS.map((dimension) => {
    const { id, table, columns } = COMBINATIONS[dimension];
    return `new_${id} as (
      insert into ${table} (id, ${Object.keys(columns).join(', ')})
      select distinct on (${id}) ${id}, ${Object.values(columns).join(', ')} from ${from}
       where not exists (select from ${table} known where known.id = ${from}.${id})
       order by ${id} on conflict do nothing)`;
  }).join(', ');
}
