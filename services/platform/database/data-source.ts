import pg from 'pg';
import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import type { BaseConfig } from '../config/config.js';

const DATE = 1082;
const INT8 = 20;
// Days and decimals stay text, so that neither a zone nor a float can change them; int8 becomes bigint.
pg.types.setTypeParser(DATE, (value) => value);
pg.types.setTypeParser(INT8, (value) => BigInt(value));

/**
 * The planner's default price of a page read out of order is that of a spinning disk: with it a page of 200 rows
 * sorts a whole table rather than follow its index. Compiling a query takes longer than any of ours runs.
 */
const SESSION_OPTIONS = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off';

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

/** What a domain keeps in PostgreSQL. */
export interface Persistence {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** TypeORM's options for the one database of the installation. Never synchronises: migrations alone change it. */
export function dataSourceOptions(
  config: Pick<BaseConfig, 'DATABASE_URL' | 'DATABASE_POOL_SIZE'>,
  persistence: readonly Persistence[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.DATABASE_URL,
    entities: persistence.flatMap((p) => [...p.entities]),
    migrations: persistence.flatMap((p) => [...p.migrations]),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: config.DATABASE_POOL_SIZE,
    extra: { application_name: 'panel', options: SESSION_OPTIONS, connectionTimeoutMillis: 5000 },
    applicationName: 'panel',
    installExtensions: false,
    logging: false,
  };
}
