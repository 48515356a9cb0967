import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of debts only whether there are any, as numbers, so that conditions on `client_rows` hold here too. */
const FACETS = `situation, branch, salesperson, province, contributor_type, credit_state,
  coalesce(overdue_ars > 0, false)::int, coalesce(overdue_usd > 0, false)::int, coalesce(overdue_eur > 0, false)::int,
  service_type_ids, release_ids, modules`;

/**
 * Counting each option of the filter among a million clients read most of them many times over. There are far fewer
 * combinations of options than clients: clients are counted by combination, options by combinations.
 */
export class ClientPanelFacets1700000009011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_panel.facets (
        id uuid primary key,
        situation text not null,
        branch text,
        salesperson text,
        province int,
        contributor_type int,
        credit_state text,
        overdue_ars int not null,
        overdue_usd int not null,
        overdue_eur int not null,
        service_type_ids uuid[] not null,
        release_ids uuid[] not null,
        modules text[] not null
      )`);
    // Equal combinations have equal ids, whoever meets them first.
    await runner.query(`
      create function client_panel.facets_id(
        text, text, text, int, int, text, int, int, int, uuid[], uuid[], text[]) returns uuid
        language sql immutable parallel safe
        return md5(jsonb_build_array($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)::text)::uuid`);
    await runner.query(`alter table client_panel.client_rows add column facets_id uuid`);
    await runner.query(`update client_panel.client_rows set facets_id = client_panel.facets_id(${FACETS})`);
    await runner.query(`alter table client_panel.client_rows alter column facets_id set not null`);
    await runner.query(`create index client_rows_facets_id on client_panel.client_rows (facets_id)`);
    await runner.query(`
      insert into client_panel.facets
      select distinct on (facets_id) facets_id, ${FACETS} from client_panel.client_rows order by facets_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table client_panel.client_rows drop column facets_id`);
    await runner.query(`drop function client_panel.facets_id`);
    await runner.query(`drop table client_panel.facets`);
  }
}
