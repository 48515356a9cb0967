import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { PROVINCES } from '../../platform/formats/provinces.js';
import { type ClientFilter, NO_FILTER, SITUATIONS } from '../domain/client-filter.js';
import { accountsOf, COLLECTOR, PanelApp, staff } from '../testing/panel-app.js';
import { plantClients, plantInvoice } from '../testing/plant-clients.js';
import { CountOptions } from './count-options.js';

const PLACES = [
  {
    account: 1,
    branch: 'Córdoba',
    salesperson: 'Ana',
    province: 3,
    type: 1,
    modules: ['Stock', 'Ventas'],
    version: '4.10',
  },
  {
    account: 2,
    branch: 'Centro, anexo',
    salesperson: 'Ana',
    province: 0,
    type: 6,
    modules: ['Stock'],
    version: '4.2',
  },
  { account: 3, branch: null, salesperson: null, province: null, type: 99, modules: [], version: null },
  {
    account: 4,
    branch: 'Córdoba',
    salesperson: 'Beto',
    province: 1,
    type: 5,
    modules: ['Ventas'],
    version: '4.1.9',
  },
];

let panel: PanelApp;
let product: string;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  const ids = await plantClients(
    panel.db,
    PLACES.map(({ account }) => ({ account, name: `Cliente ${account}` })),
  );
  const [row] = await panel.db.query<{ id: string }>(
    `insert into solutions.products (name) values ('Gestión') returning id`,
  );
  product = row!.id;
  for (const place of PLACES) {
    const id = ids.get(place.account)!;
    await panel.db.query(
      `update clients.clients set branch = $2, salesperson = $3, province = $4, contributor_type = $5 where id = $1`,
      [id, place.branch, place.salesperson, place.province, place.type],
    );
    for (const name of place.modules) await plantModule(id, name, '2026-01-01');
    if (place.version) await plantInstallation(id, place.version);
  }
  // Not enabled yet on the day of the test.
  await plantModule(ids.get(3)!, 'Stock', '2026-07-01');
  await plantInvoice(panel.db, ids.get(1)!, { currency: 'ARS', amount: '1000000.00', dueOn: '2026-01-31' });
  await plantInvoice(panel.db, ids.get(2)!, { currency: 'USD', amount: '5000.00', dueOn: '2026-01-31' });
  await plantInvoice(panel.db, ids.get(4)!, { currency: 'ARS', amount: '7.00', dueOn: '2026-12-31' });
  await panel.changed([...ids.values()]);
}, 120_000);
afterAll(() => panel.close());

const criteria: [string, () => Partial<ClientFilter>, number[]][] = [
  ['a branch', () => ({ branches: ['Córdoba'] }), [1, 4]],
  ['two branches', () => ({ branches: ['Córdoba', 'Centro, anexo'] }), [1, 2, 4]],
  ['a salesperson', () => ({ salespeople: ['Ana'] }), [1, 2]],
  ['province 0, which is a real one', () => ({ provinces: [0] }), [2]],
  ['two provinces', () => ({ provinces: [0, 3] }), [1, 2]],
  ['contributor types', () => ({ contributorTypes: [5, 6] }), [2, 4]],
  ['a credit state', () => ({ creditStates: ['red'] }), [1, 2]],
  ['debt overdue in pesos', () => ({ overdueIn: ['ARS'] }), [1]],
  ['debt overdue in either currency', () => ({ overdueIn: ['ARS', 'USD'] }), [1, 2]],
  ['a product', () => ({ product: { id: product } }), [1, 2, 4]],
  ['a version before', () => ({ product: versions('lt', '4.2.0') }), [4]],
  ['a version up to', () => ({ product: versions('le', '4.2.0') }), [2, 4]],
  ['an equal version', () => ({ product: versions('eq', '4.2.0') }), [2]],
  ['a later version, number by number', () => ({ product: versions('gt', '4.9') }), [1]],
  ['a version that nobody has', () => ({ product: versions('gt', '5') }), []],
  ['a module that is lacking', () => ({ lacksModules: ['Stock'] }), [3, 4]],
  ['two modules of which neither is there', () => ({ lacksModules: ['Stock', 'Ventas'] }), [3]],
  ['all together', () => ({ branches: ['Córdoba'], overdueIn: ['ARS'], product: { id: product } }), [1]],
];

