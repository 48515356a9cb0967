import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab } from '../../platform/testing/bulk-lab.js';
import { solutionsPersistence } from './index.js';

let lab: BulkLab;
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence, solutionsPersistence]);
}, 120_000);
afterAll(() => lab.close());

async function keysOf(versions: readonly string[]): Promise<string[]> {
  const rows = await lab.db.query<{ key: string }>(
    'select solutions.version_order(v) as key from unnest($1::text[]) with ordinality as t (v, place) order by place',
    [versions],
  );
  return rows.map((row) => row.key);
}

/** PostgreSQL's collation "C" on ASCII is the order of code units. */
const compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Version {
  numbers: bigint[];
  preview: string | null;
}

const written = ({ numbers, preview }: Version) =>
  numbers.join('.') + (preview === null ? '' : `-${preview}`);

/** The plain definition: numbers one by one, absent ones are 0; a preview comes before its release. */
function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < Math.max(a.numbers.length, b.numbers.length); i++) {
    const [x, y] = [a.numbers[i] ?? 0n, b.numbers[i] ?? 0n];
    if (x !== y) return x < y ? -1 : 1;
  }
  if (a.preview === b.preview) return 0;
  if (a.preview === null) return 1;
  if (b.preview === null) return -1;
  return compareKeys(a.preview, b.preview);
}

const number = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 10n ** 16n));
const version: fc.Arbitrary<Version> = fc.record({
  numbers: fc.array(number, { minLength: 1, maxLength: 5 }),
  preview: fc.option(fc.constantFrom('alpha', 'beta', 'rc'), { freq: 2 }),
});

describe('versions', () => {
  it('sort as their numbers do, previews first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(version, { minLength: 2, maxLength: 80 }), async (versions) => {
        const keys = await keysOf(versions.map(written));
        for (let i = 1; i < versions.length; i++) {
          const [a, b] = [versions[i - 1] as Version, versions[i] as Version];
          expect({ a, b, order: compareKeys(keys[i - 1] as string, keys[i] as string) }).toEqual({
            a,
            b,
            order: compareVersions(a, b),
          });
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('sort as people write them', async () => {
    const ascending = [
      'sin datos',
      '4.1.9',
      '4.2-beta2',
      '4.2 RC1',
      '4.2.0-rc.2',
      '4.2.0-rc.10',
      'v4.2',
      '4.2b',
      '4.2 SP1',
      '4.2 SP10',
      '4.2.1',
      'Versión 4.10',
      '2024.1',
      '20240115123045',
    ];
    const keys = await keysOf(ascending);
    expect([...keys].sort(compareKeys)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['4.2', '4.2.0'],
    ['v4.2', '4.2'],
    ['4.02', '4.2'],
    ['4.2.0+build7', '4.2'],
    ['0', '0.0'],
  ])('%s and %s are the same', async (a, b) => {
    const [one, other] = await keysOf([a, b]);
    expect(one).toBe(other);
  });

  it('sort in the table as their keys do', async () => {
    await lab.db.query(
      `with p as (insert into solutions.products (name) values ('ERP') returning id)
       insert into solutions.releases (product_id, version_number, origin)
       select p.id, v, 'panel' from p, unnest(array['4.10', '4.2', '4.2-rc1', '4.9.9']) v`,
    );
    const sorted = await lab.db.query<{ v: string }>(
      'select version_number as v from solutions.releases order by version_order',
    );
    expect(sorted.map((row) => row.v)).toEqual(['4.2-rc1', '4.2', '4.9.9', '4.10']);
  });
});
