import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issued statements: numbered without gaps, and never changed. */
export class Statements1700000009041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema statements`);
    // One company per installation, so one counter; who issues holds its row until the statement is there.
    await runner.query(`
      create table statements.counter (
        id boolean primary key default true check (id),
        last_number int not null default 0 check (last_number >= 0)
      )`);
    await runner.query(`insert into statements.counter default values`);
    await runner.query(`
      create table statements.statements (
        id uuid primary key default uuidv7(),
        number int not null check (number > 0),
        client_id uuid not null references clients.clients (id),
        client_code text not null,
        format text not null check (format in ('pending', 'movements')),
        scope text not null check (scope in ('subaccount', 'account')),
        as_of date not null,
        -- The snapshot's totals once more, so that a list need not read snapshots.
        totals jsonb not null,
        is_empty boolean not null,
        snapshot jsonb not null,
        snapshot_sha256 bytea not null check (octet_length(snapshot_sha256) = 32),
        -- Files and message are written by the same transaction; their tables are of later migrations.
        pdf_sha256 bytea not null check (octet_length(pdf_sha256) = 32),
        pdf_size int not null,
        page_sha256 bytea not null check (octet_length(page_sha256) = 32),
        message_id uuid,
        issued_at timestamptz not null,
        issued_by text not null,
        issued_by_name text not null,
        intent_key text not null,
        intent_hash text not null,
        constraint statements_number unique (number),
        constraint statements_intent unique (intent_key)
      )`);
    await runner.query(`create index statements_of_client on statements.statements (client_id, number desc)`);
    await runner.query(`
      create function statements.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'an issued statement is never changed' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`
      create trigger statements_frozen before update or delete on statements.statements
      for each row execute function statements.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema statements cascade`);
  }
}
