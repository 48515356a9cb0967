import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`create extension if not exists unaccent`);
    await runner.query(`create extension if not exists btree_gin`);
    await runner.query(`create schema platform`);
    await runner.query(`
      create table platform.outbox_events (
        id uuid primary key default uuidv7(),
        type text not null,
        payload jsonb not null,
        correlation_id text,
        occurred_at timestamptz not null default now(),
        published_at timestamptz,
        publications int not null default 0,
        remaining_handlers int
      )`);
    await runner.query(
      `create index outbox_events_unpublished on platform.outbox_events (id) where published_at is null`,
    );
    await runner.query(
      `create index outbox_events_unfinished on platform.outbox_events (published_at) where remaining_handlers > 0`,
    );
    await runner.query(`
      create table platform.processed_events (
        handler text not null,
        event_id uuid not null,
        processed_at timestamptz not null default now(),
        primary key (event_id, handler)
      )`);
    await runner.query(`
      create table platform.idempotency_keys (
        principal_id text not null,
        operation text not null,
        key text not null,
        request_hash text not null,
        status int,
        body jsonb,
        created_at timestamptz not null default now(),
        primary key (principal_id, operation, key)
      )`);
    await runner.query(`create index idempotency_keys_created_at on platform.idempotency_keys (created_at)`);
    // Lower case without accents: how every text search in the product compares. Immutable, so it can be indexed.
    await runner.query(`
      create function platform.fold(value text) returns text
        language sql immutable strict parallel safe
        return lower(public.unaccent('public.unaccent'::regdictionary, value))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema platform cascade`);
  }
}
