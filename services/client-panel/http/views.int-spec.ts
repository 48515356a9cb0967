import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PanelApp } from '../testing/panel-app.js';
import { viewSchema, viewsSchema } from './views.schemas.js';

const VIEWS = '/api/client-panel/views';
const READS = 'clients.read accounts.read';
const ANA = { 'x-user': '00000000-0000-4000-8000-00000000000a', 'x-permissions': READS, 'x-role': 'sales' };
const BETO = { ...ANA, 'x-user': '00000000-0000-4000-8000-00000000000b' };
const BOSS = {
  'x-user': '00000000-0000-4000-8000-00000000000c',
  'x-permissions': `${READS} accounts.figures catalogues.write`,
  'x-role': 'supervision',
};

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
}, 120_000);
afterAll(() => panel.close());

type Headers = Record<string, string>;
async function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  headers: Headers,
  payload?: object,
) {
  const answer = await panel.app.inject({ method, url, headers, payload });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}
const save = async (headers: Headers, view: object) => (await ask('POST', VIEWS, headers, view)).body;
const list = async (headers: Headers) => (await ask('GET', VIEWS, headers)).body;
const at = (headers: Headers, version: number) => ({ ...headers, 'if-match': `"${version}"` });
const names = async (headers: Headers) =>
  (await list(headers)).items.map((view: { name: string }) => view.name);

