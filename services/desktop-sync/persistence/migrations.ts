import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DesktopSync1700000008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema desktop_sync`);
    await runner.query(`
      create table desktop_sync.import_runs (
        id uuid primary key default uuidv7(),
        number bigint generated always as identity unique,
        origin text not null,
        profile text,
        source_name text not null,
        content_hash text not null,
        files jsonb not null,
        data_as_of timestamptz,
        state text not null check (state in ('running', 'interrupted', 'completed', 'failed')),
        attempt int not null default 1,
        error_code text,
        requested_by text not null,
        started_at timestamptz not null,
        resumed_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query(
      `create unique index import_runs_one_running on desktop_sync.import_runs ((true)) where state = 'running'`,
    );
    await runner.query(`
      create table desktop_sync.import_batches (
        run_id uuid not null references desktop_sync.import_runs(id),
        batch_number int not null,
        file text not null,
        first_row int not null,
        last_row int not null,
        row_count int not null,
        attempt int not null,
        client_count int not null,
        committed_at timestamptz not null,
        primary key (run_id, batch_number),
        unique (run_id, file, first_row)
      )`);
    await runner.query(`
      create table desktop_sync.batch_counts (
        run_id uuid not null,
        batch_number int not null,
        entity text not null,
        new_rows int not null,
        changed_rows int not null,
        same_rows int not null,
        quarantined_rows int not null,
        primary key (run_id, batch_number, entity),
        foreign key (run_id, batch_number) references desktop_sync.import_batches(run_id, batch_number)
      )`);
    await runner.query(`
      create table desktop_sync.quarantined_rows (
        id bigint generated always as identity primary key,
        run_id uuid not null references desktop_sync.import_runs(id),
        batch_number int not null,
        file text not null,
        entity text not null,
        row_number int not null,
        column_name text,
        value text,
        code text not null,
        reason text not null,
        severity text not null check (severity in ('rejected', 'observed'))
      )`);
    await runner.query(`create index quarantined_rows_run on desktop_sync.quarantined_rows (run_id, id)`);
    // What a run created is kept as arrays: a first load has one id per row and nothing before it.
    await runner.query(`
      create table desktop_sync.created_rows (
        run_id uuid not null,
        batch_number int not null,
        entity text not null,
        row_ids uuid[] not null,
        primary key (run_id, batch_number, entity),
        foreign key (run_id, batch_number) references desktop_sync.import_batches(run_id, batch_number)
      )`);
    await runner.query(`
      create table desktop_sync.before_images (
        run_id uuid not null,
        batch_number int not null,
        entity text not null,
        row_id uuid not null,
        before jsonb not null,
        primary key (run_id, batch_number, entity, row_id),
        foreign key (run_id, batch_number) references desktop_sync.import_batches(run_id, batch_number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema desktop_sync cascade`);
  }
}
