import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to each client's record, append-only. */
export class ClientsChanges1700000002003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No key to clients: what was written down stays, whatever becomes of the client.
    await runner.query(`
      create table clients.client_changes (
        id uuid primary key default uuidv7(),
        client_id uuid not null,
        kind text not null check (kind in ('edited', 'registered', 'cancelled', 'reactivated', 'undone', 'imported')),
        before jsonb not null,
        after jsonb not null,
        occurred_at timestamptz not null,
        author_kind text not null check (author_kind in ('user', 'token', 'import')),
        author_id uuid,
        author_name text,
        reason text,
        undoes uuid references clients.client_changes (id)
      )`);
    await runner.query(`create index client_changes_client on clients.client_changes (client_id, id)`);
    await runner.query(
      `create unique index client_changes_undoes on clients.client_changes (undoes) where undoes is not null`,
    );
    await refuseChanges(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table clients.client_changes`);
    await runner.query(`drop function clients.refuse_history_change()`);
  }
}

async function refuseChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function clients.refuse_history_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the history of clients is append-only' using errcode = 'insufficient_privilege';
    end $$`);
  await runner.query(`
    create trigger client_changes_append_only before update or delete on clients.client_changes
      for each row execute function clients.refuse_history_change()`);
  await runner.query(`
    create trigger client_changes_no_truncate before truncate on clients.client_changes
      for each statement execute function clients.refuse_history_change()`);
}