describe('views', () => {
  it('keep filter, order and columns as they were saved', async () => {
    const layout = {
      columns: [{ id: 'code', width: 96, hidden: false, pinned: true }],
      density: 'compact',
    };
    const filter = {
      provinces: [0],
      product: { id: ANA['x-user'], version: { comparison: 'lt', number: '4.2' } },
    };
    const saved = await save(ANA, { name: ' Córdoba ', filter, sort: '-legal-name', layout });
    expect(viewSchema.parse(saved)).toEqual(saved);
    expect(saved).toMatchObject({
      name: 'Córdoba',
      shared: false,
      own: true,
      layout,
      sort: '-legal-name',
      version: 1,
    });
    expect(saved.filter).toMatchObject({ ...filter, situations: [], text: '' });
    const views = await list(ANA);
    expect(viewsSchema.parse(views)).toEqual(views);
    expect(views).toEqual({ items: [saved], defaultViewId: null });
  });

  it('are their owner’s alone until shared, and then anybody’s to open and nobody else’s to change', async () => {
    const view = await save(ANA, { name: 'De Ana' });
    expect(await names(BETO)).toEqual([]);
    expect(await ask('DELETE', `${VIEWS}/${view.id}`, at(BETO, 1))).toMatchObject({
      status: 404,
      body: { code: 'client-panel.view-not-found' },
    });
    await ask('PUT', `${VIEWS}/${view.id}`, at(ANA, 1), { name: 'De Ana', shared: true });
    expect((await list(BETO)).items).toMatchObject([{ name: 'De Ana', own: false, editable: false }]);
    for (const [method, payload] of [
      ['PUT', { name: 'De Beto' }],
      ['DELETE', undefined],
    ] as const) {
      expect(await ask(method, `${VIEWS}/${view.id}`, at(BETO, 2), payload)).toMatchObject({
        status: 403,
        body: { code: 'client-panel.view-not-yours' },
      });
    }
    expect(await ask('DELETE', `${VIEWS}/${view.id}`, at(BOSS, 2))).toMatchObject({ status: 204 });
    expect(await names(ANA)).not.toContain('De Ana');
  });

  it.each([
    ['a name that is half a character', { name: '\ud800' }],
    ['a filter with half a character', { name: 'x', filter: { text: '\udfff' } }],
    ['no name', { name: '  ' }],
    ['a column that is none', { name: 'x', layout: { density: 'compact', columns: [{ id: '1' }] } }],
  ])('are refused with %s', async (_, view) => {
    expect(await ask('POST', VIEWS, ANA, view)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('have one name each, accents and capitals aside', async () => {
    await save(ANA, { name: 'Única' });
    expect(await ask('POST', VIEWS, ANA, { name: 'UNICA' })).toMatchObject({
      status: 409,
      body: { code: 'client-panel.view-name-taken', errors: [{ pointer: '/name' }] },
    });
    expect(await ask('POST', VIEWS, BETO, { name: 'unica' })).toMatchObject({ status: 201 });
    const other = await save(ANA, { name: 'Otra' });
    expect(await ask('PUT', `${VIEWS}/${other.id}`, at(ANA, 1), { name: 'única' })).toMatchObject({
      status: 409,
    });
  });

  it('are not overwritten by who read an older one', async () => {
    const view = await save(ANA, { name: 'Dos pestañas' });
    const change = (version: number, sort: string) =>
      ask('PUT', `${VIEWS}/${view.id}`, at(ANA, version), { name: view.name, sort });
    const [first, second] = await Promise.all([change(1, '-code'), change(1, 'legal-name')]);
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    const lost = first.status === 412 ? first : second;
    expect(lost.body).toMatchObject({ code: 'request.version-conflict', current: { version: 2 } });
  });

  it('tell nobody by which figures they filter or order who may not see figures', async () => {
    expect(await ask('POST', VIEWS, ANA, { name: 'Deudores', filter: { overdueIn: ['ARS'] } })).toMatchObject(
      {
        status: 403,
        body: { code: 'client-panel.figures-forbidden' },
      },
    );
    await save(BOSS, { name: 'Deudores', shared: true, filter: { overdueIn: ['ARS'] } });
    await save(BOSS, { name: 'Por saldo', shared: true, sort: '-balance' });
    await save(BOSS, { name: 'Todos', shared: true });
    expect(await names(BETO)).toEqual(['Todos', 'unica']);
    expect(await names(BOSS)).toEqual(['Deudores', 'Por saldo', 'Todos']);
  });
});

describe('the view that a role begins with', () => {
  const setRoles = (headers: Headers, view: { id: string }, version: number, roles: string[]) =>
    ask('PUT', `${VIEWS}/${view.id}/roles`, at(headers, version), { roles });

  it('is a shared one, one a role, chosen by who keeps the catalogues', async () => {
    const first = await save(BOSS, { name: 'Para ventas', shared: true });
    const second = await save(BOSS, { name: 'Para todos', shared: true });
    const hidden = await save(BOSS, { name: 'Mía' });
    expect(await setRoles(BOSS, hidden, 1, ['sales'])).toMatchObject({
      status: 409,
      body: { code: 'client-panel.view-not-shared' },
    });
    expect(await setRoles(BOSS, first, 1, ['nobody'])).toMatchObject({
      status: 404,
      body: { code: 'access.role-not-found' },
    });
    expect((await setRoles(BOSS, first, 1, ['sales', 'support'])).body.defaultFor).toEqual([
      'sales',
      'support',
    ]);
    expect((await list(ANA)).defaultViewId).toBe(first.id);
    expect((await list(BOSS)).defaultViewId).toBeNull();
    expect((await list(BOSS)).roles).toContainEqual({ key: 'sales', label: 'Ventas' });
    expect(await list(ANA)).not.toHaveProperty('roles');

    await setRoles(BOSS, second, 1, ['sales']);
    expect((await list(ANA)).defaultViewId).toBe(second.id);
    await ask('PUT', `${VIEWS}/${second.id}`, at(BOSS, 2), { name: 'Para todos', shared: false });
    expect((await list(ANA)).defaultViewId).toBeNull();
    await ask('DELETE', `${VIEWS}/${first.id}`, at(BOSS, 2));
    expect((await list({ ...ANA, 'x-role': 'support' })).defaultViewId).toBeNull();
  });

  it('is in the audit', async () => {
    const entries = await panel.db.query<{ action: string }>(
      `select distinct action from access.audit_entries where entity = 'view' order by 1`,
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'client-panel.view-changed',
      'client-panel.view-deleted',
      'client-panel.view-made-default',
      'client-panel.view-saved',
    ]);
  });
});
