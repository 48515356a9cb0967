import { Injectable } from '@nestjs/common';
import pg, { type Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type Queryable, type Sql, statement } from './tx.js';

/** Reads outside a transaction, straight on the pool. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  /** The pool shared with TypeORM, so that reads and writes are bounded together. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /**
   * A connection beside the pool, for work that lasts as long as somebody's download and must not take one from those
   * who wait. The caller ends it; one that breaks tells whoever uses it.
   */
  async connect(name: string): Promise<Client> {
    const client = new pg.Client({ ...this.pool.options, application_name: name });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async query<Row extends object>(sql: Sql, values?: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>(statement(sql, values));
    return result.rows;
  }
}
