import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messaging1700000007001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema messaging`);
    await createMessages(runner);
    await createDeliveries(runner);
    await createHistory(runner);
    await createSuppressions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema messaging cascade`);
  }
}

/** The intent: what somebody asked to send, once per key. */
async function createMessages(runner: QueryRunner) {
  await runner.query(`
    create table messaging.messages (
      id uuid primary key default uuidv7(),
      client_id uuid not null references clients.clients (id),
      client_code text not null,
      kind text not null default 'transactional',
      subject text not null,
      body text not null,
      reply_to text,
      created_by text not null,
      created_by_name text not null,
      intent_key text not null,
      intent_hash text not null,
      correlation_id text,
      created_at timestamptz not null,
      constraint messages_kind check (kind in ('transactional')),
      constraint messages_subject check (char_length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
      constraint messages_body check (char_length(body) between 1 and 20000),
      constraint messages_intent_key unique (intent_key)
    )`);
  // Ids are time-ordered, so a client's newest messages come by id.
  await runner.query(`create index messages_of_client on messaging.messages (client_id, id desc)`);
}

/** One row per recipient. The room left in each page lets a lease be taken without touching any index. */
async function createDeliveries(runner: QueryRunner) {
  await runner.query(`
    create table messaging.deliveries (
      id uuid primary key default uuidv7(),
      message_id uuid not null references messaging.messages (id),
      contact_id uuid not null,
      recipient_name text not null,
      address text not null,
      state text not null,
      attempts int not null default 0,
      next_attempt_at timestamptz,
      lease_token uuid,
      lease_until timestamptz,
      sending_since timestamptz,
      accepted_at timestamptz,
      server_response text,
      error_class text,
      message_id_header text,
      resend_of uuid references messaging.deliveries (id),
      version int not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint deliveries_state check (state in
        ('queued', 'sending', 'accepted', 'deferred', 'bounced', 'failed', 'held', 'cancelled', 'unconfirmed')),
      constraint deliveries_waiting check ((state in ('queued', 'deferred')) = (next_attempt_at is not null)),
      constraint deliveries_sending check (state <> 'sending'
        or (lease_token is not null and lease_until is not null and sending_since is not null)),
      constraint deliveries_accepted check ((state = 'accepted') = (accepted_at is not null)),
      constraint deliveries_lease check (lease_until is null
        or (lease_token is not null and state in ('queued', 'deferred', 'sending'))),
      constraint deliveries_attempts check (attempts >= 0),
      constraint deliveries_message_id_header unique (message_id_header)
    ) with (fillfactor = 80)`);
  await runner.query(`create index deliveries_of_message on messaging.deliveries (message_id)`);
  await runner.query(`
    create unique index deliveries_one_per_contact on messaging.deliveries (message_id, contact_id)
      where resend_of is null`);
  await runner.query(
    `create unique index deliveries_resent_once on messaging.deliveries (resend_of) where resend_of is not null`,
  );
  await runner.query(`
    create index deliveries_due on messaging.deliveries (next_attempt_at, id)
      where state in ('queued', 'deferred')`);
  // By id, not by lease_until: renewing a lease must not touch an index.
  await runner.query(`create index deliveries_sending on messaging.deliveries (id) where state = 'sending'`);
}

/** Every state that a delivery has had: one row per version, never changed. */
async function createHistory(runner: QueryRunner) {
  await runner.query(`
    create table messaging.delivery_events (
      delivery_id uuid not null references messaging.deliveries (id),
      version int not null,
      state text not null,
      attempt int not null,
      at timestamptz not null,
      error_class text,
      server_response text,
      principal_id text,
      primary key (delivery_id, version)
    )`);
  await runner.query(`
    create function messaging.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'delivery_events is append-only';
    end $$`);
  await runner.query(`
    create trigger delivery_events_append_only before update or delete on messaging.delivery_events
      for each row execute function messaging.refuse_change()`);
}

/** Addresses to which nothing is sent until a person releases them. */
async function createSuppressions(runner: QueryRunner) {
  await runner.query(`
    create table messaging.suppressed_addresses (
      id uuid primary key default uuidv7(),
      address text not null,
      reason text not null,
      delivery_id uuid references messaging.deliveries (id),
      suppressed_at timestamptz not null,
      released_at timestamptz,
      released_by text,
      constraint suppressed_addresses_lower_case check (address = lower(address)),
      constraint suppressed_addresses_released check ((released_at is null) = (released_by is null))
    )`);
  await runner.query(`
    create unique index suppressed_addresses_in_force on messaging.suppressed_addresses (address)
      where released_at is null`);
}

/** Which hint of the queue a lease was taken for: a lost hint may speak for its own lease and for no other. */
export class LeaseHint1700000007002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table messaging.deliveries add column lease_hint text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table messaging.deliveries drop column lease_hint`);
  }
}
