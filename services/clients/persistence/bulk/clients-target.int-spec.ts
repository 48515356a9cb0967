import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { platformPersistence } from '../../../platform/persistence/index.js';
import { BulkLab, type BulkRow } from '../../../platform/testing/bulk-lab.js';
import { waitFor } from '../../../platform/testing/wait-for.js';
import { clientsPersistence } from '../index.js';
import { clientsTarget } from './clients-target.js';

let lab: BulkLab;
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence]);
}, 120_000);
afterEach(() => lab.db.query('delete from clients.clients'));
afterAll(() => lab.close());

const client = (externalId: string, account: number | null, fields: BulkRow = {}): BulkRow => ({
  external_id: externalId,
  account,
  subaccount: account === null ? null : 0,
  legal_name: `Cliente ${externalId}`,
  ...fields,
});

async function stored(externalId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await lab.db.query<Record<string, unknown>>(
    'select * from clients.clients where external_id = $1',
    [externalId],
  );
  return row;
}

describe('an import of clients', () => {
  const rows = [
    client('A', 123, { subaccount: 1, city: 'Córdoba', phones: ['351 422-0000'], province: 0 }),
    client('B', 124, { registered_on: '2019-03-15' }),
  ];

  it('writes new ones with code, origin and data date', async () => {
    const report = await lab.load(clientsTarget, rows);
    expect(report).toMatchObject({ new: 2, changed: 0, same: 0, rejections: [], images: [null, null] });
    expect(report.clientIds).toHaveLength(2);
    expect(await stored('A')).toMatchObject({
      code: '000123-01',
      origin: 'erp',
      province: 0,
      phones: ['351 422-0000'],
      emails: [],
      version: 1,
      data_as_of: new Date('2026-06-30T12:00:00Z'),
    });
  });

  it('changes nothing when it comes again', async () => {
    await lab.load(clientsTarget, rows);
    const before = await stored('A');
    const again = await lab.load(clientsTarget, rows, { dataAsOf: new Date('2026-07-01T12:00:00Z') });
    expect(again).toMatchObject({ new: 0, changed: 0, same: 2, clientIds: [], rejections: [], images: [] });
    expect(await stored('A')).toEqual(before);
  });

  it('writes what changed, keeps how it was, and counts its version', async () => {
    await lab.load(clientsTarget, rows);
    const changed = await lab.load(clientsTarget, [
      rows[0] as BulkRow,
      client('B', 124, { cancelled_on: '2026-06-01' }),
    ]);
    expect(changed).toMatchObject({ new: 0, changed: 1, same: 1, rejections: [] });
    expect(changed.images).toMatchObject([
      { external_id: 'B', registered_on: '2019-03-15', cancelled_on: null, version: 1 },
    ]);
    expect(await stored('B')).toMatchObject({ registered_on: null, cancelled_on: '2026-06-01', version: 2 });
    expect(changed.clientIds).toEqual([(await stored('B'))?.id]);
  });

  it('keeps what the file has no column for', async () => {
    await lab.load(clientsTarget, rows);
    const narrow = await lab.load(clientsTarget, [{ external_id: 'A', legal_name: 'Otro nombre' }], {
      carriedColumns: new Set(['external_id', 'legal_name']),
    });
    expect(narrow).toMatchObject({ new: 0, changed: 1, rejections: [] });
    expect(await stored('A')).toMatchObject({
      legal_name: 'Otro nombre',
      code: '000123-01',
      city: 'Córdoba',
      phones: ['351 422-0000'],
    });
  });

  it('fills the notes, which belong to the panel, only while they are empty', async () => {
    await lab.load(clientsTarget, [client('A', 1), client('B', 2, { notes: 'Del archivo' })]);
    await lab.db.query(`update clients.clients set notes = 'De una persona' where external_id = 'B'`);
    await lab.load(clientsTarget, [
      client('A', 1, { notes: 'Del archivo' }),
      client('B', 2, { notes: 'Otra del archivo', city: 'Salta' }),
    ]);
    expect((await stored('A'))?.notes).toBe('Del archivo');
    expect(await stored('B')).toMatchObject({ notes: 'De una persona', city: 'Salta' });
  });

  it('owns what its files carried, and fills in what it did not only while it is empty', async () => {
    const narrow = new Set(['external_id', 'account', 'legal_name']);
    await lab.load(clientsTarget, [client('A', 1), client('B', 2)], { carriedColumns: narrow });
    expect((await stored('A'))?.origin_columns).toEqual(['legal_name']);
    await lab.db.query(
      `update clients.clients set city = 'De una persona', phones = '{351}' where external_id = 'B'`,
    );
    const wider = new Set([...narrow, 'city', 'phones']);
    const cells = { city: 'Del archivo', phones: ['11'] };
    await lab.load(clientsTarget, [client('A', 1, cells), client('B', 2, cells)], { carriedColumns: wider });
    expect(await stored('A')).toMatchObject({
      ...cells,
      origin_columns: ['legal_name', 'city', 'phones'],
    });
    expect(await stored('B')).toMatchObject({
      city: 'De una persona',
      phones: ['351'],
      origin_columns: ['legal_name'],
    });
    const emptied = { carriedColumns: wider };
    await lab.load(clientsTarget, [client('A', 1), client('B', 2)], emptied);
    expect(await stored('A')).toMatchObject({ city: null, phones: [] });
    expect((await stored('B'))?.city).toBe('De una persona');
  });

  it('does not write over what a person fills in while it runs', async () => {
    const narrow = new Set(['external_id', 'account', 'legal_name']);
    await lab.load(clientsTarget, [client('A', 1)], { carriedColumns: narrow });
    const { load } = await lab.transaction(async (tx) => {
      await tx.execute(`update clients.clients set city = 'De una persona' where external_id = 'A'`);
      const running = lab.load(clientsTarget, [client('A', 1, { city: 'Del archivo' })]);
      await waitFor('the import to wait for the person', async () => {
        const [waits] = await lab.db.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waits;
      });
      return { load: running };
    });
    expect(await load).toMatchObject({ rejections: [] });
    expect((await stored('A'))?.city).toBe('De una persona');
  });

  it('keeps apart the same id of two origins', async () => {
    await lab.load(clientsTarget, [client('A', 1)]);
    const other = await lab.load(clientsTarget, [client('A', 2)], { origin: 'other' });
    expect(other).toMatchObject({ new: 1, rejections: [] });
  });
});

