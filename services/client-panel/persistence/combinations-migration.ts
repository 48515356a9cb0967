import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ClientPanelFacets1700000009011 } from './facets-migration.js';

/** What each dimension combines: the columns of its table, and of which of a row's columns its id is made. */
const DIMENSIONS = [
  {
    id: 'traits_id',
    table: 'traits',
    of: `array[situation, province::text, contributor_type::text, credit_state, (overdue_ars is not null and overdue_ars > 0)::text,
      (overdue_usd is not null and overdue_usd > 0)::text, (overdue_eur is not null and overdue_eur > 0)::text]`,
    columns: `situation text not null, province int, contributor_type int, credit_state text,
      overdue_ars int not null, overdue_usd int not null, overdue_eur int not null`,
    values: `situation, province, contributor_type, credit_state, (overdue_ars is not null and overdue_ars > 0)::int,
      (overdue_usd is not null and overdue_usd > 0)::int, (overdue_eur is not null and overdue_eur > 0)::int`,
  },
  {
    id: 'staff_id',
    table: 'staff',
    of: 'array[branch, salesperson]',
    columns: 'branch text, salesperson text',
    values: 'branch, salesperson',
  },
  {
    id: 'service_types_id',
    table: 'service_type_sets',
    of: 'service_type_ids',
    columns: 'service_type_ids uuid[] not null',
    values: 'service_type_ids',
  },
  {
    id: 'releases_id',
    table: 'release_sets',
    of: 'release_ids',
    columns: 'release_ids uuid[] not null',
    values: 'release_ids',
  },
  {
    id: 'modules_id',
    table: 'module_sets',
    of: 'modules',
    columns: 'modules text[] not null',
    values: 'modules',
  },
];
/** Sets by which the grid is filtered, so that their clients come in the order of the code. */
const SETS = ['service_types', 'releases'];

/**
 * Really imported, a million clients had a million combinations of all their options. What belongs together has few:
 * five small tables of combinations, whose ids one index holds, so that counting reads that index alone.
 */
export class ClientPanelCombinations1700000009016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table client_panel.facets`);
    // Equal combinations have equal ids, whoever meets them first: PostgreSQL's own hash, which partitions rely on too.
    const generated = DIMENSIONS.map(
      ({ id, of }) =>
        `add column ${id} bigint not null generated always as (hash_array_extended(${of}, 0)) stored`,
    );
    await runner.query(`alter table client_panel.client_rows drop column facets_id, ${generated.join(', ')}`);
    await runner.query(`drop function client_panel.facets_id`);
    for (const { id, table, columns, values } of DIMENSIONS) {
      await runner.query(`create table client_panel.${table} (id bigint primary key, ${columns})`);
      await runner.query(`
        insert into client_panel.${table}
        select distinct on (${id}) ${id}, ${values} from client_panel.client_rows order by ${id}`);
    }
    const ids = DIMENSIONS.map(({ id }) => id).join(', ');
    await runner.query(`create index client_rows_combinations on client_panel.client_rows (${ids})`);
    for (const set of SETS) {
      await runner.query(`create index client_rows_${set}_id on client_panel.client_rows (${set}_id, code)`);
    }
    await runner.query(`drop index client_panel.client_rows_service_types`);
    await runner.query(`drop index client_panel.client_rows_releases`);
    await runner.query(`analyze client_panel.client_rows`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index client_rows_service_types on client_panel.client_rows using gin (service_type_ids)`,
    );
    await runner.query(
      `create index client_rows_releases on client_panel.client_rows using gin (release_ids)`,
    );
    const dropped = DIMENSIONS.map(({ id }) => `drop column ${id}`).join(', ');
    await runner.query(`alter table client_panel.client_rows ${dropped}`);
    for (const { table } of DIMENSIONS) await runner.query(`drop table client_panel.${table}`);
    await new ClientPanelFacets1700000009011().up(runner);
    await runner.query(
      `create index facets_service_types on client_panel.facets using gin (service_type_ids)`,
    );
  }
}
