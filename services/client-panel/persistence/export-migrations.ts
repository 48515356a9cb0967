import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every file of clients that was asked for, and how far it came. */
export class ClientPanelExports1700000009010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_panel.exports (
        id uuid primary key default uuidv7(),
        owner_id uuid not null,
        format text not null check (format in ('csv', 'xlsx')),
        columns text[] not null,
        sort text not null,
        currency text not null,
        selection jsonb not null,
        total int not null,
        rows_written int not null default 0,
        bytes_written bigint not null default 0,
        state text not null default 'created'
          check (state in ('created', 'running', 'done', 'cancelled', 'failed')),
        created_at timestamptz not null,
        touched_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query(
      `create index exports_unfinished on client_panel.exports (state, touched_at) where ended_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table client_panel.exports`);
  }
}
