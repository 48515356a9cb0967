import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { dataSourceOptions } from '../database/data-source.js';
import { Transactor } from '../database/transactor.js';
import { platformPersistence } from '../persistence/index.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { Files, LARGEST_FILE } from './files.js';

Logger.overrideLogger(false);

const files = new Files();
let database: TestDatabase;
let dataSource: DataSource;
let db: Database;
let transactor: Transactor;
beforeAll(async () => {
  database = await createTestDatabase([platformPersistence]);
  dataSource = await new DataSource(
    dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL_SIZE: 4 }, []),
  ).initialize();
  db = new Database(dataSource);
  transactor = new Transactor(dataSource);
}, 120_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const rowsOf = (...all: Uint8Array[]) =>
  db.query<{ size: number }>(
    `select size from files.blobs where encode(sha256, 'hex') = any ($1) order by size`,
    [all.map(hex)],
  );

describe('files', () => {
  it('gives back the bytes that were stored, under their hash', async () => {
    const bytes = randomBytes(100_000);
    const stored = await transactor.run((tx) => files.store(tx, bytes, 'application/pdf'));
    expect(stored).toEqual({ sha256: hex(bytes), size: 100_000, type: 'application/pdf' });
    const read = await files.read(db, stored.sha256);
    expect(read?.type).toBe('application/pdf');
    expect(read?.bytes.equals(bytes)).toBe(true);
    expect(await files.read(db, hex(randomBytes(9)))).toBeUndefined();
  });

  it('keeps the same bytes once, within a set and between sets, and only the part of a buffer that was given', async () => {
    const whole = randomBytes(300);
    const [one, other] = [whole.subarray(0, 100), whole.subarray(100, 300)];
    const set = [one, other, one].map((bytes) => ({ bytes, type: 'image/png' }));
    const first = await transactor.run((tx) => files.storeMany(tx, set));
    const again = await transactor.run((tx) => files.storeMany(tx, [...set].reverse()));
    expect(first.map(({ sha256 }) => sha256)).toEqual([hex(one), hex(other), hex(one)]);
    expect([...again].reverse()).toEqual(first);
    expect(await rowsOf(one, other)).toEqual([{ size: 100 }, { size: 200 }]);
  });

  it('serves two writers of the same files at once, in whatever order they bring them', async () => {
    const set = Array.from({ length: 20 }, () => ({ bytes: randomBytes(50), type: 'image/png' }));
    const write = (own: typeof set) =>
      transactor.run(async (tx) => {
        const stored = await files.storeMany(tx, own);
        await tx.query(`select pg_sleep(0.2)`);
        return stored;
      });
    const [one, other] = await Promise.all([write(set), write([...set].reverse())]);
    expect([...other].reverse()).toEqual(one);
    expect(await rowsOf(...set.map(({ bytes }) => bytes))).toHaveLength(20);
  });

  it('keeps nothing of a transaction that failed, and the writer who waited for it stores the file', async () => {
    const bytes = randomBytes(50);
    const failing = transactor.run(async (tx) => {
      await files.store(tx, bytes, 'image/png');
      await tx.query(`select pg_sleep(0.3)`);
      await tx.query(`select 1 / 0`);
    });
    const waiting = transactor.run((tx) => files.store(tx, bytes, 'image/png'));
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    await waiting;
    expect(await rowsOf(bytes)).toHaveLength(1);
  });

  it.each([
    ['files.empty', 0],
    ['files.too-large', LARGEST_FILE + 1],
  ])('refuses with %s a file of %d bytes, and the whole set with it', async (code, size) => {
    const good = randomBytes(10);
    const set = [good, Buffer.alloc(size)].map((bytes) => ({ bytes, type: 'image/png' }));
    await expect(transactor.run((tx) => files.storeMany(tx, set))).rejects.toMatchObject({
      definition: { code },
    });
    expect(await rowsOf(good)).toEqual([]);
  });

  it('takes the largest file', async () => {
    const bytes = randomBytes(LARGEST_FILE);
    const { sha256 } = await transactor.run((tx) => files.store(tx, bytes, 'image/png'));
    expect((await files.read(db, sha256))?.bytes.length).toBe(LARGEST_FILE);
  });

  it.each([
    ['another size', `sha256('a'), 2, 'image/png', 'a'`, 'blobs_size'],
    ['another hash', `sha256('b'), 1, 'image/png', 'a'`, 'blobs_sha256'],
    ['no media type', `sha256('a'), 1, 'png', 'a'`, 'blobs_type'],
  ])('are refused by the table itself with %s', async (_what, values, constraint) => {
    await expect(
      db.query(`insert into files.blobs (sha256, size, type, bytes) values (${values})`),
    ).rejects.toMatchObject({ constraint });
  });
});
