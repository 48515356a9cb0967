import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Solutions1700000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema solutions`);
    await createVersionOrder(runner);
    await createProductsAndReleases(runner);
    await createInstallations(runner);
    await createFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema solutions cascade`);
  }
}

/**
 * A text that sorts (collation "C") as versions do: 4.2 = 4.2.0 < 4.2.1 < 4.10, previews (`-beta`, `rc1`)
 * before their release, patches (`SP2`, `b`) after it and before the next number. Each number is written
 * with its length first, so that it compares as a number whatever its size. A version without any number
 * sorts before all others.
 */
async function createVersionOrder(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function solutions.sortable_number(digits text) returns text
      language sql immutable strict parallel safe
      return lpad(length(ltrim(digits, '0'))::text, 2, '0') || ltrim(digits, '0')`);
  await runner.query(`
    create function solutions.sortable_words(value text) returns text
      language sql immutable strict parallel safe
      return (
        select coalesce(string_agg(
          case when word[1] ~ '^[0-9]' then solutions.sortable_number(word[1]) else word[1] end, '.' order by place), '')
        from regexp_matches(value, '[0-9]+|[a-z]+', 'g') with ordinality as words (word, place))`);
  await runner.query(`
    create function solutions.version_order(version text) returns text
      language sql immutable strict parallel safe
      return (
        select case
          when core is null then '!' || platform.fold(version)
          else numbers || case
            when suffix ~ '^(-|[ ._]*(alpha|beta|rc|pre|preview|dev|snapshot))' then '!' || solutions.sortable_words(suffix)
            when solutions.sortable_words(suffix) = '' then '#'
            else '$' || solutions.sortable_words(suffix) end
          end
        from (
          select
            substring(platform.fold(version) from '[0-9]+(?:[.][0-9]+)*') as core,
            split_part(
              regexp_replace(platform.fold(version), '^[^0-9]*[0-9]+([.][0-9]+)*', ''), '+', 1) as suffix
        ) parts
        left join lateral (
          select string_agg(solutions.sortable_number(number), '.' order by place) as numbers
          from unnest(string_to_array(regexp_replace(core, '([.]0+)+$', ''), '.')) with ordinality as n (number, place)
        ) sortable on true)`);
}

async function createProductsAndReleases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table solutions.products (
      id uuid primary key default uuidv7(),
      name text not null check (name <> ''),
      active boolean not null default true,
      updated_at timestamptz not null default now(),
      version int not null default 1
    )`);
  await runner.query(`create unique index products_name on solutions.products (platform.fold(name))`);
  await runner.query(`
    create table solutions.releases (
      id uuid primary key default uuidv7(),
      product_id uuid not null references solutions.products (id),
      version_number text not null check (version_number <> '' and length(version_number) <= 60),
      version_order text collate "C" not null generated always as (solutions.version_order(version_number)) stored,
      released_on date,
      end_of_support_on date,
      notes text,
      origin text not null,
      observations text[] not null default '{}',
      data_as_of timestamptz,
      updated_at timestamptz not null default now(),
      version int not null default 1,
      constraint releases_identity unique (product_id, version_number),
      constraint releases_support check (
        end_of_support_on >= released_on or 'support-ends-before-release' = any (observations))
    )`);
  await runner.query(`create index releases_order on solutions.releases (product_id, version_order)`);
}

async function createInstallations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table solutions.installations (
      id uuid primary key default uuidv7(),
      client_id uuid not null references clients.clients (id),
      origin text not null,
      external_id text not null,
      release_id uuid not null references solutions.releases (id),
      environment text,
      installed_on date,
      server_facts text,
      observations text[] not null default '{}',
      data_as_of timestamptz,
      updated_at timestamptz not null default now(),
      version int not null default 1,
      constraint installations_identity unique (origin, external_id)
    )`);
  await runner.query(`create index installations_client on solutions.installations (client_id)`);
  await runner.query(`create index installations_release on solutions.installations (release_id)`);
}

async function createFacts(runner: QueryRunner): Promise<void> {
  // Nothing here depends on the day; the parameter is there because every domain's facts are asked alike.
  await runner.query(`
    create function solutions.client_facts(client_ids uuid[], today date)
      returns table (client_id uuid, release_ids uuid[])
      language sql stable parallel safe as $$
        select i.client_id, array_agg(distinct i.release_id)
        from solutions.installations i
        where i.client_id = any (client_ids)
        group by i.client_id
      $$`);
}
