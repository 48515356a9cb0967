import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { type CopiedRow, copyRows } from './copy-rows.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase([]);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rowsOf(sql: string, values: unknown[] = []): Promise<CopiedRow[]> {
  const rows: CopiedRow[] = [];
  for await (const batch of copyRows(client, sql, values)) rows.push(...batch);
  return rows;
}

describe('rows that are copied', () => {
  it('come as PostgreSQL writes them, with what is missing as null', async () => {
    const sql = `select 1.50::numeric(18, 2), date '2026-11-24', null, '', true`;
    expect(await rowsOf(sql)).toEqual([['1.50', '2026-11-24', null, '', 't']]);
    expect(await rowsOf(`select 1 where false`)).toEqual([]);
  });

  it('take none for a value', async () => {
    expect(await rowsOf(`select $1::text is null, $2`, [null, 'null'])).toEqual([['t', 'null']]);
  });

  it('bring back any text that was given as a value, alone or in a list', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        `'`,
        `''`,
        `\\`,
        `\\'`,
        `\\N`,
        `\t`,
        `\n`,
        `\r`,
        `$1`,
        `$2`,
        `--`,
        `');`,
        `"`,
        `{}`,
        `ñ`,
      ),
      fc.string({ unit: 'grapheme' }),
    );
    // PostgreSQL has no place for NUL in a text, and UTF-8 none for half a pair.
    const texts = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('').replaceAll('\u0000', ''));
    await fc.assert(
      fc.asyncProperty(texts, fc.array(texts, { maxLength: 3 }), async (text, list) => {
        expect(await rowsOf(`select $1::text`, [text])).toEqual([[text]]);
        const inOrder = `select item from unnest($2::text[]) with ordinality as l (item, at)
          where $1::text = $1 order by at`;
        expect(await rowsOf(inOrder, [text, list])).toEqual(list.map((item) => [item]));
      }),
      { numRuns: 200 },
    );
  });

  it('join whatever chunks the connection gives', async () => {
    const rows = await rowsOf(`select n, repeat('ñandú ', n % 40) from generate_series(1, 20000) n`);
    expect(rows).toHaveLength(20_000);
    expect(rows.every(([n, text]) => text === 'ñandú '.repeat(Number(n) % 40))).toBe(true);
  });

  it('tell a failure in the middle, after which the connection serves on', async () => {
    await expect(rowsOf(`select 1 / (5000 - n) from generate_series(1, 10000) n`)).rejects.toThrow(
      'division',
    );
    expect(await rowsOf(`select 1`)).toEqual([['1']]);
  });
});
