import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { sqlState, Transactor } from './transactor.js';
import type { Queryable } from './tx.js';

Logger.overrideLogger(false);

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase([]);
  dataSource = await new DataSource(
    dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL_SIZE: 4 }, []),
  ).initialize();
  await dataSource.query(
    `create table balances (id int primary key, amount numeric(18,2), on_day date, big int8)`,
  );
  await dataSource.query(
    `insert into balances values (1, 100.10, '2026-01-31', 9007199254740993), (2, 5, null, 1)`,
  );
}, 120_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('transactor', () => {
  it('runs the whole function again in a new transaction after a deadlock', async () => {
    const transactor = new Transactor(dataSource);
    const starts: number[] = [];
    const move = async (first: number, second: number) =>
      transactor.run(async (tx) => {
        starts.push(first);
        await tx.execute(`update balances set amount = amount + 1 where id = $1`, [first]);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await tx.execute(`update balances set amount = amount - 1 where id = $1`, [second]);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(starts).toHaveLength(3);
    expect(await new Database(dataSource).query(`select amount from balances order by id`)).toEqual([
      { amount: '100.10' },
      { amount: '5.00' },
    ]);
  });

  it('rolls back and tells the first error', async () => {
    const failing = new Transactor(dataSource).run(async (tx) => {
      await tx.execute(`delete from balances`);
      await tx.execute(`insert into balances values (3, 1, null, 1), (3, 1, null, 1)`);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await new Database(dataSource).query(`select id from balances`)).toHaveLength(2);
  });

  it('reads what belongs together as it stood at one moment, and writes nothing meanwhile', async () => {
    const transactor = new Transactor(dataSource);
    const count = (q: Queryable) => q.query<{ id: number }>(`select id from balances`);
    const [before, after] = await transactor.readAtOneMoment(async (q) => {
      const first = await count(q);
      await new Database(dataSource).query(`insert into balances values (9, 1, null, 1)`);
      return [first, await count(q)];
    });
    expect(after).toEqual(before);
    await new Database(dataSource).query(`delete from balances where id = 9`);
    const writing = transactor.readAtOneMoment((q) => q.query(`delete from balances`));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('gives the state of an error that TypeORM wrapped', async () => {
    const error = await dataSource.query(`select 1/0`).catch((e: unknown) => e);
    expect(sqlState(error)).toBe('22012');
  });
});

describe('values', () => {
  it('keep days and decimals as text and big integers exact', async () => {
    const [row] = await new Database(dataSource).query(
      `select amount, on_day, big from balances where id = 1`,
    );
    expect(row).toEqual({ amount: '100.10', on_day: '2026-01-31', big: 9007199254740993n });
  });
});