describe('a filter', () => {
  it.each(criteria)('by %s keeps the clients that it should', async (_, filter, expected) => {
    expect(accountsOf(await panel.list(filter()))).toEqual(expected);
  });

  it.each(criteria)('by %s counts each option as if it were chosen', async (_, filter) => {
    const asked = { ...NO_FILTER, ...filter() };
    const counts = await panel.app.get(CountOptions).execute(asked, COLLECTOR);
    const chosen = async (choice: Partial<ClientFilter>) =>
      (await panel.list({ ...asked, ...choice })).items.length;
    for (const { name, count } of counts.branches) expect(count).toBe(await chosen({ branches: [name] }));
    for (const { name, count } of counts.salespeople)
      expect(count).toBe(await chosen({ salespeople: [name] }));
    for (const { id, count } of counts.provinces) expect(count).toBe(await chosen({ provinces: [id] }));
    for (const { id, count } of counts.contributorTypes)
      expect(count).toBe(await chosen({ contributorTypes: [id] }));
    for (const { name, count } of counts.lacksModules)
      expect(count).toBe(await chosen({ lacksModules: [name] }));
    for (const { id, count } of counts.products) expect(count).toBe(await chosen({ product: { id } }));
    expect(counts.creditStates?.red).toBe(await chosen({ creditStates: ['red'] }));
    expect(counts.overdue?.USD).toBe(await chosen({ overdueIn: ['USD'] }));
    expect(counts.total).toBe(await chosen({}));
  });

  it('offers only what some client has, and what is chosen', async () => {
    const counts = await panel.app.get(CountOptions).execute({ ...NO_FILTER, provinces: [24] }, COLLECTOR);
    expect(counts.provinces.map(({ id }) => id).sort((a, b) => a - b)).toEqual([0, 1, 3, 24]);
    expect(counts.branches).toEqual([]);
    expect(counts.products).toEqual([
      { id: product, name: 'Gestión', versions: ['4.10', '4.2', '4.1.9'], count: 0 },
    ]);
  });

  it.each([
    ['accounts.read', { creditStates: ['red'] }, ['clients.read', 'accounts.figures']],
    ['accounts.figures', { overdueIn: ['ARS'] }, ['clients.read', 'accounts.read']],
  ] as const)('needs %s to tell what only it may see', async (_, filter, permissions) => {
    const principal = staff(...permissions);
    const refused = { definition: { code: 'client-panel.figures-forbidden' } };
    await expect(panel.list(filter, { principal })).rejects.toMatchObject(refused);
    const counting = panel.app.get(CountOptions).execute({ ...NO_FILTER, ...filter }, principal);
    await expect(counting).rejects.toMatchObject(refused);
  });

  it.each([{}, { text: 'cliente' }, { situations: [...SITUATIONS] }])(
    'leaves nobody when nobody has what is chosen, with %j',
    async (also) => {
      const nobodys = { ...also, serviceTypes: ['00000000-0000-4000-8000-00000000abcd'] };
      const { items, total } = await panel.list(nobodys);
      expect([items, total]).toEqual([[], { value: 0, exact: true }]);
      const counts = await panel.app.get(CountOptions).execute({ ...NO_FILTER, ...nobodys }, COLLECTOR);
      expect([counts.total, counts.provinces, counts.situations.cancelled]).toEqual([0, [], 0]);
    },
  );

  it('counts where nothing of a chosen group is known', async () => {
    await panel.db.query(`delete from contracted_services.contracted_services where list = 'module'`);
    const asked = { ...NO_FILTER, lacksModules: ['Stock'] };
    expect((await panel.app.get(CountOptions).execute(asked, COLLECTOR)).lacksModules).toEqual([]);
  });

  it('tells who lacks the permission no counts about accounts', async () => {
    const counts = await panel.app.get(CountOptions).execute(NO_FILTER, staff('clients.read'));
    expect(counts).not.toHaveProperty('creditStates');
    expect(counts).not.toHaveProperty('overdue');
  });
});

describe('order', () => {
  it.each([
    ['province', PROVINCES],
    ['contributor_type', CONTRIBUTOR_TYPES],
  ])('ranks every %s as its name stands in the alphabet', async (column, named) => {
    const rows = await panel.db.query<{ name: string }>(
      `select name from unnest($1::int[], $2::text[]) as given (id, name)
        order by client_panel.${column}_rank(id)`,
      [named.map(({ id }) => id), named.map(({ name }) => name)],
    );
    const spanish = new Intl.Collator('es-AR');
    expect(rows.map(({ name }) => name)).toEqual(named.map(({ name }) => name).sort(spanish.compare));
  });

  it.each([
    ['province', [4, 2, 1, 3]],
    ['contributor-type', [4, 1, 2, 3]],
    ['-credit-state', [2, 1, 4, 3]],
    ['credit-state', [3, 4, 1, 2]],
  ])('by %s is that of the names or of gravity, the unknown last', async (sort, expected) => {
    expect(accountsOf(await panel.list({}, { sort }))).toEqual(expected);
  });
});

const versions = (comparison: 'lt' | 'le' | 'eq' | 'gt', number: string) => ({
  id: product,
  version: { comparison, number },
});

async function plantModule(clientId: string, name: string, startsOn: string): Promise<void> {
  await panel.db.query(
    `insert into contracted_services.contracted_services (client_id, origin, external_id, list, item, starts_on)
     values ($1, 'test', uuidv7()::text, 'module', $2, $3)`,
    [clientId, name, startsOn],
  );
}

async function plantInstallation(clientId: string, version: string): Promise<void> {
  await panel.db.query(
    `with release as (
       insert into solutions.releases (product_id, version_number, origin) values ($2, $3, 'test') returning id)
     insert into solutions.installations (client_id, origin, external_id, release_id)
     select $1, 'test', uuidv7()::text, id from release`,
    [clientId, product, version],
  );
}
