import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { plantClients } from '../../clients/testing/plant-clients.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab, type BulkRow } from '../../platform/testing/bulk-lab.js';
import { BitacoraFacade } from '../application/bitacora-facade.js';
import { bitacoraPersistence } from './index.js';
import { interactionsTarget } from './interactions-target.js';

const facade = new BitacoraFacade();
let lab: BulkLab;
let clients: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence, bitacoraPersistence]);
  clients = await plantClients(lab.db, 100);
}, 120_000);
beforeEach(() => lab.db.query('truncate bitacora.interactions'));
afterAll(() => lab.close());

const interaction = (externalId: string, fields: BulkRow = {}): BulkRow => ({
  external_id: externalId,
  client_external_id: '1',
  kind: 'Llamado',
  occurred_at: '2026-06-10T15:00:00Z',
  author: 'Marta',
  text: 'Pide una visita',
  ...fields,
});
const stored = () =>
  lab.db.query<Record<string, unknown>>('select * from bitacora.interactions order by external_id, revision');
const lastContact = async () => {
  const [facts] = await lab.db.query<{ last_contact_on: string }>(
    `select last_contact_on from bitacora.client_facts($1::uuid[], '2026-06-30')`,
    [[clients[0]]],
  );
  return facts?.last_contact_on ?? null;
};

describe('an entry of the bitácora', () => {
  it('can be neither changed nor deleted', async () => {
    await lab.load(interactionsTarget, [interaction('1')]);
    const refusal = { message: expect.stringContaining('append-only') };
    await expect(lab.db.query(`update bitacora.interactions set text = 'otro'`)).rejects.toMatchObject(
      refusal,
    );
    await expect(lab.db.query('delete from bitacora.interactions')).rejects.toMatchObject(refusal);
    expect(await stored()).toMatchObject([{ text: 'Pide una visita' }]);
  });
});

describe('an import of interactions', () => {
  it('writes new ones by their nature, and nothing again', async () => {
    await lab.db.query(
      `insert into clients.contacts (client_id, origin, external_id, full_name) values ($1, 'erp', 'ana', 'Ana')
       on conflict do nothing`,
      [clients[0]],
    );
    const rows = [
      interaction('1', { contact_external_id: 'ana' }),
      interaction('2', { kind: 'NOTA INTERNA' }),
      interaction('3', { kind: 'Evento', client_external_id: '2', contact_external_id: 'nadie' }),
    ];
    const report = await lab.load(interactionsTarget, rows);
    expect(report).toMatchObject({ new: 3, changed: 0, same: 0, rejections: [], images: [null, null, null] });
    expect([...report.clientIds].sort()).toEqual(clients.slice(0, 2).sort());
    expect(await stored()).toMatchObject([
      { nature: 'contact', contact_id: expect.any(String), revision: 0 },
      { nature: 'note' },
      { nature: 'event', contact_id: null, contact_external_id: 'nadie' },
    ]);
    expect(await lab.load(interactionsTarget, rows)).toMatchObject({
      new: 0,
      changed: 0,
      same: 3,
      clientIds: [],
    });
  });

  it('adds what a file corrects as annotations to the first entry, once each', async () => {
    await lab.load(interactionsTarget, [interaction('1')]);
    const corrected = [interaction('1', { text: 'Pide dos visitas', occurred_at: '2026-06-08T15:00:00Z' })];
    expect(await lab.load(interactionsTarget, corrected)).toMatchObject({
      new: 0,
      changed: 1,
      images: [null],
    });
    expect(await lab.load(interactionsTarget, corrected)).toMatchObject({ changed: 0, same: 1, images: [] });
    await lab.load(interactionsTarget, [interaction('1')]);
    const entries = await stored();
    expect(entries).toMatchObject([
      { revision: 0, nature: 'contact', annotates_id: null, text: 'Pide una visita' },
      { revision: 1, nature: 'annotation', text: 'Pide dos visitas' },
      { revision: 2, nature: 'annotation', text: 'Pide una visita' },
    ]);
    expect(entries.slice(1).map((entry) => entry.annotates_id)).toEqual([entries[0]?.id, entries[0]?.id]);
  });

  it('keeps what the file has no column for', async () => {
    await lab.load(interactionsTarget, [interaction('1', { follow_up_on: '2026-07-01' })]);
    const carriedColumns = new Set(['external_id', 'client_external_id', 'kind', 'occurred_at', 'text']);
    const narrow = [interaction('1', { author: null })];
    expect(await lab.load(interactionsTarget, narrow, { carriedColumns })).toMatchObject({
      same: 1,
      changed: 0,
    });
  });

  it('refuses what it cannot understand, and an entry that goes to another client', async () => {
    await lab.load(interactionsTarget, [interaction('1')]);
    const report = await lab.load(interactionsTarget, [
      interaction('1', { client_external_id: '2' }),
      interaction('2', { client_external_id: '9999' }),
      interaction('3', { kind: null }),
      interaction('4', { occurred_at: null }),
      interaction('5', { text: '' }),
      interaction('6', { text: 'Primera' }),
      interaction('6', { text: 'Segunda' }),
    ]);
    expect(report.rejections).toEqual([
      '1 client_external_id client-differs',
      '2 client_external_id client-unknown',
      '3 kind missing-value',
      '4 occurred_at missing-value',
      '5 text missing-value',
      '6 external_id duplicate-in-file',
    ]);
    expect(await stored()).toMatchObject([{ external_id: '1' }, { external_id: '6', text: 'Segunda' }]);
  });
});

