import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  'balance_ars',
  'balance_usd',
  'balance_eur',
  'overdue_ars',
  'overdue_usd',
  'overdue_eur',
  'oldest_due_on',
  'registered_on',
  'document_number',
  'city',
  'branch',
  'salesperson',
  'last_contact_on',
  'phone',
  'email',
];

/**
 * The index of each sort holds the rows without a value too, by code: a jump into them is then a walk along the index,
 * where finding a third of a million such rows among all rows took two seconds.
 */
export class ClientPanelWholeSortIndexes1700000009015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await build(runner, () => '');
  }

  async down(runner: QueryRunner): Promise<void> {
    await build(runner, (column) => `where ${column} is not null`);
  }
}

async function build(runner: QueryRunner, where: (column: string) => string): Promise<void> {
  for (const column of COLUMNS) {
    await runner.query(`drop index client_panel.client_rows_${column}`);
    await runner.query(
      `create index client_rows_${column} on client_panel.client_rows (${column}, code) ${where(column)}`,
    );
  }
}
