import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { plantClients } from '../../clients/testing/plant-clients.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab, type BulkRow } from '../../platform/testing/bulk-lab.js';
import { SolutionsFacade } from '../application/solutions-facade.js';
import { solutionsPersistence } from './index.js';
import { installationsTarget } from './installations-target.js';
import { releasesTarget } from './releases-target.js';

let lab: BulkLab;
let clients: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence, solutionsPersistence]);
  clients = await plantClients(lab.db, 100);
}, 120_000);
afterEach(async () => {
  await lab.db.query('delete from solutions.installations');
  await lab.db.query('delete from solutions.releases');
  await lab.db.query('delete from solutions.products');
});
afterAll(() => lab.close());

const release = (version: string, fields: BulkRow = {}): BulkRow => ({
  product: 'CRISTAL',
  version,
  ...fields,
});
const installation = (externalId: string, fields: BulkRow = {}): BulkRow => ({
  external_id: externalId,
  client_external_id: '1',
  product: 'CRISTAL',
  version: '4.2',
  environment: 'Producción',
  ...fields,
});
const releases = () =>
  lab.db.query<Record<string, unknown>>(
    `select p.name as product, r.version_number as number, r.released_on, r.observations, r.version
       from solutions.releases r join solutions.products p on p.id = r.product_id order by r.version_order`,
  );

describe('an import of releases', () => {
  it('adds products and releases once, and keeps how changed ones were', async () => {
    const rows = [release('4.2', { released_on: '2026-01-01' }), release('4.10', { product: 'Cristal' })];
    expect(await lab.load(releasesTarget, rows)).toMatchObject({ new: 2, clientIds: [], rejections: [] });
    expect(await lab.load(releasesTarget, rows)).toMatchObject({ same: 2, new: 0, changed: 0, images: [] });
    const moved = await lab.load(releasesTarget, [release('4.2', { released_on: '2026-02-01' })]);
    expect(moved).toMatchObject({
      changed: 1,
      images: [{ version_number: '4.2', released_on: '2026-01-01' }],
    });
    expect(await releases()).toMatchObject([
      { number: '4.2', released_on: '2026-02-01', version: 2 },
      { number: '4.10', version: 1 },
    ]);
    expect(new Set((await releases()).map(({ product }) => product)).size).toBe(1);
  });

  it('refuses rows without product or version, too long ones, and all but the last of a key', async () => {
    const report = await lab.load(releasesTarget, [
      release('1', { product: null }),
      release(''),
      release('9'.repeat(61)),
      release('4.2', { notes: 'Primera' }),
      release('4.2', { notes: 'Segunda', end_of_support_on: '2020-01-01', released_on: '2026-01-01' }),
    ]);
    expect(report.rejections).toEqual([
      '1 product missing-value',
      '2 version_number missing-value',
      '3 version_number version-too-long',
      '4 version_number duplicate-in-file',
    ]);
    expect(await releases()).toMatchObject([{ observations: ['support-ends-before-release'] }]);
  });
});

describe('an import of installations', () => {
  it('adds releases that nobody announced, marked until a file announces them', async () => {
    const rows = [installation('1'), installation('2', { client_external_id: '2', version: '4.1' })];
    const first = await lab.load(installationsTarget, rows);
    expect(first).toMatchObject({ new: 2, rejections: [] });
    expect([...first.clientIds].sort()).toEqual(clients.slice(0, 2).sort());
    expect(await releases()).toMatchObject([
      { number: '4.1', observations: ['release-unlisted'] },
      { number: '4.2', observations: ['release-unlisted'] },
    ]);
    await lab.load(releasesTarget, [release('4.2', { released_on: '2026-01-01' })]);
    expect(await releases()).toMatchObject([{ number: '4.1' }, { number: '4.2', observations: [] }]);
    expect(await lab.load(installationsTarget, rows)).toMatchObject({
      same: 2,
      new: 0,
      changed: 0,
      clientIds: [],
    });
  });

  it('tells what a client runs and how far behind it is', async () => {
    await lab.load(
      releasesTarget,
      ['4.1', '4.2', '4.10', '4.10.0'].map((version) => release(version)),
    );
    await lab.load(installationsTarget, [
      installation('1', { version: '4.1' }),
      installation('2', { version: '4.10', environment: 'Pruebas' }),
    ]);
    expect(await new SolutionsFacade().installationsOf(lab.db, clients[0] as string)).toMatchObject([
      { product: 'CRISTAL', version: '4.10', environment: 'Pruebas', releasesBehind: 0 },
      { product: 'CRISTAL', version: '4.1', environment: 'Producción', releasesBehind: 2 },
    ]);
    const [facts] = await lab.db.query<{ release_ids: string[] }>(
      `select release_ids from solutions.client_facts($1::uuid[], '2026-06-30')`,
      [clients],
    );
    expect(facts?.release_ids).toHaveLength(2);
  });

  it('refuses rows of unknown clients and without a version, adding nothing to the catalogue for them', async () => {
    const report = await lab.load(installationsTarget, [
      installation('1', { client_external_id: '9999', product: 'De nadie' }),
      installation('2', { version: null }),
      installation('3', { product: null }),
      installation('4'),
      installation('4', { environment: 'Otra' }),
    ]);
    expect(report.rejections).toEqual([
      '1 client_external_id client-unknown',
      '2 version version-invalid',
      '3 product missing-value',
      '4 external_id duplicate-in-file',
    ]);
    expect(await releases()).toMatchObject([{ product: 'CRISTAL', number: '4.2' }]);
  });
});

/** Far above what it takes on a busy machine, far below what a plan that grows with the square would. */
const PATIENCE_MS = 25_000;

describe('ten thousand installations', () => {
  it('go in, and come again, in a time that sets take', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      installation(String(i), { client_external_id: String((i % 100) + 1), version: `4.${i % 30}` }),
    );
    const start = Date.now();
    expect(await lab.load(installationsTarget, rows)).toMatchObject({ new: 10_000, rejections: [] });
    expect(await lab.load(installationsTarget, rows)).toMatchObject({ same: 10_000, clientIds: [] });
    expect(Date.now() - start).toBeLessThan(PATIENCE_MS);
  }, 60_000);
});
