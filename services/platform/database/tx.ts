import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement; `name` makes PostgreSQL keep its plan prepared on each connection. */
export type Sql = string | { name: string; text: string };

/** Runs SQL and gives its rows. Values are always parameters, never concatenated. */
export interface Queryable {
  query<Row extends object>(sql: Sql, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * An open transaction, always passed as an argument: a function that takes a `Tx` writes inside its
 * caller's transaction, and one that does not take it cannot.
 */
export interface Tx extends Queryable {
  /** TypeORM's manager of this transaction, for entities. */
  readonly manager: EntityManager;
  /** The connection itself, for COPY. */
  readonly client: PoolClient;
  /** Runs a statement and gives the number of rows it touched. */
  execute(sql: Sql, values?: readonly unknown[]): Promise<number>;
}

export function statement(sql: Sql, values: readonly unknown[] = []) {
  const base = typeof sql === 'string' ? { text: sql } : sql;
  return { ...base, values: values as unknown[] };
}
