import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordApp } from '../testing/record-app.js';

let record: RecordApp;
beforeAll(async () => {
  record = await RecordApp.start();
}, 120_000);
afterAll(() => record.close());

const RUN = '0190b5d2-0000-7000-8000-000000000001';
const client = (n: number, cells: Record<string, unknown> = {}) => ({
  external_id: String(n),
  account: n,
  subaccount: 0,
  legal_name: `Cliente ${n}`,
  ...cells,
});
const CARRIED = { carriedColumns: new Set(['external_id', 'account', 'subaccount', 'legal_name', 'city']) };
const changesOf = async (code: string, query = '') => (await record.get(`/${code}/changes${query}`)).body;

describe('the history of a client', () => {
  it('says who changed which field from what to what, newest first', async () => {
    await record.importClients([client(1)], CARRIED);
    await record.patch('000001-00', 1, { branch: 'Córdoba', phones: ['351 422-0000'] });
    record.standAt('2026-12-01T15:00:00Z');
    const { changeId } = (await record.patch('000001-00', 2, { branch: null })).body;
    const { items, nextCursor } = await changesOf('000001-00');
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        id: changeId,
        kind: 'edited',
        occurredAt: '2026-12-01T15:00:00.000Z',
        author: { kind: 'user', name: 'ana@demo.example' },
        undoneBy: null,
        fields: [{ field: 'branch', before: 'Córdoba', after: null }],
      },
      {
        fields: [
          { field: 'branch', before: null, after: 'Córdoba' },
          { field: 'phones', before: [], after: ['351 422-0000'] },
        ],
      },
    ]);
  });

  it('holds what an import changed, by its run, and nothing of what it left as it was', async () => {
    await record.importClients([client(2, { city: 'Salta' }), client(3)], CARRIED);
    const batch = { ...CARRIED, runId: RUN };
    expect(await record.importClients([client(2, { city: 'Jujuy' }), client(3)], batch)).toMatchObject({
      changed: 1,
      same: 1,
    });
    expect((await changesOf('000002-00')).items).toMatchObject([
      {
        kind: 'imported',
        author: { kind: 'import', name: null },
        fields: [{ field: 'city', before: 'Salta', after: 'Jujuy' }],
      },
    ]);
    expect((await changesOf('000003-00')).items).toEqual([]);
    const [run] = await record.lab.db.query(
      `select author_id from clients.client_changes where kind = 'imported'`,
    );
    expect(run).toEqual({ author_id: RUN });
  });

  it('comes in pages and by field', async () => {
    await record.importClients([client(4)], CARRIED);
    for (let version = 1; version <= 5; version++) {
      await record.patch('000004-00', version, { [version % 2 ? 'branch' : 'notes']: `v${version}` });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await changesOf('000004-00', `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ fields }: { fields: { after: string }[] }) => fields[0]?.after));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
    expect((await changesOf('000004-00', '?field=notes')).items).toHaveLength(2);
    const bad = await record.get('/000004-00/changes?cursor=WzFd');
    expect(bad).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('is read by who may read clients, of clients that exist', async () => {
    expect(await record.get('/000001-00/changes', record.reader)).toMatchObject({ status: 200 });
    expect(await record.get('/999999-99/changes')).toMatchObject({ status: 404 });
  });

  it.each([
    'update clients.client_changes set reason = $$x$$',
    'delete from clients.client_changes',
    'truncate clients.client_changes cascade',
  ])('cannot be rewritten: %s', async (sql) => {
    await expect(record.lab.db.query(sql)).rejects.toThrow('append-only');
  });
});
