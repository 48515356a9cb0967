import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PanelApp } from '../testing/panel-app.js';
import { plantClients, plantInvoice } from '../testing/plant-clients.js';
import { totalsSchema } from './totals.controller.js';

const COLLECTOR = 'clients.read accounts.read accounts.figures';
const TOTALS = '/api/client-panel/totals';

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  const ids = await plantClients(panel.db, [
    { account: 1, name: 'Uno', city: 'Salta' },
    { account: 2, name: 'Dos', city: 'Salta' },
    { account: 3, name: 'Tres', city: 'Rosario' },
  ]);
  const invoice = (account: number, currency: string, amount: string, dueOn: string) =>
    plantInvoice(panel.db, ids.get(account)!, { currency, amount, dueOn });
  // Two amounts that no float adds up to the cent.
  await invoice(1, 'ARS', '9007199254740993.01', '2026-01-31');
  await invoice(2, 'ARS', '0.02', '2026-12-31');
  await invoice(3, 'USD', '100.00', '2026-01-31');
  await panel.changed([...ids.values()]);
}, 120_000);
afterAll(() => panel.close());

const total = async (selection: object, permissions = COLLECTOR) =>
  (await panel.post(TOTALS, { selection }, permissions)).body;

const ARS = (amount: string) => ({ amount, currency: 'ARS' });
const USD = (amount: string) => ({ amount, currency: 'USD' });

describe('POST totals', () => {
  it('adds up all clients to the cent, each currency by itself', async () => {
    const totals = await total({ kind: 'all' });
    expect(totalsSchema.parse(totals)).toEqual(totals);
    expect(totals).toEqual({
      clients: 3,
      balances: [ARS('9007199254740993.03'), USD('100.00')],
      overdue: [ARS('9007199254740993.01'), USD('100.00')],
    });
  });

  it('adds up what a filter leaves, and leaves out the exceptions', async () => {
    const filter = { text: 'salta' };
    expect((await total({ kind: 'all', filter })).balances).toEqual([ARS('9007199254740993.03')]);
    expect(await total({ kind: 'all', filter, except: ['000001-00', '000003-00'] })).toEqual({
      clients: 1,
      balances: [ARS('0.02')],
      overdue: [ARS('0.00')],
    });
  });

  it('adds up the named clients once, whoever else is named', async () => {
    const codes = ['000003-00', '000003-00', '999999-99'];
    expect(await total({ kind: 'codes', codes })).toEqual({
      clients: 1,
      balances: [USD('100.00')],
      overdue: [USD('100.00')],
    });
  });

  it('tells who may not see figures only how many', async () => {
    expect(await total({ kind: 'all' }, 'clients.read')).toEqual({ clients: 3 });
    const selection = { kind: 'all', filter: { overdueIn: ['ARS'] } };
    const refused = await panel.post(TOTALS, { selection }, 'clients.read accounts.read');
    expect(refused).toMatchObject({ status: 403, body: { code: 'client-panel.figures-forbidden' } });
  });

  it.each([
    ['no kind', {}],
    ['no codes', { kind: 'codes', codes: [] }],
    ['a criterion that does not exist', { kind: 'all', filter: { city: 'Salta' } }],
    ['a code that is none', { kind: 'codes', codes: ['1'] }],
  ])('answers 400 for a selection with %s', async (_, selection) => {
    const answer = await panel.post(TOTALS, { selection }, COLLECTOR);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});
