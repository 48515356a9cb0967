import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ClientFilter, type ClientSort, NO_FILTER, type SortKey } from '../domain/client-filter.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { waitFor } from '../../platform/testing/wait-for.js';
import { PanelApp } from '../testing/panel-app.js';
import { readPage } from './grid-reader.js';
import { resolveFilter } from './resolve-filter.js';
import { readRowMarks, startAt } from './row-marks.js';

const ROWS = 7000;
const LIMIT = 50;

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  await panel.db.query(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'test', n::text, n, 0, 'Cliente ' || n * 7919 % 1000 from generate_series(1, ${ROWS}) n`,
  );
  // Many equal values, and rows without one.
  await panel.db.query(
    `insert into client_panel.client_rows (client_id, code, account, legal_name, trade_name, situation,
       service_type_ids, release_ids, balance_ars, oldest_due_on, province)
     select c.id, c.code, c.account, c.legal_name, c.legal_name,
       (array['with-services', 'without-services', 'cancelled'])[1 + c.account % 3], '{}', '{}',
       case when c.account % 5 > 1 then c.account * 137 % 91 - 20 end,
       case when c.account % 4 = 0 then date '2026-01-01' + c.account * 17 % 150 end, c.account * 3 % 25
     from clients.clients c`,
  );
});
afterAll(() => panel.close());

const sorts: [SortKey, boolean][] = [
  ['code', false],
  ['legal-name', true],
  ['balance', true],
  ['days-overdue', true],
  ['province', false],
];

describe('a page that begins at a row number', () => {
  it.each(sorts)('by %s (descending: %s) is the same from a mark as from the first row', async (...given) => {
    const [key, descending] = given;
    const sort: ClientSort = { key, descending, currency: 'ARS' };
    for (const filter of [{}, { situations: ['cancelled' as const] }]) {
      const list = await listOf(filter, sort);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: ROWS + 100 }), async (at) => {
          expect(await list.fromMark(at)).toEqual(await list.fromFirst(at));
        }),
        { numRuns: 25, examples: [[0], [999], [1000], [1001], [4199], [4200], [5000], [ROWS]] },
      );
    }
  });

  it('is the one of now, once open screens are told that the grid changed', async () => {
    const firstFrom = async (at: number) => (await panel.list({}, { at, limit: 1 })).items[0]?.code;
    const live = panel.app.get(LiveUpdates);
    const [code, next] = [await firstFrom(6000), await firstFrom(6001)];
    await panel.db.query(`delete from client_panel.client_rows where code = '000001-00'`);
    expect(await firstFrom(6000)).toBe(code);
    await waitFor('the row that follows', async () => {
      await live.publish({ topic: 'grid', id: '*', version: 1 });
      return (await firstFrom(6000)) === next;
    });
  });

  it('skips fewer rows than lie between two marks', async () => {
    const list = await listOf({}, { key: 'balance', descending: true, currency: 'ARS' });
    const starts = [1000, 4250, 5999, 6990].map((at) => startAt(list.marks, at));
    for (const start of starts) expect('after' in start && start.skip).toBeLessThan(1000);
  });
});

async function listOf(criteria: Partial<ClientFilter>, sort: ClientSort) {
  const filter = await resolveFilter(panel.db, { ...NO_FILTER, ...criteria }, async () => []);
  const marks = await readRowMarks(panel.db, filter, sort);
  const codes = async (start: Parameters<typeof readPage>[3]) =>
    (await readPage(panel.db, filter, sort, start, LIMIT)).map(({ code }) => code);
  return {
    marks,
    fromMark: (at: number) => codes(startAt(marks, at)),
    fromFirst: (at: number) => codes({ at }),
  };
}
