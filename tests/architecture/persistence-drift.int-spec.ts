import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { PERSISTENCE } from '../../services/app/domains.js';
import { dataSourceOptions, type EntityClass } from '../../services/platform/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../services/platform/testing/test-database.js';

/** Indexes, keys to other domains and checks live in the migrations alone; TypeORM would drop them. */
const ONLY_IN_MIGRATIONS =
  /^(DROP INDEX|ALTER TABLE .* DROP CONSTRAINT|ALTER TABLE .* ADD CONSTRAINT|COMMENT ON|DROP VIEW)/;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
}, 120_000);
afterAll(() => database.drop());

async function differences(extra: EntityClass[] = []): Promise<string[]> {
  const persistence = [...PERSISTENCE, { entities: extra, migrations: [] }];
  const config = { DATABASE_URL: database.url, DATABASE_POOL_SIZE: 2 };
  const dataSource = await new DataSource(dataSourceOptions(config, persistence)).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query).filter((sql) => !ONLY_IN_MIGRATIONS.test(sql));
  } finally {
    await dataSource.destroy();
  }
}

@Entity({ schema: 'platform', name: 'processed_events' })
class PlantedEntity {
  @PrimaryColumn('text') handler: string;
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId: string;
  @Column('text', { name: 'never_migrated' }) neverMigrated: string;
}

describe('entities and migrations', () => {
  it('describe the same tables', async () => {
    expect(await differences()).toEqual([]);
  });

  it('are found to differ when they do', async () => {
    expect((await differences([PlantedEntity])).join('\n')).toContain('never_migrated');
  });

  it('go back to an empty database and forward again', async () => {
    const config = { DATABASE_URL: database.url, DATABASE_POOL_SIZE: 2 };
    const dataSource = await new DataSource(dataSourceOptions(config, PERSISTENCE)).initialize();
    const total = PERSISTENCE.flatMap((p) => p.migrations).length;
    for (let i = 0; i < total; i++) await dataSource.undoLastMigration({ transaction: 'each' });
    const schemas: { nspname: string }[] = await dataSource.query(
      `select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public|bullmq)'`,
    );
    expect(schemas).toEqual([]);
    expect(await dataSource.runMigrations({ transaction: 'each' })).toHaveLength(total);
    await dataSource.destroy();
  });
});
