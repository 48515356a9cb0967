import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
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

  async query<Row extends object>(sql: Sql, values?: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>(statement(sql, values));
    return result.rows;
  }
}