describe('the last contact', () => {
  it('is a day of Buenos Aires, by the latest correction; notes, events and the future are none', async () => {
    await lab.load(interactionsTarget, [
      interaction('1', { occurred_at: '2026-06-11T02:59:59Z' }),
      interaction('2', { occurred_at: '2026-06-20T15:00:00Z', kind: 'nota' }),
      interaction('3', { occurred_at: '2026-07-01T15:00:00Z' }),
      interaction('4', { occurred_at: '2026-06-01T15:00:00Z' }),
    ]);
    expect(await lastContact()).toBe('2026-06-10');
    await lab.load(interactionsTarget, [interaction('4', { occurred_at: '2026-06-15T15:00:00Z' })]);
    expect(await lastContact()).toBe('2026-06-15');
    await lab.load(interactionsTarget, [interaction('4', { occurred_at: '2026-06-02T15:00:00Z' })]);
    expect(await lastContact()).toBe('2026-06-10');
  });

  it('comes first among the latest ones, as its correction tells it', async () => {
    await lab.load(interactionsTarget, [
      interaction('1', { occurred_at: '2026-06-10T15:00:00Z' }),
      interaction('2', { occurred_at: '2026-06-01T15:00:00Z', text: 'Vieja' }),
      interaction('3', { kind: 'nota' }),
      interaction('4', { occurred_at: '2026-07-02T15:00:00Z' }),
    ]);
    await lab.load(interactionsTarget, [
      interaction('2', { occurred_at: '2026-06-12T15:00:00Z', text: 'Corregida', author: null }),
    ]);
    expect(await facade.latestContacts(lab.db, clients[0] as string, 10)).toMatchObject([
      { kind: 'Llamado', text: 'Corregida', author: null, occurredAt: new Date('2026-06-12T15:00:00Z') },
      { text: 'Pide una visita', author: 'Marta' },
    ]);
    expect(await facade.latestContacts(lab.db, clients[0] as string, 1)).toHaveLength(1);
  });
});

/** Far above what it takes on a busy machine, far below what a plan that grows with the square would. */
const PATIENCE_MS = 25_000;

describe('ten thousand interactions', () => {
  it('go in, and come again, in a time that sets take', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      interaction(String(i), { client_external_id: String((i % 100) + 1) }),
    );
    const start = Date.now();
    expect(await lab.load(interactionsTarget, rows)).toMatchObject({ new: 10_000, rejections: [] });
    expect(await lab.load(interactionsTarget, rows)).toMatchObject({ same: 10_000, clientIds: [] });
    expect(Date.now() - start).toBeLessThan(PATIENCE_MS);
  }, 60_000);
});
