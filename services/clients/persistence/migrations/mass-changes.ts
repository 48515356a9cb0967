import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'edited', 'registered', 'cancelled', 'reactivated', 'undone', 'imported'`;

/** Fields assigned to many clients at once: who asked, for whom, how far it is, and what became of each client. */
export class ClientsMassChanges1700000009012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowKinds(runner, `${KINDS}, 'assigned'`);
    await createMassChanges(runner);
    // The clients as they were chosen, in batches: a tenth of the room that one row per client would take.
    await runner.query(`
      create table clients.mass_change_batches (
        mass_change_id uuid not null references clients.mass_changes (id),
        number int not null,
        client_ids uuid[] not null,
        done_at timestamptz,
        primary key (mass_change_id, number)
      )`);
    // The key is the order in which results are read. No key to clients: what became of them stays written.
    await runner.query(`
      create table clients.mass_change_results (
        mass_change_id uuid not null references clients.mass_changes (id),
        outcome text not null check (outcome in ('changed', 'omitted', 'same')),
        client_id uuid not null,
        reason text,
        fields text[] not null,
        change_id uuid references clients.client_changes (id),
        primary key (mass_change_id, outcome, client_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table clients.mass_change_results, clients.mass_change_batches, clients.mass_changes`,
    );
    // The history is append-only: what was assigned becomes what it is to whoever does not know mass changes.
    await runner.query(`alter table clients.client_changes disable trigger client_changes_append_only`);
    await runner.query(`update clients.client_changes set kind = 'edited' where kind = 'assigned'`);
    await runner.query(`alter table clients.client_changes enable trigger client_changes_append_only`);
    await allowKinds(runner, KINDS);
  }
}

async function allowKinds(runner: QueryRunner, kinds: string): Promise<void> {
  await runner.query(`
    alter table clients.client_changes
      drop constraint client_changes_kind_check,
      add constraint client_changes_kind_check check (kind in (${kinds}))`);
}

async function createMassChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table clients.mass_changes (
      id uuid primary key default uuidv7(),
      state text not null default 'running' check (state in ('running', 'done', 'stopped', 'failed')),
      assigned jsonb not null,
      undoes uuid references clients.mass_changes (id),
      total int not null default 0,
      changed int not null default 0,
      same int not null default 0,
      omitted int not null default 0,
      failures int not null default 0,
      request_key text not null,
      author_kind text not null check (author_kind in ('user', 'token')),
      author_id uuid not null,
      author_name text not null,
      requested_at timestamptz not null,
      touched_at timestamptz not null,
      ended_at timestamptz,
      constraint mass_changes_request unique (author_id, request_key)
    )`);
  // One that was stopped or failed may be undone again, to give back the rest.
  await runner.query(`
    create unique index mass_changes_undoes on clients.mass_changes (undoes)
      where undoes is not null and state in ('running', 'done')`);
  await runner.query(
    `create index mass_changes_running on clients.mass_changes (touched_at) where state = 'running'`,
  );
}
