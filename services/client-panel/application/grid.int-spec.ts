import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fc from 'fast-check';
import { PERSISTENCE } from '../../app/domains.js';
import { ClientPanelApiModule } from '../client-panel.module.js';
import { Clock } from '../../platform/clock/clock.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ClientFacts, FactsModule } from '../../platform/facts/client-facts.js';
import type { Principal } from '../../platform/http/principal.js';
import { testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { SITUATIONS, type ClientFilter } from '../domain/client-filter.js';
import { plantClients, plantService } from '../testing/plant-clients.js';
import { CountOptions } from './count-options.js';
import { FindRowNumber } from './find-row-number.js';
import { ListClients } from './list-clients.js';
import { RebuildRows } from './rebuild-rows.js';

const all: ClientFilter = { situations: [], serviceTypes: [], serviceTypesMode: 'any', text: '' };
const staff = (...permissions: string[]): Principal => ({
  kind: 'user',
  id: 'u',
  name: 'u',
  email: null,
  permissions: new Set(permissions),
});
const collector = staff('accounts.figures');

let database: TestDatabase;
let app: INestApplicationContext;
let db: Database;
let ids: Map<number, string>;
let now = new Date('2026-12-31T15:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  const config = testConfig('api', database.url);
  @Module({
    imports: [
      ConfigModule.register(config),
      ClockModule,
      DatabaseModule.register(PERSISTENCE),
      FactsModule,
      ClientPanelApiModule,
    ],
    providers: [RebuildRows],
  })
  class Root {}
  app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  app.get(Clock).now = () => now;
  db = app.get(Database);
  ids = await plantClients(db, [
    {
      account: 1,
      name: 'Núñez y Asociados S.R.L.',
      city: 'Córdoba',
      cuit: '30712345671',
      registeredOn: '2020-01-02',
    },
    { account: 2, name: 'Óptica Sur', city: 'La Plata', registeredOn: '2021-03-04' },
    { account: 3, name: 'Nuñoa Comercial', city: 'Salta' },
    {
      account: 4,
      name: 'Ñandú Viajes',
      city: 'Neuquén',
      cancelledOn: '2026-05-01',
      registeredOn: '2019-05-06',
    },
    { account: 5, name: 'Zapatería 100% Cuero', city: 'Azul', registeredOn: '2021-03-04' },
  ]);
  await plantService(db, ids.get(1) as string, 'Soporte', { startsOn: '2025-01-01', lastDay: '2026-12-31' });
  await plantService(db, ids.get(1) as string, 'Hosting', { startsOn: '2025-01-01', lastDay: '2026-12-31' });
  await plantService(db, ids.get(2) as string, 'Soporte', { startsOn: '2027-01-01' });
  await plantService(db, ids.get(4) as string, 'Soporte', { startsOn: '2020-01-01' });
  await app.get(Transactor).run((tx) => app.get(ClientFacts).clientsChanged(tx, [...ids.values()]));
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const list = (
  filter: Partial<ClientFilter> = {},
  options: Partial<Parameters<ListClients['execute']>[0]> = {},
) =>
  app.get(ListClients).execute({
    filter: { ...all, ...filter },
    sort: 'code',
    currency: 'ARS',
    limit: 200,
    principal: collector,
    ...options,
  });
const accounts = (page: { items: { code: string }[] }) =>
  page.items.map((item) => Number(item.code.slice(0, 6)));
const typeId = async (name: string) => {
  const sql = `select id from contracted_services.service_types where name = $1`;
  return (await db.query<{ id: string }>(sql, [name]))[0]?.id as string;
};

describe('filter', () => {
  it.each([
    ['nunez', [1]],
    ['NÚÑEZ asoc', [1]],
    ['nunes', [1]],
    ['sur', [2]],
    ['30-71', [1]],
    ['30712345671', [1]],
    ['000002', [2]],
    ['2', [2]],
    ['000002-00', [2]],
    ['cordoba', [1]],
    ['100%', [5]],
    ['%', [5]],
    ['_', []],
    ['zzzz', []],
  ])('finds by text %s', async (text, expected) => {
    expect(accounts(await list({ text }))).toEqual(expected);
  });

  it('keeps situations and service types in any and all combination', async () => {
    const [support, hosting] = [await typeId('Soporte'), await typeId('Hosting')];
    expect(accounts(await list({ situations: ['with-services'] }))).toEqual([1]);
    expect(accounts(await list({ situations: ['without-services', 'cancelled'] }))).toEqual([2, 3, 4, 5]);
    expect(accounts(await list({ serviceTypes: [support, hosting] }))).toEqual([1, 4]);
    expect(accounts(await list({ serviceTypes: [support, hosting], serviceTypesMode: 'all' }))).toEqual([1]);
  });

  it('counts each option with the choices of its own group ignored', async () => {
    const counts = await app
      .get(CountOptions)
      .execute({ ...all, situations: ['cancelled'], serviceTypes: [await typeId('Soporte')] });
    expect(counts.situations).toEqual({ 'with-services': 1, 'without-services': 0, cancelled: 1 });
    expect(counts.total).toBe(1);
    expect(counts.serviceTypes.filter((type) => type.count > 0).map((type) => type.name)).toEqual([
      'Soporte',
    ]);
  });
});

describe('order', () => {
  it('is the Spanish one, with ñ after n', async () => {
    const page = await list({}, { sort: 'legal-name' });
    expect(page.items.map((item) => item.legalName)).toEqual([
      'Núñez y Asociados S.R.L.',
      'Nuñoa Comercial',
      'Ñandú Viajes',
      'Óptica Sur',
      'Zapatería 100% Cuero',
    ]);
  });

  it('walks every page of every sort without losing or repeating a row, nulls last', async () => {
    const sorts = ['code', 'legal-name', 'registered-on', 'balance', 'days-overdue'].flatMap((s) => [
      s,
      `-${s}`,
    ]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 1, max: 6 }), async (sort, limit) => {
        const whole = accounts(await list({}, { sort }));
        const walked: number[] = [];
        for (let cursor: string | undefined; ;) {
          const page = await list({}, { sort, limit, cursor });
          walked.push(...accounts(page));
          if (!page.nextCursor) break;
          cursor = page.nextCursor;
        }
        expect(walked).toEqual(whole);
        for (const [index, account] of whole.entries()) {
          const code = `${String(account).padStart(6, '0')}-00`;
          const found = await app
            .get(FindRowNumber)
            .execute({ code, filter: all, sort, currency: 'ARS', principal: collector });
          expect(found.rowNumber).toBe(index);
          expect(accounts(await list({}, { sort, at: index, limit: 2 }))).toEqual(
            whole.slice(index, index + 2),
          );
        }
      }),
      { numRuns: 30, seed: 7 },
    );
    expect(accounts(await list({}, { sort: '-registered-on' }))).toEqual([5, 2, 1, 4, 3]);
  });
});

