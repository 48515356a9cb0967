import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The issuing company's profile, of which every version is kept, and the holidays. */
export class Company1700000009030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema company`);
    await runner.query(`
      create table company.logos (
        sha256 bytea primary key check (octet_length(sha256) = 32),
        type text not null check (type in ('image/png', 'image/jpeg')),
        bytes bytea not null check (octet_length(bytes) between 1 and 512000)
      )`);
    // The newest version is the profile: two people who change the same one meet at the key.
    await runner.query(`
      create table company.profile_versions (
        version int primary key check (version > 0),
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        logo bytea references company.logos (sha256),
        changed_at timestamptz not null,
        author_kind text not null check (author_kind in ('user', 'token', 'system')),
        author_id uuid,
        author_name text
      )`);
    await refuseChanges(runner);
    await runner.query(`
      create table company.holidays (
        day date primary key check (day between '1900-01-01' and '2099-12-31'),
        name text not null check (name <> ''),
        source text not null check (source <> ''),
        updated_at timestamptz not null,
        version int not null default 1
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema company cascade`);
  }
}

/** A bank account that was once printed must be found again, with who wrote it. */
async function refuseChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function company.refuse_history_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the history of the company profile is append-only' using errcode = 'insufficient_privilege';
    end $$`);
  for (const table of ['logos', 'profile_versions']) await appendOnly(runner, table);
}

export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    create trigger ${table}_append_only before update or delete on company.${table}
      for each row execute function company.refuse_history_change()`);
  await runner.query(`
    create trigger ${table}_no_truncate before truncate on company.${table}
      for each statement execute function company.refuse_history_change()`);
}
