import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clients1700000002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema clients`);
    await createCuitCheck(runner);
    await createClients(runner);
    await createContacts(runner);
    await createFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema clients cascade`);
  }
}

/**
 * The check digit as imports need it, in sets; `platform/formats/cuit.ts` is the same rule for forms, and a
 * test holds the two together. A remainder that gives 10 equals no digit, so it is never valid.
 */
async function createCuitCheck(runner: QueryRunner): Promise<void> {
  const weighted = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].map(
    (weight, i) => `${weight} * substr(value, ${i + 1}, 1)::int`,
  );
  await runner.query(`
    create function clients.is_valid_cuit(value text) returns boolean
      language sql immutable strict parallel safe
      return case when value ~ '^[0-9]{11}$'
        then (11 - (${weighted.join(' + ')}) % 11) % 11 = substr(value, 11, 1)::int
        else false end`);
}

async function createClients(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table clients.clients (
      id uuid primary key default uuidv7(),
      origin text not null,
      external_id text not null,
      account int not null check (account between 0 and 999999),
      subaccount int not null check (subaccount between 0 and 99),
      code text not null generated always as (lpad(account::text, 6, '0') || '-' || lpad(subaccount::text, 2, '0')) stored,
      legal_name text not null check (legal_name <> ''),
      trade_name text,
      contributor_type int,
      document_type int,
      document_number text,
      branch text,
      street text,
      street_number text,
      floor text,
      apartment text,
      city text,
      postal_code text,
      province int,
      country text,
      phones text[] not null default '{}',
      emails text[] not null default '{}',
      salesperson text,
      industry text,
      registered_on date,
      cancelled_on date,
      cancellation_reason text,
      notes text,
      observations text[] not null default '{}',
      data_as_of timestamptz,
      updated_at timestamptz not null default now(),
      version int not null default 1,
      constraint clients_identity unique (origin, external_id),
      constraint clients_code unique (account, subaccount),
      constraint clients_cuit check (
        document_type not in (80, 86, 87) or clients.is_valid_cuit(document_number)
        or 'cuit-invalid' = any (observations)),
      constraint clients_cancelled_after_registered check (
        cancelled_on >= registered_on or 'cancelled-before-registered' = any (observations))
    )`);
  await runner.query(`create unique index clients_code_text on clients.clients (code)`);
  // Duplicates of a CUIT are allowed and looked for: branches of one company share it.
  await runner.query(`create index clients_document on clients.clients (document_number)`);
}

/**
 * What a contact may do belongs to the panel: null means that nobody has decided it, so an import may
 * still fill it in, and that it is not allowed.
 */
async function createContacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table clients.contacts (
      id uuid primary key default uuidv7(),
      client_id uuid not null references clients.clients (id),
      origin text not null,
      external_id text not null,
      full_name text not null check (full_name <> ''),
      position text,
      phones text[] not null default '{}',
      emails text[] not null default '{}',
      receives_statements boolean,
      receives_invoices boolean,
      receives_technical_notices boolean,
      receives_marketing boolean,
      may_request_changes boolean,
      may_discuss_debt boolean,
      valid_from date,
      valid_until date,
      is_primary boolean not null default false,
      consent_given_on date,
      consent_source text,
      notes text,
      observations text[] not null default '{}',
      data_as_of timestamptz,
      updated_at timestamptz not null default now(),
      version int not null default 1,
      constraint contacts_identity unique (origin, external_id),
      constraint contacts_validity check (
        valid_until >= valid_from or 'validity-inverted' = any (observations)),
      constraint contacts_consent_whole check ((consent_given_on is null) = (consent_source is null))
    )`);
  await runner.query(`create index contacts_client on clients.contacts (client_id)`);
}

async function createFacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function clients.client_facts(client_ids uuid[], today date)
      returns table (
        client_id uuid, code text, account int, subaccount int, legal_name text, trade_name text,
        document_type int, document_number text, contributor_type int, cancelled boolean, city text,
        province int, phone text, email text, branch text, salesperson text, registered_on date,
        search_text text, next_change_on date)
      language sql stable parallel safe as $$
        select c.id, c.code, c.account, c.subaccount, c.legal_name, coalesce(c.trade_name, c.legal_name),
          c.document_type, c.document_number, c.contributor_type, coalesce(c.cancelled_on <= today, false),
          c.city, c.province, c.phones[1], c.emails[1], c.branch, c.salesperson, c.registered_on,
          platform.fold(concat_ws(' ',
            c.code, c.legal_name, c.trade_name, c.document_number,
            case when c.document_number ~ '^[0-9]{11}$'
              then regexp_replace(c.document_number, '^(..)(.{8})(.)$', '\\1-\\2-\\3') end,
            c.city, array_to_string(c.emails, ' '), people.words)),
          case when c.cancelled_on > today then c.cancelled_on end
        from clients.clients c
        left join lateral (
          select string_agg(concat_ws(' ', p.full_name, array_to_string(p.emails, ' ')), ' ' order by p.id) as words
          from clients.contacts p where p.client_id = c.id
        ) people on true
        where c.id = any (client_ids)
      $$`);
}
