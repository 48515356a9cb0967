import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SITUATIONS } from '../domain/client-filter.js';
import { NO_FILTER } from '../domain/client-filter.js';
import { accountsOf, COLLECTOR, PanelApp } from '../testing/panel-app.js';
import { plantClients, plantService } from '../testing/plant-clients.js';
import { CheckRows } from './check-rows.js';
import { CountOptions } from './count-options.js';
import { RebuildRows } from './rebuild-rows.js';
import { TurnOfDay } from './turn-of-day.js';

let panel: PanelApp;
let ids: Map<number, string>;
const idOf = (account: number) => ids.get(account) as string;
const differences = async () => (await panel.app.get(CheckRows).execute()).differences;

beforeAll(async () => {
  panel = await PanelApp.start('2026-12-31T15:00:00Z');
  ids = await plantClients(panel.db, [
    { account: 1, name: 'Hasta fin de año' },
    { account: 2, name: 'Desde el 1 de enero' },
    { account: 3, name: 'Sin servicios', city: 'Salta' },
  ]);
  await plantService(panel.db, idOf(1), 'Soporte', { startsOn: '2025-01-01', lastDay: '2026-12-31' });
  await plantService(panel.db, idOf(2), 'Soporte', { startsOn: '2027-01-01' });
  await panel.changed([...ids.values()]);
}, 120_000);
afterAll(() => panel.close());

describe('read model', () => {
  it('notices rows that differ from their sources or are missing, and mends them', async () => {
    await panel.db.query(`update client_panel.client_rows set city = 'Otra' where client_id = $1`, [idOf(3)]);
    await panel.db.query(`delete from client_panel.client_rows where client_id = $1`, [idOf(2)]);
    expect(await differences()).toEqual([
      { code: '000002-00', columns: ['missing'] },
      { code: '000003-00', columns: ['city'] },
    ]);
    expect(await panel.app.get(RebuildRows).execute()).toEqual({ clients: 3, changed: 2 });
    expect(await differences()).toEqual([]);
  });

  it('checks a sample', async () => {
    const checked = await panel.app.get(CheckRows).execute({ sample: 2 });
    expect(checked).toEqual({ clients: 2, differences: [] });
  });

  it('goes on with a rebuild where it was interrupted, or anew when asked', async () => {
    const [first, ...others] = [...ids.values()].sort() as [string, ...string[]];
    const interrupt = () =>
      panel.db.query(`insert into client_panel.rebuilds values (true, $1, 1, 0)`, [first]);
    const spoil = () => panel.db.query(`update client_panel.client_rows set city = 'Otra'`);
    await interrupt();
    await spoil();
    const rebuild = panel.app.get(RebuildRows);
    expect(await rebuild.execute()).toEqual({ clients: 3, changed: others.length });
    expect(await differences()).toHaveLength(1);
    await interrupt();
    expect(await rebuild.execute({ restart: true })).toEqual({ clients: 3, changed: 1 });
    expect(await differences()).toEqual([]);
  });

  it('writes no row that is as it was', async () => {
    const versions = () => panel.db.query(`select code, version from client_panel.client_rows order by code`);
    const before = await versions();
    await panel.changed([...ids.values()]);
    expect(await versions()).toEqual(before);
  });

  it('does not write back what it read before a concurrent change', async () => {
    const change = (sql: string) =>
      panel.transactor.run(async (tx) => {
        await tx.execute(sql, [idOf(3)]);
        await pause(50);
        await panel.changedIn(tx, [idOf(3)]);
        await pause(100);
      });
    await Promise.all([
      change(
        `insert into clients.contacts (client_id, origin, external_id, full_name) values ($1, 'test', 'c', 'Eva Zurdo')`,
      ),
      change(`insert into bitacora.interactions (client_id, origin, nature, kind, occurred_at, text)
              values ($1, 'test', 'contact', 'Llamada', '2026-12-01T12:00:00Z', 'Habló')`),
    ]);
    expect(await differences()).toEqual([]);
    expect(accountsOf(await panel.list({ text: 'zurdo' }))).toEqual([3]);
  });
});

describe('turn of day', () => {
  it('changes situations at midnight in Buenos Aires without anyone touching them', async () => {
    panel.standAt('2027-01-01T02:59:59Z');
    expect(accountsOf(await panel.list({ situations: ['with-services'] }))).toEqual([1]);
    panel.standAt('2027-01-01T03:00:00Z');
    const both = await Promise.all([
      panel.list({ situations: ['with-services'] }),
      panel.list({ situations: ['with-services'] }),
    ]);
    expect(both.map(accountsOf)).toEqual([[2], [2]]);
    const counts = await panel.app.get(CountOptions).execute(NO_FILTER, COLLECTOR);
    expect(Object.keys(counts.situations).sort()).toEqual([...SITUATIONS].sort());
    expect(counts.situations).toEqual({ 'with-services': 1, 'without-services': 2, cancelled: 0 });
    expect(await differences()).toEqual([]);
  });

  it('is not undone by a transaction that began the day before', async () => {
    panel.standAt('2027-01-02T02:59:59Z');
    await panel.db.query(`update clients.clients set cancelled_on = '2027-01-02' where id = $1`, [idOf(3)]);
    // It computes the row for the 1st and still is not committed when the day turns.
    let turned: Promise<void> | undefined;
    await panel.transactor.run(async (tx) => {
      await panel.changedIn(tx, [idOf(3)]);
      panel.standAt('2027-01-02T03:00:00Z');
      turned = panel.app.get(TurnOfDay).ensure();
      await pause(150);
    });
    await turned;
    expect(accountsOf(await panel.list({ situations: ['cancelled'] }))).toEqual([3]);
  });

  it('computes rows for the day that has turned, also in a process whose clock is behind', async () => {
    panel.standAt('2027-01-02T02:59:59Z');
    await panel.db.query(`update clients.clients set city = 'Jujuy' where id = $1`, [idOf(3)]);
    await panel.changed([idOf(3)]);
    panel.standAt('2027-01-02T03:00:01Z');
    expect(await differences()).toEqual([]);
  });

  it('goes back with a rebuild when the clock is no longer shifted', async () => {
    panel.standAt('2026-12-31T15:00:00Z');
    await panel.app.get(RebuildRows).execute();
    expect(accountsOf(await panel.list({ situations: ['with-services'] }))).toEqual([1]);
    expect(await differences()).toEqual([]);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
