import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that the grid sorts by. Each index serves both directions: ties break by code in the same direction. */
const SORT_COLUMNS = [
  'legal_name',
  'balance_ars',
  'balance_usd',
  'balance_eur',
  'overdue_ars',
  'overdue_usd',
  'overdue_eur',
  'oldest_due_on',
  'registered_on',
];

export class ClientPanel1700000009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema client_panel`);
    await runner.query(`
      create table client_panel.client_rows (
        client_id uuid primary key references clients.clients (id),
        code text collate "C" not null,
        account int not null,
        legal_name text collate "es-AR-x-icu" not null,
        trade_name text not null,
        document_type int,
        document_number text collate "C",
        contributor_type int,
        situation text not null check (situation in ('with-services', 'without-services', 'cancelled')),
        city text,
        province int,
        phone text,
        email text,
        branch text,
        salesperson text,
        registered_on date,
        service_type_ids uuid[] not null,
        release_ids uuid[] not null,
        balance_ars numeric(18, 2),
        balance_usd numeric(18, 2),
        balance_eur numeric(18, 2),
        overdue_ars numeric(18, 2),
        overdue_usd numeric(18, 2),
        overdue_eur numeric(18, 2),
        oldest_due_on date,
        credit_state text check (credit_state in ('green', 'amber', 'red')),
        last_contact_on date,
        search_text text not null,
        next_change_on date,
        version int not null default 1
      )`);
    await runner.query(`create unique index client_rows_code on client_panel.client_rows (code)`);
    await runner.query(`create index client_rows_situation on client_panel.client_rows (situation, code)`);
    await runner.query(`create index client_rows_document on client_panel.client_rows (document_number)`);
    for (const column of SORT_COLUMNS) {
      await runner.query(
        `create index client_rows_${column} on client_panel.client_rows (${column}, code) where ${column} is not null`,
      );
    }
    await runner.query(
      `create index client_rows_service_types on client_panel.client_rows using gin (service_type_ids)`,
    );
    await runner.query(
      `create index client_rows_releases on client_panel.client_rows using gin (release_ids)`,
    );
    await runner.query(
      `create index client_rows_search on client_panel.client_rows using gin (search_text gin_trgm_ops)`,
    );
    await runner.query(
      `create index client_rows_next_change on client_panel.client_rows (next_change_on) where next_change_on is not null`,
    );
    await runner.query(`
      create table client_panel.day_turns (
        day date primary key,
        refreshed_rows int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema client_panel cascade`);
  }
}

export class ClientPanelSearch1700000009002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // PostgreSQL drops the condition `legal_name is not null`, always true, and then does not see that a partial
    // index with that condition would serve.
    await runner.query(`drop index if exists client_panel.client_rows_legal_name`);
    await runner.query(`create index client_rows_legal_name on client_panel.client_rows (legal_name, code)`);
    // Likeness is sought among words alone: it costs by the length of the text, and nobody mistypes into a CUIT.
    await runner.query(`
      alter table client_panel.client_rows add column words_text text not null
        generated always as (regexp_replace(search_text, '\\S*[0-9@]\\S*\\s*', '', 'g')) stored`);
    await runner.query(
      `create index client_rows_words on client_panel.client_rows using gin (words_text gin_trgm_ops)`,
    );
    // Where a rebuild stands, so that one that was interrupted goes on from there.
    await runner.query(`
      create table if not exists client_panel.rebuilds (
        only_one boolean primary key default true check (only_one),
        after_client uuid not null,
        clients int not null,
        changed int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table client_panel.rebuilds`);
    await runner.query(`alter table client_panel.client_rows drop column words_text`);
    await runner.query(`drop index client_panel.client_rows_legal_name`);
    await runner.query(
      `create index client_rows_legal_name on client_panel.client_rows (legal_name, code) where legal_name is not null`,
    );
  }
}

/**
 * What is searched changes seldom, amounts all day: apart, a payment need not write two trigram indexes again,
 * which took more than half of the time that a row cost.
 */
export class ClientPanelSearchTable1700000009003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_panel.client_search (
        client_id uuid primary key references client_panel.client_rows (client_id) on delete cascade,
        search_text text not null,
        words_text text not null
          generated always as (regexp_replace(search_text, '\\S*[0-9@]\\S*\\s*', '', 'g')) stored
      )`);
    await runner.query(
      `insert into client_panel.client_search (client_id, search_text)
       select client_id, search_text from client_panel.client_rows`,
    );
    await runner.query(
      `create index client_search_text on client_panel.client_search using gin (search_text gin_trgm_ops)`,
    );
    await runner.query(
      `create index client_search_words on client_panel.client_search using gin (words_text gin_trgm_ops)`,
    );
    await runner.query(
      `alter table client_panel.client_rows drop column words_text, drop column search_text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table client_panel.client_rows add column search_text text`);
    await runner.query(`
      update client_panel.client_rows r set search_text = coalesce(
        (select s.search_text from client_panel.client_search s where s.client_id = r.client_id), '')`);
    await runner.query(`alter table client_panel.client_rows alter column search_text set not null`);
    await runner.query(`
      alter table client_panel.client_rows add column words_text text not null
        generated always as (regexp_replace(search_text, '\\S*[0-9@]\\S*\\s*', '', 'g')) stored`);
    await runner.query(
      `create index client_rows_search on client_panel.client_rows using gin (search_text gin_trgm_ops)`,
    );
    await runner.query(
      `create index client_rows_words on client_panel.client_rows using gin (words_text gin_trgm_ops)`,
    );
    await runner.query(`drop table client_panel.client_search`);
  }
}

