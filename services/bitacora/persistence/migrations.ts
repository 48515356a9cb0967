import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bitacora1700000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema bitacora`);
    await createInteractions(runner);
    await forbidChanges(runner);
    await createFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema bitacora cascade`);
  }
}

/**
 * `external_id` and `revision` identify what a file said: revision 0 is the row as it first came, each
 * later one an annotation with the corrected content. Annotations that people write have no external id.
 */
async function createInteractions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table bitacora.interactions (
      id uuid primary key default uuidv7(),
      client_id uuid not null references clients.clients (id),
      origin text not null,
      external_id text,
      revision int not null default 0 check (revision >= 0),
      nature text not null check (nature in ('contact', 'note', 'event', 'annotation')),
      kind text not null check (kind <> ''),
      occurred_at timestamptz not null,
      author text,
      author_user_id uuid,
      contact_id uuid,
      contact_external_id text,
      text text not null check (text <> ''),
      follow_up_on date,
      annotates_id uuid references bitacora.interactions (id),
      observations text[] not null default '{}',
      data_as_of timestamptz,
      recorded_at timestamptz not null default now(),
      constraint interactions_identity unique (origin, external_id, revision),
      constraint interactions_annotation check ((nature = 'annotation') = (annotates_id is not null)),
      constraint interactions_revision check (revision = 0 or nature = 'annotation' and external_id is not null)
    )`);
  await runner.query(
    `create index interactions_client on bitacora.interactions (client_id, occurred_at desc, id desc)`,
  );
  await runner.query(
    `create index interactions_annotations on bitacora.interactions (annotates_id, revision) where annotates_id is not null`,
  );
  await runner.query(
    `create index interactions_follow_up on bitacora.interactions (follow_up_on) where follow_up_on is not null`,
  );
}

/** What happened with a client is never rewritten, not even by a programming error. */
async function forbidChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function bitacora.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'bitacora.interactions is append-only: add an annotation'
          using errcode = 'restrict_violation';
      end $$`);
  await runner.query(`
    create trigger interactions_append_only before update or delete on bitacora.interactions
      for each row execute function bitacora.refuse_change()`);
}

/**
 * The Buenos Aires day of the last contact had with each client, by what the latest correction of each
 * says. Notes, system events and contacts dated in the future are not contacts had.
 */
async function createFacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function bitacora.client_facts(client_ids uuid[], today date)
      returns table (client_id uuid, last_contact_on date)
      language sql stable parallel safe as $$
        select i.client_id,
          max((coalesce(corrected.occurred_at, i.occurred_at) at time zone 'America/Argentina/Buenos_Aires')::date)
        from bitacora.interactions i
        left join lateral (
          select a.occurred_at, a.observations from bitacora.interactions a
          where a.annotates_id = i.id and a.revision > 0
          order by a.revision desc limit 1
        ) corrected on true
        where i.client_id = any (client_ids) and i.nature = 'contact'
          and not coalesce(corrected.observations, i.observations) @> '{occurred-in-future}'
        group by i.client_id
      $$`);
}
