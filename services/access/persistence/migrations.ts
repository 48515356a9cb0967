import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles as they are first installed: key, Spanish label. Editable afterwards, so later code never reads this. */
const ROLES = [
  ['administration', 'Administración'],
  ['collections', 'Cobranzas'],
  ['support', 'Soporte'],
  ['sales', 'Ventas'],
  ['supervision', 'Supervisión'],
  ['operations', 'Operaciones'],
  ['read-only', 'Sólo lectura'],
] as const;

const READING = ['administration', 'collections', 'support', 'sales', 'supervision', 'read-only'];
const WRITING = ['administration', 'collections', 'support', 'sales', 'supervision'];
const RECORD_KEEPING = ['administration', 'sales', 'supervision'];
const MONEY = ['administration', 'collections', 'supervision'];

/** Which roles hold a permission from the start. */
const HOLDERS: Record<string, readonly string[]> = {
  'clients.read': READING,
  'services.read': READING,
  'solutions.read': READING,
  'contacts.read': READING,
  'bitacora.read': READING,
  'messages.read': READING,
  'clients.write': RECORD_KEEPING,
  'contacts.write': RECORD_KEEPING,
  'services.write': RECORD_KEEPING,
  'solutions.write': ['support', 'supervision'],
  'bitacora.write': WRITING,
  'accounts.read': READING,
  'accounts.figures': MONEY,
  'credit.override': ['supervision'],
  'bulk.undo': ['supervision'],
  'templates.write': ['supervision'],
  'catalogues.write': ['supervision'],
  'messages.send': WRITING,
  'messages.send-any': MONEY,
  'messages.send-mass': MONEY,
  'statements.run': MONEY,
  export: MONEY,
  import: ['administration', 'supervision'],
  users: ['supervision'],
  tokens: ['supervision'],
  'audit.read': ['supervision'],
  operations: ['operations'],
};

export class Access1700000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema access`);
    await createRoles(runner);
    await createUsers(runner);
    await createTokens(runner);
    await createAudit(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema access cascade`);
  }
}

async function createRoles(runner: QueryRunner) {
  await runner.query(`
    create table access.roles (
      key text primary key,
      label text not null,
      position int not null,
      version int not null default 1
    )`);
  await runner.query(`
    create table access.role_permissions (
      role_key text not null references access.roles (key),
      permission text not null,
      primary key (role_key, permission)
    )`);
  await runner.query(
    `insert into access.roles (key, label, position)
     select * from unnest($1::text[], $2::text[]) with ordinality`,
    [ROLES.map(([key]) => key), ROLES.map(([, label]) => label)],
  );
  const pairs = Object.entries(HOLDERS).flatMap(([permission, roles]) =>
    roles.map((role) => [role, permission] as const),
  );
  await runner.query(
    `insert into access.role_permissions (role_key, permission) select * from unnest($1::text[], $2::text[])`,
    [pairs.map(([role]) => role), pairs.map(([, permission]) => permission)],
  );
}

async function createUsers(runner: QueryRunner) {
  await runner.query(`
    create table access.users (
      id uuid primary key default uuidv7(),
      email text not null,
      name text not null,
      password_hash text not null,
      role_key text not null,
      must_change_password boolean not null default false,
      disabled_at timestamptz,
      last_access_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      version int not null default 1,
      constraint users_email_lower_case check (email = lower(email)),
      constraint users_email_unique unique (email),
      constraint users_role_fk foreign key (role_key) references access.roles (key)
    )`);
  await runner.query(`create index users_role_key on access.users (role_key)`);
  // Only the hash of a session's token is kept: who reads this table cannot enter with it.
  await runner.query(`
    create table access.sessions (
      id uuid primary key default uuidv7(),
      token_hash bytea not null constraint sessions_token_hash_unique unique,
      user_id uuid not null references access.users (id) on delete cascade,
      started_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      ip text not null,
      user_agent text not null
    )`);
  await runner.query(`create index sessions_user_id on access.sessions (user_id)`);
  await runner.query(`create index sessions_expires_at on access.sessions (expires_at)`);
  // The account is a hash too: people sometimes type their password where the e-mail goes.
  await runner.query(`
    create table access.sign_in_attempts (
      account_hash bytea not null,
      ip text not null,
      failures int not null,
      last_attempt_at timestamptz not null,
      blocked_until timestamptz not null,
      primary key (account_hash, ip)
    )`);
  await runner.query(
    `create index sign_in_attempts_last_attempt_at on access.sign_in_attempts (last_attempt_at)`,
  );
}

async function createTokens(runner: QueryRunner) {
  await runner.query(`
    create table access.integration_tokens (
      id uuid primary key default uuidv7(),
      name text not null,
      token_hash bytea not null constraint integration_tokens_token_hash_unique unique,
      scopes text[] not null,
      expires_on date,
      revoked_at timestamptz,
      last_used_at timestamptz,
      created_by uuid references access.users (id),
      created_at timestamptz not null
    )`);
}

async function createAudit(runner: QueryRunner) {
  await runner.query(`
    create table access.audit_entries (
      id uuid primary key default uuidv7(),
      occurred_at timestamptz not null,
      principal_kind text not null,
      principal_id uuid,
      principal_name text,
      action text not null,
      entity text not null,
      entity_id text,
      detail jsonb not null,
      ip text,
      correlation_id text,
      constraint audit_entries_principal_kind check (principal_kind in ('user', 'token', 'system', 'anonymous'))
    )`);
  await runner.query(`create index audit_entries_entity on access.audit_entries (entity, entity_id, id)`);
  await runner.query(`create index audit_entries_principal on access.audit_entries (principal_id, id)`);
  await runner.query(`
    create function access.refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit entries are append-only' using errcode = 'insufficient_privilege';
    end $$`);
  await runner.query(`
    create trigger audit_entries_append_only before update or delete on access.audit_entries
      for each row execute function access.refuse_audit_change()`);
  await runner.query(`
    create trigger audit_entries_no_truncate before truncate on access.audit_entries
      for each statement execute function access.refuse_audit_change()`);
}
