import type { MigrationInterface, QueryRunner } from 'typeorm';

const SORT_COLUMNS = ['phone', 'email'];

/**
 * Every column that can be sorted has its index; and combinations that hold several service types are found by the
 * index of service types, where reading all combinations took twice as long as the page itself.
 */
export class ClientPanelLookups1700000009014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of SORT_COLUMNS) {
      await runner.query(
        `create index client_rows_${column} on client_panel.client_rows (${column}, code) where ${column} is not null`,
      );
    }
    await runner.query(
      `create index facets_service_types on client_panel.facets using gin (service_type_ids)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index client_panel.facets_service_types`);
    for (const column of SORT_COLUMNS) await runner.query(`drop index client_panel.client_rows_${column}`);
  }
}
