import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FILTER, SORTS } from '../domain/client-filter.js';
import { accountsOf, COLLECTOR, PanelApp } from '../testing/panel-app.js';
import { plantClients, plantService } from '../testing/plant-clients.js';
import { CountOptions } from './count-options.js';
import { FindRowNumber } from './find-row-number.js';

let panel: PanelApp;
let ids: Map<number, string>;

beforeAll(async () => {
  panel = await PanelApp.start('2026-12-31T15:00:00Z');
  ids = await plantClients(panel.db, [
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
  const id = (account: number) => ids.get(account) as string;
  await plantService(panel.db, id(1), 'Soporte', { startsOn: '2025-01-01', lastDay: '2026-12-31' });
  await plantService(panel.db, id(1), 'Hosting', { startsOn: '2025-01-01', lastDay: '2026-12-31' });
  await plantService(panel.db, id(2), 'Soporte', { startsOn: '2027-01-01' });
  await plantService(panel.db, id(4), 'Soporte', { startsOn: '2020-01-01' });
  await panel.db.query(
    `insert into clients.contacts (client_id, origin, external_id, full_name, emails)
     values ($1, 'test', 'c', 'Eva Zurdo', '{eva@tienda.example}')`,
    [id(5)],
  );
  await panel.changed([...ids.values()]);
}, 120_000);
afterAll(() => panel.close());

describe('filter', () => {
  it.each([
    ['nunez', [1]],
    ['NÚÑEZ asoc', [1]],
    ['nunes', [1]],
    ['sur', [2]],
    ['30-71', [1]],
    ['3071', [1]],
    ['30712345671', [1]],
    ['30-71234567-1', [1]],
    ['000002', [2]],
    ['2', [2]],
    ['000002-00', [2]],
    ['cordoba', [1]],
    ['zurdo', [5]],
    ['eva@tienda', [5]],
    ['100%', [5]],
    ['%', [5]],
    ['_', []],
    ['\\', []],
    ['zzzz', []],
    ['  ', [1, 2, 3, 4, 5]],
  ])('finds by text %s', async (text, expected) => {
    expect(accountsOf(await panel.list({ text }))).toEqual(expected);
  });

  it('does not bury a word that many clients contain under those that resemble it', async () => {
    const many = await plantClients(
      panel.db,
      Array.from({ length: 30 }, (_, i) => ({ account: 700 + i, name: `Gonzalo ${i}` })),
    );
    const similar = await plantClients(panel.db, [{ account: 800, name: 'Gonzala Única' }]);
    const planted = [...many.values(), ...similar.values()];
    await panel.changed(planted);
    expect(accountsOf(await panel.list({ text: 'gonzalo' }))).toHaveLength(30);
    expect(accountsOf(await panel.list({ text: 'gonzalo unica' }))).toEqual([]);
    expect(accountsOf(await panel.list({ text: 'gonzala' }))).toContain(800);
    await panel.db.query(`delete from client_panel.client_rows where client_id = any ($1)`, [planted]);
    await panel.db.query(`delete from clients.clients where id = any ($1)`, [planted]);
  });

  it('forgives typing errors in a word that came with the latest change', async () => {
    const planted = [
      ...(await plantClients(panel.db, [{ account: 900, name: 'Xilofones Quetzal' }])).values(),
    ];
    expect(accountsOf(await panel.list({ text: 'quetsal' }))).toEqual([]);
    await panel.changed(planted);
    expect(accountsOf(await panel.list({ text: 'quetsal xilofonez' }))).toEqual([900]);
    await panel.db.query(`delete from client_panel.client_rows where client_id = any ($1)`, [planted]);
    await panel.db.query(`delete from clients.clients where id = any ($1)`, [planted]);
  });

  it('keeps and counts by text and another criterion together', async () => {
    const page = await panel.list({ text: 'zapateria', situations: ['cancelled', 'without-services'] });
    expect(accountsOf(page)).toEqual([5]);
    expect(page.total).toEqual({ value: 1, exact: true });
  });

  it('keeps situations and service types in any and all combination', async () => {
    const [support, hosting] = [await panel.serviceTypeId('Soporte'), await panel.serviceTypeId('Hosting')];
    const serviceTypes = [support, hosting];
    expect(accountsOf(await panel.list({ situations: ['with-services'] }))).toEqual([1]);
    expect(accountsOf(await panel.list({ situations: ['without-services', 'cancelled'] }))).toEqual([
      2, 3, 4, 5,
    ]);
    expect(accountsOf(await panel.list({ serviceTypes }))).toEqual([1, 4]);
    expect(accountsOf(await panel.list({ serviceTypes, serviceTypesMode: 'all' }))).toEqual([1]);
  });

  it('counts each option with the choices of its own group ignored', async () => {
    const counts = await panel.app.get(CountOptions).execute(
      {
        ...NO_FILTER,
        situations: ['cancelled'],
        serviceTypes: [await panel.serviceTypeId('Soporte')],
      },
      COLLECTOR,
    );
    expect(counts.situations).toEqual({ 'with-services': 1, 'without-services': 0, cancelled: 1 });
    expect(counts.total).toBe(1);
    expect(counts.serviceTypes.filter((type) => type.count > 0).map((type) => type.name)).toEqual([
      'Soporte',
    ]);
  });
});

describe('order', () => {
  it('is the Spanish one, with ñ after n', async () => {
    const page = await panel.list({}, { sort: 'legal-name' });
    expect(page.items.map((item) => item.legalName)).toEqual([
      'Núñez y Asociados S.R.L.',
      'Nuñoa Comercial',
      'Ñandú Viajes',
      'Óptica Sur',
      'Zapatería 100% Cuero',
    ]);
  });

  it('puts clients without a value last in both directions, ties by code', async () => {
    expect(accountsOf(await panel.list({}, { sort: 'registered-on' }))).toEqual([4, 1, 2, 5, 3]);
    expect(accountsOf(await panel.list({}, { sort: '-registered-on' }))).toEqual([5, 2, 1, 4, 3]);
  });

  it('gives the same rows by cursor, by row number and in one page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SORTS), fc.integer({ min: 1, max: 6 }), async (sort, limit) => {
        const whole = accountsOf(await panel.list({}, { sort }));
        expect(await walk(sort, limit)).toEqual(whole);
        for (const [index, account] of whole.entries()) {
          const code = `${String(account).padStart(6, '0')}-00`;
          const found = await panel.app
            .get(FindRowNumber)
            .execute({ code, filter: NO_FILTER, sort, currency: 'ARS', principal: COLLECTOR });
          expect(found.rowNumber).toBe(index);
          const jumped = await panel.list({}, { sort, at: index, limit: 2 });
          expect(accountsOf(jumped)).toEqual(whole.slice(index, index + 2));
        }
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('skips and repeats no row that stays where it was while others change', async () => {
    const id = ids.get(3) as string;
    const move = async (registeredOn: string | null) => {
      await panel.db.query(`update clients.clients set registered_on = $2 where id = $1`, [id, registeredOn]);
      await panel.changed([id]);
    };
    const first = await panel.list({}, { sort: 'registered-on', limit: 2 });
    expect(accountsOf(first)).toEqual([4, 1]);
    // One that was last now stands before the cursor: row numbers shift, the next page does not.
    await move('2000-01-01');
    const second = await panel.list({}, { sort: 'registered-on', limit: 5, cursor: first.nextCursor ?? '' });
    expect(accountsOf(second)).toEqual([2, 5]);
    await move(null);
  });

  async function walk(sort: string, limit: number): Promise<number[]> {
    const walked: number[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await panel.list({}, { sort, limit, cursor });
      walked.push(...accountsOf(page));
      if (!page.nextCursor) return walked;
      cursor = page.nextCursor;
    }
  }
});