describe('rows of clients that are not written', () => {
  it('tell the column and why', async () => {
    await lab.load(clientsTarget, [client('taken', 10)]);
    const report = await lab.load(clientsTarget, [
      client('twice', 1, { legal_name: 'Primero' }),
      client('twice', 1, { legal_name: 'Último' }),
      client('', 3, { external_id: null }),
      client('nameless', 4, { legal_name: '' }),
      client('range', 1_000_000),
      client('other', 10),
      client('first', 20),
      client('second', 20),
    ]);
    expect(report.rejections).toEqual([
      '1 external_id duplicate-in-file',
      '3 external_id missing-value',
      '4 legal_name missing-value',
      '5 account code-invalid',
      '6 account code-taken',
      '8 account code-taken',
    ]);
    expect(report).toMatchObject({ new: 2, changed: 0, same: 0 });
    expect(await stored('twice')).toMatchObject({ legal_name: 'Último' });
  });

  it('leave the rest of the batch whole when two clients exchange their codes', async () => {
    await lab.load(clientsTarget, [client('A', 1), client('B', 2)]);
    const report = await lab.load(clientsTarget, [client('A', 2), client('B', 1), client('C', 3)]);
    expect(report.rejections).toEqual(['1 account code-taken', '2 account code-taken']);
    expect(report.new).toBe(1);
  });
});

describe('clients without a code', () => {
  it('get the free accounts from 900000 upward, in the order of the file, and keep them', async () => {
    await lab.load(clientsTarget, [client('erp', 900_001), client('last', 999_999)]);
    const nameless = ['x', 'y', 'z'].map((id) => client(id, null));
    expect(await lab.load(clientsTarget, nameless)).toMatchObject({ new: 3, rejections: [] });
    expect(await codes()).toEqual({ x: '900000-00', y: '900002-00', z: '900003-00' });
    expect(await lab.load(clientsTarget, [...nameless, client('w', null)])).toMatchObject({
      new: 1,
      same: 3,
    });
    expect(await codes()).toMatchObject({ x: '900000-00', w: '900004-00' });
  });

  it('never get the same one from two imports at once', async () => {
    const batch = (prefix: string) =>
      lab.load(
        clientsTarget,
        Array.from({ length: 200 }, (_, i) => client(`${prefix}${i}`, null)),
        { origin: prefix },
      );
    const reports = await Promise.all([batch('p'), batch('q'), batch('r')]);
    expect(reports.map((report) => report.new)).toEqual([200, 200, 200]);
  });

  async function codes(): Promise<Record<string, string>> {
    const all = await lab.db.query<{ external_id: string; code: string }>(
      `select external_id, code from clients.clients where external_id in ('w', 'x', 'y', 'z')`,
    );
    return Object.fromEntries(all.map((row) => [row.external_id, row.code]));
  }
});

/** Far above what it takes on a busy machine, far below what a plan that grows with the square would. */
const PATIENCE_MS = 25_000;

describe('ten thousand clients', () => {
  it('go in, and come again, in a time that sets take', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      client(String(i), i, { city: 'Rosario', emails: [`c${i}@x.example`] }),
    );
    const start = Date.now();
    expect(await lab.load(clientsTarget, rows)).toMatchObject({ new: 10_000, rejections: [] });
    expect(await lab.load(clientsTarget, rows)).toMatchObject({ same: 10_000, changed: 0, new: 0 });
    expect(Date.now() - start).toBeLessThan(PATIENCE_MS);
  }, 60_000);
});
