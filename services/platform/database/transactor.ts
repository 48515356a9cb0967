import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type Queryable, type Sql, statement, type Tx } from './tx.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MAX_ATTEMPTS = 5;

/** The SQLSTATE of a PostgreSQL error, also when TypeORM wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const candidate = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = candidate?.driverError?.code ?? candidate?.code;
  return typeof code === 'string' ? code : undefined;
}

/**
 * Runs a function in a transaction and retries the whole function in a new one when PostgreSQL asks for
 * it (serialization failure, deadlock). The function may run more than once: effects outside the
 * database belong after it, or in an event.
 */
@Injectable()
export class Transactor {
  private readonly logger = new Logger(Transactor.name);

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        const state = sqlState(error);
        const retryable = state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED;
        if (!retryable || attempt === MAX_ATTEMPTS) throw error;
        this.logger.warn({ msg: 'transaction retried', sqlState: state, attempt });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  /** Reads what belongs together as it stood at one moment, whatever others commit meanwhile. */
  readAtOneMoment<T>(work: (q: Queryable) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      await tx.execute('set transaction isolation level repeatable read, read only');
      return work(tx);
    });
  }

  private async runOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const result = await work(openTx(runner, client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A broken connection cannot roll back; the first error is the one that tells what happened.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function openTx(runner: QueryRunner, client: PoolClient): Tx {
  return {
    manager: runner.manager,
    client,
    async query<Row extends object>(sql: Sql, values?: readonly unknown[]) {
      return (await client.query<Row>(statement(sql, values))).rows;
    },
    async execute(sql, values) {
      return (await client.query(statement(sql, values))).rowCount ?? 0;
    },
  };
}