/**
 * The words that searched texts are made of. A mistyped word is compared with these, of which there are few, instead of
 * with the texts of all clients that share some letters with it.
 */
export class ClientPanelWords1700000009006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists fuzzystrmatch`);
    // Nobody mistypes into a number or an address, and anything resembles a shorter word.
    await runner.query(`
      create function client_panel.words_of(search_text text) returns setof text
        language sql immutable strict parallel safe
        begin atomic
          select distinct word from string_to_table(search_text, ' ') given,
                 btrim(given, '.,;:()"''') word
           where length(word) >= 4 and word !~ '[0-9@]';
        end`);
    await runner.query(`create table client_panel.search_words (word text collate "C" primary key)`);
    await runner.query(`
      insert into client_panel.search_words
      select distinct word from client_panel.client_search, client_panel.words_of(search_text) word`);
    await runner.query(
      `create index search_words_like on client_panel.search_words using gin (word gin_trgm_ops)`,
    );
    await runner.query(`alter table client_panel.client_search drop column words_text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table client_panel.client_search add column words_text text not null
        generated always as (regexp_replace(search_text, '\\S*[0-9@]\\S*\\s*', '', 'g')) stored`);
    await runner.query(
      `create index client_search_words on client_panel.client_search using gin (words_text gin_trgm_ops)`,
    );
    await runner.query(`drop table client_panel.search_words`);
    await runner.query(`drop function client_panel.words_of`);
    await runner.query(`drop extension fuzzystrmatch`);
  }
}

/** Named views of the grid, and the one with which each role begins. */
export class ClientPanelViews1700000009005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_panel.views (
        id uuid primary key default uuidv7(),
        owner_id uuid not null,
        owner_name text not null,
        name text collate "es-AR-x-icu" not null,
        shared boolean not null,
        filter jsonb not null,
        sort text not null,
        currency text not null,
        layout jsonb,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(
      `create unique index views_own_name on client_panel.views (owner_id, platform.fold(name))`,
    );
    await runner.query(`create index views_shared on client_panel.views (id) where shared`);
    await runner.query(`
      create table client_panel.view_defaults (
        role_key text primary key,
        view_id uuid not null references client_panel.views (id) on delete cascade
      )`);
    await runner.query(`create index view_defaults_view_id on client_panel.view_defaults (view_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table client_panel.view_defaults, client_panel.views`);
  }
}

/** Further sort columns, each for rows that have a value. */
const MORE_SORT_COLUMNS = ['document_number', 'city', 'branch', 'salesperson', 'last_contact_on'];

const RANKED = { province: 'int', contributor_type: 'int', credit_state: 'text' };

/**
 * Where each code stands when its names are in alphabetical order: provinces and contributor types of ARCA. A code that
 * is in neither list has no place and comes last.
 */
const RANKS = {
  province: `array[1,2,16,17,0,3,4,5,18,6,21,8,7,19,20,22,9,10,11,23,12,13,24,14]`,
  contributor_type: `array[9,5,10,15,3,1,11,2,4,13,16,12,14,8,6,7]`,
  credit_state: `array['green', 'amber', 'red']`,
};

/** What the grid filters and sorts by beyond the first criteria: every column, and the modules a client has. */
export class ClientPanelCriteria1700000009004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table client_panel.client_rows add column modules text[] not null default '{}'`,
    );
    await runner.query(`drop index client_panel.client_rows_document`);
    for (const column of MORE_SORT_COLUMNS) {
      await runner.query(
        `create index client_rows_${column} on client_panel.client_rows (${column}, code) where ${column} is not null`,
      );
    }
    await runner.query(`create index client_rows_trade_name on client_panel.client_rows (trade_name, code)`);
    for (const [column, type] of Object.entries(RANKED)) {
      await runner.query(`
        create function client_panel.${column}_rank(value ${type}) returns int
          language sql immutable strict parallel safe
          return array_position(${RANKS[column as keyof typeof RANKS]}, value)`);
      await runner.query(
        `create index client_rows_${column} on client_panel.client_rows (client_panel.${column}_rank(${column}), code)`,
      );
    }
    // The rows know no modules yet: they are due, and the day turns again before anybody reads them.
    await runner.query(`update client_panel.client_rows set next_change_on = '-infinity'`);
    await runner.query(`delete from client_panel.day_turns`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of Object.keys(RANKED)) {
      await runner.query(`drop index client_panel.client_rows_${column}`);
      await runner.query(`drop function client_panel.${column}_rank`);
    }
    await runner.query(`drop index client_panel.client_rows_trade_name`);
    for (const column of MORE_SORT_COLUMNS)
      await runner.query(`drop index client_panel.client_rows_${column}`);
    await runner.query(`create index client_rows_document on client_panel.client_rows (document_number)`);
    await runner.query(`alter table client_panel.client_rows drop column modules`);
  }
}
