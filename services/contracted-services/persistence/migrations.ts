import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue as it is first installed; editable afterwards, so later code never reads this. */
const SERVICE_TYPES = [
  'Mantenimientos Evolutivos',
  'Implementación',
  'Programación',
  'Soporte',
  'Capacitación',
  'Hosting',
];

export class ContractedServices1700000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema contracted_services`);
    await createServiceTypes(runner);
    await createContractedServices(runner);
    await createFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema contracted_services cascade`);
  }
}

async function createServiceTypes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table contracted_services.service_types (
      id uuid primary key default uuidv7(),
      name text not null check (name <> ''),
      counts_for_situation boolean not null default true,
      active boolean not null default true,
      updated_at timestamptz not null default now(),
      version int not null default 1
    )`);
  await runner.query(
    `create unique index service_types_name on contracted_services.service_types (platform.fold(name))`,
  );
  await runner.query(`insert into contracted_services.service_types (name) select unnest($1::text[])`, [
    SERVICE_TYPES,
  ]);
}

async function createContractedServices(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table contracted_services.contracted_services (
      id uuid primary key default uuidv7(),
      client_id uuid not null references clients.clients (id),
      origin text not null,
      external_id text not null,
      list text not null check (list in ('additional', 'subscription', 'product', 'module')),
      service_type_id uuid references contracted_services.service_types (id),
      item text not null check (item <> ''),
      description text,
      quantity numeric(18, 4),
      price numeric(18, 4),
      currency text check (currency in ('ARS', 'USD', 'EUR')),
      frequency text,
      starts_on date not null,
      last_day date,
      cancelled_from date,
      serial_number text,
      seats int check (seats >= 0),
      updates_until date,
      observations text[] not null default '{}',
      data_as_of timestamptz,
      updated_at timestamptz not null default now(),
      version int not null default 1,
      constraint contracted_services_identity unique (origin, external_id),
      constraint contracted_services_dates check (
        last_day >= starts_on or 'ends-before-start' = any (observations)),
      constraint contracted_services_currency_of_price check (
        price is null or currency is not null or 'currency-missing' = any (observations))
    )`);
  await runner.query(
    `create index contracted_services_client on contracted_services.contracted_services (client_id)`,
  );
  await runner.query(
    `create index contracted_services_type on contracted_services.contracted_services (service_type_id)`,
  );
}

/**
 * The one definition of "con servicios", which filter, counters, badges and reports read.
 * A service is in force on a day when it started, its last day (inclusive) has not passed and its
 * cancellation (first day without service) has not come. Counting: subscriptions, and additionals that
 * carry a last day, unless their type is set not to count. Products and modules never count.
 */
async function createFacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function contracted_services.client_facts(client_ids uuid[], today date)
      returns table (client_id uuid, in_force boolean, service_type_ids uuid[], next_change_on date)
      language sql stable parallel safe as $$
        select dated.client_id,
          bool_or(dated.running and dated.counting),
          coalesce(array_agg(distinct dated.service_type_id)
            filter (where dated.running and dated.service_type_id is not null), '{}'),
          min(dated.changes_on)
        from (
          select s.client_id, s.service_type_id,
            s.starts_on <= today and coalesce(s.last_day >= today, true)
              and coalesce(s.cancelled_from > today, true) as running,
            (s.list = 'subscription' or s.list = 'additional' and s.last_day is not null)
              and coalesce(t.counts_for_situation, true) as counting,
            least(
              case when s.starts_on > today then s.starts_on end,
              case when s.last_day >= today then s.last_day + 1 end,
              case when s.cancelled_from > today then s.cancelled_from end) as changes_on
          from contracted_services.contracted_services s
          left join contracted_services.service_types t on t.id = s.service_type_id
          where s.client_id = any (client_ids)
        ) dated
        group by dated.client_id
      $$`);
}

/** The facts tell the modules enabled on the day as well, for "who lacks module Y". */
export class ContractedServicesModules1700000003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function contracted_services.client_facts(uuid[], date)`);
    await runner.query(`
      create function contracted_services.client_facts(client_ids uuid[], today date)
        returns table (client_id uuid, in_force boolean, service_type_ids uuid[], modules text[], next_change_on date)
        language sql stable parallel safe as $$
          select dated.client_id,
            bool_or(dated.running and dated.counting),
            coalesce(array_agg(distinct dated.service_type_id)
              filter (where dated.running and dated.service_type_id is not null), '{}'),
            coalesce(array_agg(distinct dated.module) filter (where dated.running and dated.module is not null), '{}'),
            min(dated.changes_on)
          from (
            select s.client_id, s.service_type_id, case when s.list = 'module' then s.item end as module,
              s.starts_on <= today and coalesce(s.last_day >= today, true)
                and coalesce(s.cancelled_from > today, true) as running,
              (s.list = 'subscription' or s.list = 'additional' and s.last_day is not null)
                and coalesce(t.counts_for_situation, true) as counting,
              least(
                case when s.starts_on > today then s.starts_on end,
                case when s.last_day >= today then s.last_day + 1 end,
                case when s.cancelled_from > today then s.cancelled_from end) as changes_on
            from contracted_services.contracted_services s
            left join contracted_services.service_types t on t.id = s.service_type_id
            where s.client_id = any (client_ids)
          ) dated
          group by dated.client_id
        $$`);
    await runner.query(
      `create index contracted_services_modules on contracted_services.contracted_services (item) where list = 'module'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index contracted_services.contracted_services_modules`);
    await runner.query(`drop function contracted_services.client_facts(uuid[], date)`);
    await createFacts(runner);
  }
}
