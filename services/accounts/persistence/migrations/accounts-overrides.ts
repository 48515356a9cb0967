import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exceptions from the credit verdict, kept for good, and the facts that follow them. */
export class AccountsOverrides1700000009031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    // Days that meet belong to one override: of two people who grant at once, one is refused. No key to clients:
    // what was written down stays, whatever becomes of the client.
    await runner.query(`
      create table accounts.credit_overrides (
        id uuid primary key default uuidv7(),
        client_id uuid not null,
        reason text not null check (reason <> ''),
        starts_on date not null,
        expires_on date not null,
        granted_at timestamptz not null,
        granted_by_kind text not null check (granted_by_kind in ('user', 'token')),
        granted_by_id uuid not null,
        granted_by text not null,
        revoked_at timestamptz,
        revoked_by_kind text check (revoked_by_kind in ('user', 'token')),
        revoked_by_id uuid,
        revoked_by text,
        revoke_reason text,
        version int not null default 1,
        constraint credit_overrides_days check (expires_on >= starts_on),
        constraint credit_overrides_revoked_whole check (
          num_nulls(revoked_at, revoked_by_kind, revoked_by_id, revoked_by, revoke_reason) in (0, 5)),
        constraint credit_overrides_one_in_force exclude using gist (
          client_id with =, daterange(starts_on, expires_on, '[]') with &&) where (revoked_at is null)
      )`);
    await runner.query(`create index credit_overrides_client on accounts.credit_overrides (client_id, id)`);
    await this.keepHistory(runner);
    await runner.query(`alter function accounts.client_facts(uuid[], date) rename to rule_facts`);
    await this.createClientFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function accounts.client_facts(uuid[], date)`);
    await runner.query(`alter function accounts.rule_facts(uuid[], date) rename to client_facts`);
    await runner.query(`drop table accounts.credit_overrides`);
    await runner.query(`drop function accounts.keep_override()`);
  }

  /** Once granted, an override can only be revoked, and that once. */
  private async keepHistory(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.keep_override() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
          and (new.id, new.client_id, new.reason, new.starts_on, new.expires_on, new.granted_at, new.granted_by_id)
            = (old.id, old.client_id, old.reason, old.starts_on, old.expires_on, old.granted_at, old.granted_by_id)
        then
          return new;
        end if;
        raise exception 'credit overrides are kept as they were granted' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`
      create trigger credit_overrides_kept before update or delete on accounts.credit_overrides
        for each row execute function accounts.keep_override()`);
    await runner.query(`
      create trigger credit_overrides_no_truncate before truncate on accounts.credit_overrides
        for each statement execute function accounts.keep_override()`);
  }

  /** The state in force: green while an override is, and that of the rules again on the day after its last. */
  private async createClientFacts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.client_facts(client_ids uuid[], today date)
        returns table (
          client_id uuid, balance_ars numeric, balance_usd numeric, balance_eur numeric,
          overdue_ars numeric, overdue_usd numeric, overdue_eur numeric,
          oldest_due_on date, credit_state text, next_change_on date)
        language sql stable parallel safe as $$
        select f.client_id, f.balance_ars, f.balance_usd, f.balance_eur,
          f.overdue_ars, f.overdue_usd, f.overdue_eur, f.oldest_due_on,
          case when o.starts_on <= today then 'green' else f.credit_state end,
          least(f.next_change_on, case when o.starts_on <= today then o.expires_on + 1 else o.starts_on end)
        from accounts.rule_facts(client_ids, today) f
        left join lateral (
          select c.starts_on, c.expires_on from accounts.credit_overrides c
          where c.client_id = f.client_id and c.revoked_at is null and c.expires_on >= today
          order by c.starts_on limit 1
        ) o on true
      $$`);
  }
}