describe('figures', () => {
  it('are absent, and unsortable, without their permission', async () => {
    const [row] = (await list({}, { principal: staff() })).items;
    expect(row).not.toHaveProperty('balances');
    expect(row).not.toHaveProperty('overdue');
    await expect(list({}, { sort: '-balance', principal: staff() })).rejects.toThrow(
      'client-panel.figures-forbidden',
    );
  });
});

describe('read model', () => {
  it('notices a row that differs from its sources, and mends it', async () => {
    await db.query(`update client_panel.client_rows set city = 'Otra' where code = '000003-00'`);
    const rebuild = app.get(RebuildRows);
    expect((await rebuild.check(() => undefined)).differences).toEqual([
      { code: '000003-00', columns: ['city'] },
    ]);
    expect(await rebuild.rebuild(() => undefined)).toEqual({ clients: 5, changed: 1 });
    expect((await rebuild.check(() => undefined)).differences).toEqual([]);
  });

  it('does not write back what it read before a concurrent change', async () => {
    const transactor = app.get(Transactor);
    const id = ids.get(5) as string;
    const change = (sql: string) =>
      transactor.run(async (tx) => {
        await tx.execute(sql, [id]);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await app.get(ClientFacts).clientsChanged(tx, [id]);
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
    await Promise.all([
      change(
        `insert into clients.contacts (client_id, origin, external_id, full_name) values ($1, 'test', 'c', 'Eva Zurdo')`,
      ),
      change(`insert into bitacora.interactions (client_id, origin, nature, kind, occurred_at, text)
              values ($1, 'test', 'contact', 'Llamada', '2026-12-01T12:00:00Z', 'Habló')`),
    ]);
    expect((await app.get(RebuildRows).check(() => undefined)).differences).toEqual([]);
    expect(accounts(await list({ text: 'zurdo' }))).toEqual([5]);
  });
});

describe('turn of day', () => {
  it('changes situations at midnight in Buenos Aires without anyone touching them', async () => {
    now = new Date('2027-01-01T02:59:59Z');
    expect(accounts(await list({ situations: ['with-services'] }))).toEqual([1]);
    now = new Date('2027-01-01T03:00:00Z');
    const pages = await Promise.all([
      list({ situations: ['with-services'] }),
      list({ situations: ['with-services'] }),
    ]);
    expect(pages.map(accounts)).toEqual([[2], [2]]);
    const counts = await app.get(CountOptions).execute(all);
    expect(Object.keys(counts.situations).sort()).toEqual([...SITUATIONS].sort());
    expect(counts.situations).toEqual({ 'with-services': 1, 'without-services': 3, cancelled: 1 });
    expect((await app.get(RebuildRows).check(() => undefined)).differences).toEqual([]);
  });
});
